export { finishedOf } from './rules.ts';
export { planOf, type SurveyPlan } from './store.ts';
