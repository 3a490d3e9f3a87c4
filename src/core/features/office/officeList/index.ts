export { rowsOf as listRows } from './store.ts';
