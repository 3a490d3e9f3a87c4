import type { MergeSource } from '#core/platform/merging.ts';
import * as store from './store.ts';

/** What the owner agreed for the business that stays holds from its first day on; only before it the other's does. */
export const consignmentMerging: MergeSource = {
  leaves: async (tx, fromId, intoId) => {
    const first = (await store.feesOf(tx, intoId)).at(-1)?.since;
    const later = (await store.feesOf(tx, fromId)).filter(
      ({ since }) => first !== undefined && since >= first,
    );
    return { entity: 'consignment_fee', ids: later.map(({ id }) => id) };
  },
};
