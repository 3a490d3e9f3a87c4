export { readFacilitationKinds } from './kinds.ts';
export { readCase } from './case.ts';
export { findRow as findCaseRow } from './store.ts';
export { caseNumber } from './rules.ts';
