export { readFacilitationKinds } from './kinds.ts';
export { caseNumber } from './rules.ts';
