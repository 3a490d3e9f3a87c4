export { ticketNumber } from './rules.ts';
export type { NeedColumns } from './store.ts';
export {
  findTicket,
  newTicket,
  notUndone,
  serviceFieldColumns,
  ticketOfCommand,
  ticketsOfDay,
  ticketsOfVisits,
  toServiceField,
} from './store.ts';
