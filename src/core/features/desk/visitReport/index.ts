export { districtRows, placeOf } from './rules.ts';
export { placesOf, visitsBetween, visitsFor } from './store.ts';
export { visitTotals } from './tables.ts';
