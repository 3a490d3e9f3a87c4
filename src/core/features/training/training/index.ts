export { findRow as findTrainingRow, findSession, findTraining, rowOfId, sessionsOf } from './store.ts';
export { openFor as trainingsOpenFor } from './store.ts';
export type { TrainingKey } from './store.ts';
export { isOver, sessionText } from './rules.ts';
export { sessionAudit, trainingAudit } from './audit.ts';
