import type { Feature } from '#core/platform/feature.ts';
import { consultationAudit } from './audit.ts';
import { outcomeData } from './data.ts';
import { consultationHandlers } from './handlers.ts';
import { consultationIndicators } from './indicators.ts';
import { consultationPrintHandlers } from './printing.ts';

export const consultationFeature = {
  calls: {
    consultation: consultationHandlers,
    document: consultationPrintHandlers,
  },
  audited: [consultationAudit],
  dataLists: [outcomeData],
  indicatorSources: consultationIndicators,
} satisfies Feature;
