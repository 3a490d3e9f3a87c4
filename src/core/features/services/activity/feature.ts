import type { Feature } from '#core/platform/feature.ts';
import { photoAppendix } from './appendix.ts';
import { activityAudit, participantAudit, photoAudit } from './audit.ts';
import { activityFinds } from './find.ts';
import { activityFileHandlers } from './files.ts';
import { activityHandlers } from './handlers.ts';
import { participantHandlers } from './participants.ts';
import { photoHandlers } from './photos.ts';
import { activityHistory } from './store.ts';

export const activityFeature = {
  calls: {
    activity: { ...activityHandlers, ...participantHandlers, ...photoHandlers, ...activityFileHandlers },
  },
  finds: [activityFinds],
  audited: [activityAudit, participantAudit, photoAudit],
  history: activityHistory,
  reportAppendices: [photoAppendix],
} satisfies Feature;
