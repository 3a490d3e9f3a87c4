export { dimensionsOf } from './rules.ts';
