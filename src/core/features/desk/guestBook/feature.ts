import type { Feature } from '#core/platform/feature.ts';
import { visitAppendix } from './appendix.ts';
import { visitData } from './data.ts';
import { guestBookHandlers } from './handlers.ts';
import { guestBookJobs } from './jobs.ts';

export const guestBookFeature = {
  calls: {
    visit: guestBookHandlers,
  },
  jobs: guestBookJobs,
  dataLists: [visitData],
  reportAppendices: [visitAppendix],
} satisfies Feature;
