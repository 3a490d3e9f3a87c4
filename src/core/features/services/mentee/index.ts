export {
  choicesOf,
  findMentee,
  findMenteeRow,
  findProgramRow,
  menteesOfPerson,
  programsOf,
  recount,
  yearsOf,
} from './store.ts';
export { targetText } from './rules.ts';
