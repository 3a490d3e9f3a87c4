export { openFollowUpsOf, promiseFor } from './store.ts';
