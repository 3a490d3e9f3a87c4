export { ticketNumber } from './rules.ts';
export type { NeedColumns } from './store.ts';
export {
  findTicket,
  newTicket,
  numbersOfPeople,
  ticketOfCommand,
  ticketsOfPeople,
  ticketsOfDay,
  ticketsOfVisits,
  toField,
} from './store.ts';
