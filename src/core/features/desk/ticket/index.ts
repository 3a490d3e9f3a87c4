export { ticketNumber } from './rules.ts';
export type { NeedColumns } from './store.ts';
export {
  findTicket,
  newTicket,
  notUndone,
  numbersOfPeople,
  ticketOfCommand,
  ticketsOfPeople,
  ticketsOfDay,
  ticketsOfVisits,
  toServiceField,
} from './store.ts';
