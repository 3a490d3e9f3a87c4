export type { LetterErrors } from './content.ts';
export { officeValues, ownLetterPaper } from './own.ts';
export { issueLetter, previewLetter } from './issue.ts';
export {
  findLetterByNumber,
  findRow as findLetter,
  sealedText as sealedLetterText,
  voidedNumbers as voidedLetters,
} from './store.ts';
