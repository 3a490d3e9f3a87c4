export { keepMark, type MarkKeeper } from './keeper.ts';
export { highestRevision } from './numbers.ts';
export { checkHeld, markReplaced, settleSeries } from './replaced.ts';
export { type NumberedTable, numberedTables, ticketKind } from './rules.ts';
export { mustFit, nextLasting, nextOfYear } from './store.ts';
