export { visitsBetween } from './store.ts';
