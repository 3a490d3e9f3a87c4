export { visitAudit } from './audit.ts';
export { recount } from './handlers.ts';
export { dimensionsOf } from './rules.ts';
