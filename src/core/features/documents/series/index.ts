export { keepMark, type MarkKeeper } from './keeper.ts';
export { highestRevision } from './numbers.ts';
export { checkHeld, markReplaced, settleSeries } from './replaced.ts';
export { ticketKind } from './rules.ts';
export { type Register, registerPdf, registerXlsx } from './register.ts';
export { nextOfYear, registerOf } from './store.ts';
