export { districtRows, placeOf } from './rules.ts';
export { placesOf, visitsBetween } from './store.ts';
export { visitTotals } from './tables.ts';
