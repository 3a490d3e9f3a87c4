export { visitAudit } from './audit.ts';
