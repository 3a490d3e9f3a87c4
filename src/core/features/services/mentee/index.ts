export {
  choicesOf,
  findMentee,
  findMenteeRow,
  findProgramRow,
  menteesOfPerson,
  programsOf,
  recount,
  responsibleAt,
  yearsOf,
} from './store.ts';
export { targetText } from './rules.ts';
