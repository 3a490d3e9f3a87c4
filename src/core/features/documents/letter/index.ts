export { checkCaseAccess } from './aboutCase.ts';
export type { LetterErrors } from './content.ts';
export { officeValues, ownLetterPaper } from './own.ts';
export { issueLetter, letterNow, previewLetter } from './issue.ts';
export { findRow as findLetter, letterPapers } from './store.ts';
