export { sessionAudit } from './audit.ts';
export { attendedSessions, findSession, putSessions, sessionsOf } from './store.ts';
