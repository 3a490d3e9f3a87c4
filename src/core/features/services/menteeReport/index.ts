export { clientsGrown } from './store.ts';
export { growthSentences } from './rules.ts';
