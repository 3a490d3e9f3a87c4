import { dueLines } from '#core/platform/duty.ts';
import type { Feature } from '#core/platform/feature.ts';
import { followUpHandlers } from './handlers.ts';
import { countDue } from './store.ts';

export const followUpFeature = {
  calls: {
    followUp: followUpHandlers,
  },
  duties: async (question) =>
    dueLines({ title: 'Tindak lanjut konsultasi', to: '/tindak-lanjut' }, await countDue(question)),
} satisfies Feature;
