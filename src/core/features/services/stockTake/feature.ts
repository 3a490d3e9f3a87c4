import type { Feature } from '#core/platform/feature.ts';
import { countingAudit } from './audit.ts';
import { countingFileHandlers } from './files.ts';
import { countingHandlers } from './handlers.ts';

export const countingFeature = {
  calls: { book: { ...countingHandlers, ...countingFileHandlers } },
  audited: [countingAudit],
} satisfies Feature;
