import type { Feature } from '#core/platform/feature.ts';
import { certificateAppendices } from './appendix.ts';
import { certificateAudit } from './audit.ts';
import { certificateFinds } from './find.ts';
import { certificateData } from './data.ts';
import { certificateHandlers } from './handlers.ts';
import { certificateIndicators } from './indicators.ts';
import { certificateJobs } from './jobs.ts';
import { certificateRegisterHandlers } from './register.ts';
import { certificateHistory } from './store.ts';

export const certificateFeature = {
  calls: {
    certificate: { ...certificateHandlers, ...certificateRegisterHandlers },
  },
  jobs: certificateJobs,
  finds: [certificateFinds],
  audited: [certificateAudit],
  dataLists: [certificateData],
  reportAppendices: certificateAppendices,
  indicatorSources: certificateIndicators,
  history: certificateHistory,
} satisfies Feature;
