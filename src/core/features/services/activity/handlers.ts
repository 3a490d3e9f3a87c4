import type { ActivityDraft } from '#contract/activity.ts';
import { daysOfPeriod } from '#contract/period.ts';
import { idsOf } from '#core/features/office/office/index.ts';
import { responsibleId } from '#core/features/office/staff/index.ts';
import { partnerIdsOf } from '#core/features/services/partner/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { overStored } from '#core/kernel/concurrency.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { trailOf } from '#core/platform/audited.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { activityAudit } from './audit.ts';
import { checkActivity } from './rules.ts';
import * as store from './store.ts';

const trail = trailOf(activityAudit);

export const found = async (db: Db, uid: string): Promise<store.Known> => {
  const known = await store.findActivity(db, uid);
  if (!known) throw notFound();
  return known;
};

/** The keys of whoever answers for it, and of its partners; whoever stands there already may have left. */
const keysOf = async (tx: Tx, draft: ActivityDraft, known: store.Known | undefined) => {
  const [fieldId] = await idsOf(tx, 'field', [draft.fieldUid]);
  if (fieldId === undefined) throw notFound();
  return {
    columns: {
      ...store.columnsOf(draft),
      staff_id: await responsibleId(tx, draft.consultantUid, 'consultantUid', known?.row.staff_id),
      field_id: fieldId,
    },
    partnerIds: await partnerIdsOf(tx, draft.partnerUids, known?.partnerIds ?? []),
  };
};
const partnerNames = (known: store.Known): string =>
  known.activity.partners.map(({ name }) => name).join(', ');

export const activityHandlers = {
  list: api.activity.list.handler(async ({ input: { period, ...filter }, context: { db, now } }) => {
    const { officeId } = await now();
    return {
      activities: await store.listActivities(db, officeId, daysOfPeriod(period), filter),
      years: await store.yearsOf(db, officeId),
    };
  }),

  get: api.activity.get.handler(async ({ input, context: { db } }) => {
    const { row, activity } = await found(db, input.uid);
    return {
      activity,
      participants: (await store.participantsOf(db, row.id)).map(store.toParticipant),
      photos: (await store.photosOf(db, row.id)).map(store.toPhoto),
    };
  }),

  save: api.activity.save.handler(({ input: { basedOn, ...typed }, context, errors }) =>
    context.write(async (tx, stamp) => {
      const known = await store.findActivity(tx, typed.uid);
      if (known?.activity.cancelledOn) throw errors.ACTIVITY_CANCELLED();
      const draft = known ? overStored(known.activity, typed, basedOn, errors.RECORD_CHANGED) : typed;
      const realisedFirst = known ? await store.realisedFirst(tx, known.row.id) : null;
      const issues = checkActivity(draft, stamp.localDate, known?.row.present ?? 0, realisedFirst);
      if (issues.length > 0) throw fieldInvalid(issues);
      const { columns, partnerIds } = await keysOf(tx, draft, known);
      if (known) await store.updateActivity(tx, known.row.id, columns);
      const id =
        known?.row.id ??
        (await store.insertActivity(tx, {
          ...columns,
          uid: uidBytes(draft.uid),
          office_id: stamp.officeId,
          created_at: stamp.at,
        }));
      await store.putPartners(tx, id, [...new Set(partnerIds)]);
      const after = await found(tx, draft.uid);
      await audit(tx, {
        ...trail(stamp, known ? 'update' : 'add', draft.uid),
        ...(known && {
          before: { ...known.row, mitra: partnerNames(known) },
          after: { ...columns, mitra: partnerNames(after) },
        }),
      });
      return after.activity;
    }),
  ),

  cancel: api.activity.cancel.handler(({ input: { uid, reason }, context }) =>
    context.write(async (tx, stamp) => {
      const { row, activity } = await found(tx, uid);
      if ((reason === null) === (activity.cancelledOn === null)) return activity;
      const after = { cancelled_on: reason && stamp.localDate, cancel_reason: reason ?? '' };
      await store.updateActivity(tx, row.id, after);
      await audit(tx, {
        ...trail(stamp, reason === null ? 'resume' : 'cancel', uid),
        before: row,
        after,
      });
      return (await found(tx, uid)).activity;
    }),
  ),
};
