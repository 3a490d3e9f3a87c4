import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure, type Topic } from './base.ts';

const topic = z.custom<Topic>((value) => typeof value === 'string');

export const liveContract = {
  /** What has changed, from this moment on, whichever window or browser changed it. */
  changes: procedure.meta({ access: 'public' }).output(eventIterator(z.object({ topics: z.array(topic) }))),
};
