import { businessHandlers } from './business/handlers.ts';
import { consultationHandlers } from './consultation/handlers.ts';
import { liveHandlers } from './live/handlers.ts';
import { officeHandlers } from './office/handlers.ts';
import { sessionHandlers } from './office/session.ts';
import { personHandlers } from './person/handlers.ts';
import { queueHandlers } from './queue/handlers.ts';
import { regionHandlers } from './region/handlers.ts';
import { visitHandlers } from './visit/handlers.ts';

/** Every procedure of the contract, one line a feature. */
export const router = {
  session: sessionHandlers,
  office: officeHandlers,
  region: regionHandlers,
  person: { ...personHandlers, ...businessHandlers },
  visit: visitHandlers,
  queue: queueHandlers,
  consultation: consultationHandlers,
  live: liveHandlers,
};
