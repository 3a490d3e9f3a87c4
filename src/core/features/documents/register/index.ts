export { numberedActions, numberedColumns } from './audit.ts';
export { numberedFinds } from './find.ts';
export { registerOf } from './register.ts';
export { entryOf, mustBeFree, numberedHistory, numberedPapers } from './store.ts';
