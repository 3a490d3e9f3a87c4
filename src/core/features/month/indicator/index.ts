export { indicatorJobs } from './jobs.ts';
export { monthsBegun } from './rules.ts';
export { countedIn } from './store.ts';
