import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure, topic } from './base.ts';

export const liveContract = {
  /** What has changed, from this moment on, whichever window or browser changed it. */
  changes: procedure.meta({ access: 'public' }).output(eventIterator(z.object({ topics: z.array(topic) }))),
};
