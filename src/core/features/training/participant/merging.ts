import type { MergeSource } from '#core/platform/merging.ts';
import * as store from './store.ts';

/**
 * A person takes part in a training once: the entry without attendance and certificate is withdrawn. Where both have
 * some, the second keeps its line as somebody without a card.
 */
export const participantMerging: MergeSource = {
  settle: async (tx, { fromId, intoId, change }) => {
    for (const { theirs, ours } of await store.enrolledTwice(tx, fromId, intoId)) {
      if (theirs.hasRecord && ours.hasRecord) change('participant', { id: theirs.id }, { person_id: null });
      else change('participant', { id: (theirs.hasRecord ? ours : theirs).id }, { state: 'withdrawn' });
    }
  },
};
