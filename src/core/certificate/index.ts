export { readCheck } from './rules.ts';
export { findByNumber, sealedText, voidedNumbers } from './store.ts';
