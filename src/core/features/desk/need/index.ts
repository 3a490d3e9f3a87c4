export {
  insertNeeds,
  type Need,
  needKeys,
  nextNeed,
  replaceNeeds,
  setNeedsDone,
  setVisitService,
} from './store.ts';
