export { visitsBetween } from './store.ts';
export { visitTotals } from './tables.ts';
