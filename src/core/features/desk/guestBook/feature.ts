import type { Feature } from '#core/platform/feature.ts';
import { guestBookHandlers } from './handlers.ts';
import { guestBookJobs } from './jobs.ts';

export const guestBookFeature = {
  calls: {
    visit: guestBookHandlers,
  },
  jobs: guestBookJobs,
} satisfies Feature;
