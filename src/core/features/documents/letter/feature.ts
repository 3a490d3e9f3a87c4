import type { Feature } from '#core/platform/feature.ts';
import { letterAudit } from './audit.ts';
import { letterFinds } from './find.ts';
import { letterHandlers } from './handlers.ts';
import { letterHistory } from './store.ts';

export const letterFeature = {
  calls: {
    letter: letterHandlers,
  },
  finds: [letterFinds],
  audited: [letterAudit],
  history: letterHistory,
} satisfies Feature;
