import type { Feature } from '#core/platform/feature.ts';
import { visitAudit } from './audit.ts';
import { visitHandlers } from './handlers.ts';
import { visitHistory } from './store.ts';

export const visitFeature = {
  calls: {
    visit: visitHandlers,
  },
  audited: [visitAudit],
  history: visitHistory,
} satisfies Feature;
