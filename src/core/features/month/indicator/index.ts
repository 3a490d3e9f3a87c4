export { countedBy, indicatorJobs } from './jobs.ts';
export { monthsBegun } from './rules.ts';
