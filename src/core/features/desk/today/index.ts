export { numbersOfPeople, ticketsOfPeople } from './store.ts';
