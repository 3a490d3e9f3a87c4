import type { Feature } from '#core/platform/feature.ts';
import { attendanceHandlers } from './handlers.ts';

export const attendanceFeature = {
  calls: {
    training: attendanceHandlers,
  },
} satisfies Feature;
