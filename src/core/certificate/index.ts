export { readCheck } from './rules.ts';
export { findByNumber, voidedNumbers } from './store.ts';
