import type { MenteeStatus } from '#contract/mentee.ts';
import type { MergeSource } from '#core/platform/merging.ts';
import * as store from './store.ts';

/** How far a client has come: of two in one year the further one stays. */
const FAR: Record<MenteeStatus, number> = { candidate: 0, stopped: 1, finished: 2, active: 3 };
const far = ({ status }: { status: string }): number => FAR[status as MenteeStatus];

/** A person is one client of a year, by one business: programmes and sessions of both stand under the one that stays. */
export const menteeMerging: MergeSource = {
  settle: async (tx, { fromId, intoId, businessId, change }) => {
    const [theirs, ours] = [await store.menteeRows(tx, fromId), await store.menteeRows(tx, intoId)];
    for (const one of theirs) {
      const twin = ours.find(
        (each) => each.year === one.year && each.business_id === businessId(one.business_id),
      );
      if (!twin) continue;
      const [stays, goes] = far(one) > far(twin) ? [one, twin] : [twin, one];
      change('mentee', { id: goes.id }, { merged_into_id: stays.id });
      for (const { id } of await store.programRowsOf(tx, goes.id))
        change('mentee_program', { id }, { mentee_id: stays.id });
      const own = await store.attendancesOf(tx, stays.id);
      const shared = new Map(own.map((each) => [each.session_id, each.counts]));
      for (const { session_id, counts } of await store.attendancesOf(tx, goes.id)) {
        const key = { session_id, mentee_id: goes.id };
        const known = shared.get(session_id);
        if (known === undefined) {
          change('mentoring_session_mentee', key, { mentee_id: stays.id });
          continue;
        }
        // A session with both of them was one with one client, for whom it counts as soon as it did for either.
        if (counts > known)
          change('mentoring_session_mentee', { session_id, mentee_id: stays.id }, { counts, reason: '' });
        change('mentoring_session_mentee', key, { counts: 0, reason: 'Kartu yang sama hadir di sesi ini' });
      }
    }
  },
  recount: async (tx, personId) => {
    const rows = await store.menteeRows(tx, personId);
    await store.recount(
      tx,
      rows.map(({ id }) => id),
    );
  },
};
