import type { Feature } from '#core/platform/feature.ts';
import { visitAudit } from './audit.ts';
import { recount, visitHandlers } from './handlers.ts';
import { visitHistory } from './store.ts';

export const visitFeature = {
  calls: {
    visit: visitHandlers,
  },
  audited: [visitAudit],
  history: visitHistory,
  merging: { recount },
} satisfies Feature;
