export { ticketNumber } from './rules.ts';
export { findTicket, ticketOfCommand, ticketsOfDay, ticketsOfVisits, toField } from './store.ts';
