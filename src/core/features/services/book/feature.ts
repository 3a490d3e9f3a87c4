import type { Feature } from '#core/platform/feature.ts';
import { bookAudit, copyAudit } from './audit.ts';
import { bookFinds } from './find.ts';
import { bookFileHandlers, bookJobs } from './files.ts';
import { bookHandlers } from './handlers.ts';
import { bookIndicators } from './indicators.ts';
import { bookNumbers } from './store.ts';

export const bookFeature = {
  calls: { book: { ...bookHandlers, ...bookFileHandlers } },
  jobs: bookJobs,
  finds: [bookFinds],
  indicatorSources: bookIndicators,
  audited: [bookAudit, copyAudit],
  lasting: [bookNumbers],
} satisfies Feature;
