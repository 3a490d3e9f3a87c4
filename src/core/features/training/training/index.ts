export { type Ended, endedBetween, findRow as findTrainingRow, findTraining, rowOfId } from './store.ts';
export { openFor as trainingsOpenFor } from './store.ts';
export type { TrainingKey } from './store.ts';
export { isOver } from './rules.ts';
export { trainingAudit } from './audit.ts';
