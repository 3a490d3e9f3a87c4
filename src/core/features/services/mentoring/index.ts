export { monthPlan } from './rules.ts';
export { monthOf, plannedIn } from './store.ts';
