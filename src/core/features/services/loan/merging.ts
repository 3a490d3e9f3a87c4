import type { MergeSource } from '#core/platform/merging.ts';
import * as store from './store.ts';

/** A person waits once for a book: the earlier of two reservations stays. */
export const loanMerging: MergeSource = {
  settle: async (tx, { fromId, intoId, change }) => {
    const [theirs, ours] = [
      await store.openReservations(tx, fromId),
      await store.openReservations(tx, intoId),
    ];
    for (const one of theirs) {
      const twin = ours.find(({ book_id: book }) => book === one.book_id);
      if (twin)
        change('book_reservation', { id: one.since < twin.since ? twin.id : one.id }, { ended: 'cancelled' });
    }
  },
};
