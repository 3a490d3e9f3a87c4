import type { Feature } from '#core/platform/feature.ts';
import { letterAudit } from './audit.ts';
import { letterHandlers } from './handlers.ts';
import { letterRegisterHandlers } from './register.ts';

export const letterFeature = {
  calls: {
    letter: { ...letterHandlers, ...letterRegisterHandlers },
  },
  audited: [letterAudit],
} satisfies Feature;
