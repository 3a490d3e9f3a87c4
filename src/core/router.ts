import { officeHandlers } from './office/handlers.ts';
import { sessionHandlers } from './office/session.ts';

/** Every procedure of the contract, one line a feature. */
export const router = {
  session: sessionHandlers,
  office: officeHandlers,
};
