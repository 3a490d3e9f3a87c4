import type { Feature } from '#core/platform/feature.ts';
import { surveyHandlers } from './handlers.ts';

export const surveyFeature = {
  calls: { survey: surveyHandlers },
} satisfies Feature;
