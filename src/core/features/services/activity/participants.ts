import type { ParticipantDraft } from '#contract/activity.ts';
import { businessesOfPerson, findBusinessOf } from '#core/features/people/business/index.ts';
import { findPerson } from '#core/features/people/person/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { trailOf } from '#core/platform/audited.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { participantAudit } from './audit.ts';
import { found } from './handlers.ts';
import { checkParticipant } from './rules.ts';
import * as store from './store.ts';

const trail = trailOf(participantAudit);

/** Somebody on the list of an activity; `refuse` is what a cancelled one is answered with. */
const entryOf = async (tx: Tx, uid: string, refuse: () => Error) => {
  const row = await store.findParticipant(tx, uid);
  if (!row) throw notFound();
  const { activity } = await store.activityOfId(tx, row.activity_id);
  if (activity.cancelledOn) throw refuse();
  return { row, activity };
};

const alreadyListed = fieldInvalid([
  { field: 'businessUid', message: 'Orang ini sudah ada di daftar dengan usaha itu. Pilih yang lain.' },
]);
/** The key of one of their businesses; each stands on a list once. */
const businessIdOf = async (tx: Tx, row: store.ParticipantRow, uid: string | null) => {
  const business = uid && (await findBusinessOf(tx, row.person_id, uid));
  if (business === undefined) throw notFound();
  const id = business ? business.id : null;
  if (id === row.business_id) return id; // also where two cards that were listed became one
  const others = (await store.participantsOf(tx, row.activity_id)).filter(
    (each) => each.person_id === row.person_id && each.id !== row.id,
  );
  if (others.some((each) => each.business_id === id)) throw alreadyListed;
  return id;
};

const columnsOf = (draft: ParticipantDraft) => ({
  is_present: +draft.isPresent,
  agreement: draft.agreement,
  expected_rp: draft.expectedRp,
  realised_rp: draft.realisedRp,
  realised_on: draft.realisedOn,
});

export const participantHandlers = {
  addParticipant: api.activity.addParticipant.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const known = await store.findParticipant(tx, input.uid);
      if (known) return store.toParticipant(known);
      const { row, activity } = await found(tx, input.activityUid);
      if (activity.cancelledOn) throw errors.ACTIVITY_CANCELLED();
      const person = await findPerson(tx, input.personUid);
      if (!person) throw notFound();
      const listed = (await store.participantsOf(tx, row.id))
        .filter((each) => each.person_id === person.id)
        .map(({ business_uid: uid }) => uid && uidText(uid));
      const businesses = await businessesOfPerson(tx, person.id);
      const free = businesses.find(({ uid }) => !listed.includes(uid));
      if (!free && listed.length > 0) throw errors.ALREADY_LISTED();
      await store.insertParticipant(tx, {
        uid: uidBytes(input.uid),
        office_id: stamp.officeId,
        activity_id: row.id,
        person_id: person.id,
        business_id: free ? (await findBusinessOf(tx, person.id, free.uid))!.id : null,
        created_at: stamp.at,
      });
      await audit(tx, trail(stamp, 'add', input.uid));
      return store.toParticipant((await store.findParticipant(tx, input.uid))!);
    }),
  ),

  saveParticipant: api.activity.saveParticipant.handler(({ input: { basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const { row, activity } = await entryOf(tx, typed.uid, errors.ACTIVITY_CANCELLED);
      const draft = overStored(store.toParticipant(row), typed, basedOn, errors.RECORD_CHANGED);
      const issues = checkParticipant(draft, activity, stamp.localDate);
      if (issues.length > 0) throw fieldInvalid(issues);
      const after = {
        ...columnsOf(draft),
        business_id: await businessIdOf(tx, row, draft.businessUid),
      };
      await store.updateParticipant(tx, row.id, after);
      await audit(tx, { ...trail(stamp, 'update', draft.uid), before: row, after });
      return store.toParticipant((await store.findParticipant(tx, draft.uid))!);
    }),
  ),

  mark: api.activity.mark.handler(({ input: { uids, isPresent }, context, errors }) =>
    context.write(async (tx, stamp) => {
      for (const uid of uids) {
        const { row, activity } = await entryOf(tx, uid, errors.ACTIVITY_CANCELLED);
        if (isPresent && stamp.localDate < activity.startsOn) throw errors.NOT_BEGUN();
        if (!isPresent && row.agreement !== '') throw errors.HAS_AGREED();
        const after = { is_present: +isPresent };
        if (row.is_present === after.is_present) continue;
        await store.updateParticipant(tx, row.id, after);
        await audit(tx, { ...trail(stamp, 'mark', uid), before: row, after });
      }
      return {};
    }),
  ),

  removeParticipant: api.activity.removeParticipant.handler(({ input: { uid }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const { row } = await entryOf(tx, uid, errors.ACTIVITY_CANCELLED);
      if (row.agreement !== '') throw errors.HAS_AGREED();
      await store.updateParticipant(tx, row.id, { removed_at: stamp.at });
      await audit(tx, trail(stamp, 'remove', uid));
      return {};
    }),
  ),
};
