export { findLetterByNumber, voidedNumbers as voidedLetters } from './store.ts';
