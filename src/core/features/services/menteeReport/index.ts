export { type ClientGrowth, clientsGrown } from './store.ts';
export { growthNote, growthWords } from './rules.ts';
