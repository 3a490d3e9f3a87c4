export { readFacilitationKinds } from './kinds.ts';
