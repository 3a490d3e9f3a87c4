export { findPolicy } from './store.ts';
