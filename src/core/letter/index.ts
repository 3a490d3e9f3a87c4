export {
  findLetterByNumber,
  sealedText as sealedLetterText,
  voidedNumbers as voidedLetters,
} from './store.ts';
