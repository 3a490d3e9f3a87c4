export { pointsOf } from './rules.ts';
export { remarkOf } from './store.ts';
