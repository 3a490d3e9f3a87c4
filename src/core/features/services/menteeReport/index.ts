export { type ClientGrowth, clientsGrown } from './store.ts';
export { growthWords } from './rules.ts';
