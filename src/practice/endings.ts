// What the practice office has besides its days, one line each.
export { officeLists } from './officeLists.ts';
export { partners } from './partners.ts';
export { products } from './products.ts';
export { activities } from './activities.ts';
export { consignments } from './consignments.ts';
export { surveyPlan } from './survey.ts';
