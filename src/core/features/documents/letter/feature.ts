import type { Feature } from '#core/platform/feature.ts';
import { letterAudit } from './audit.ts';
import { letterHandlers } from './handlers.ts';
import { letterRegisterHandlers } from './register.ts';
import { letterHistory } from './store.ts';

export const letterFeature = {
  calls: {
    letter: { ...letterHandlers, ...letterRegisterHandlers },
  },
  audited: [letterAudit],
  history: letterHistory,
} satisfies Feature;
