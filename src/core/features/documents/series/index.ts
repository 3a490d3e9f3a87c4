export { keepMark, type MarkKeeper } from './keeper.ts';
export { highestRevision } from './numbers.ts';
export { checkHeld, markReplaced, settleSeries } from './replaced.ts';
export { CASE_PERIOD, caseKind, type NumberedTable, numberedTables, ticketKind } from './rules.ts';
export { lastOnPaper, mustFit, nextOfYear } from './store.ts';
