export { numberedActions, numberedColumns } from './audit.ts';
export { registerOf } from './register.ts';
export { entryOf, numberedHistory, numberedPapers } from './store.ts';
