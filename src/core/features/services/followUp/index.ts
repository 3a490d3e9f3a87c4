export { promiseFor } from './store.ts';
