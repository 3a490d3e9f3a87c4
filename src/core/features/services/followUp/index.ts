export { openFollowUpsOf, overdueByStaff, promiseFor } from './store.ts';
