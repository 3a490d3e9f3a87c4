import { type NeedColumns, serviceFieldColumns } from '#core/features/desk/ticket/index.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { insertRows } from '#core/kernel/rows.ts';

export type Need = { fieldId: number; letter: string; serviceId: number } & NeedColumns;

const needKey = prepared((db, serviceUid: Uint8Array, fieldUid: Uint8Array) =>
  db
    .selectFrom('field')
    .innerJoin('service', (join) => join.on('service.uid', '=', serviceUid).on('service.is_active', '=', 1))
    .select(['field.id as fieldId', 'field.letter', 'service.id as serviceId'])
    .select(serviceFieldColumns)
    .select(['service.uid as service_uid', 'service.name as service_name'])
    .select(['service.short_name as service_short_name'])
    .where('field.uid', '=', fieldUid)
    .where('field.is_active', '=', 1),
);

/** The keys of the chosen needs, in order; undefined when one is unknown or switched off. */
export const needKeys = async (
  db: Db,
  needs: readonly { fieldUid: string; serviceUid: string }[],
): Promise<Need[] | undefined> => {
  const keys: Need[] = [];
  for (const { fieldUid, serviceUid } of needs) {
    const [key] = await needKey(db, uidBytes(serviceUid), uidBytes(fieldUid));
    if (!key) return undefined;
    keys.push(key);
  }
  return keys;
};

export const insertNeeds = (tx: Tx, visitId: number, needs: readonly Need[]) =>
  insertRows(
    tx,
    'visit_need',
    needs.map(({ fieldId, serviceId }, i) => ({
      visit_id: visitId,
      position: i + 1,
      field_id: fieldId,
      service_id: serviceId,
    })),
  );

export const replaceNeeds = async (tx: Tx, visitId: number, needs: readonly Need[]) => {
  await tx.deleteFrom('visit_need').where('visit_id', '=', visitId).execute();
  await insertNeeds(tx, visitId, needs);
};

/** Marks the needs of a visit for one field as served, or takes that back (`doneAt` null, `was` the instant). */
export const setNeedsDone = prepared(
  (tx, visitId: number, fieldId: number, doneAt: string | null, was: string | null) =>
    tx
      .updateTable('visit_need')
      .set({ done_at: doneAt })
      .where('visit_id', '=', visitId)
      .where('field_id', '=', fieldId)
      .where('done_at', 'is', was),
);

/** The service that a visit counts by: that of its first need. */
export const setVisitService = async (tx: Tx, visitId: number, serviceId: number) => {
  await tx.updateTable('visit').set({ service_id: serviceId }).where('id', '=', visitId).execute();
  await tx
    .updateTable('visit_need')
    .set({ service_id: serviceId })
    .where('visit_id', '=', visitId)
    .where('position', '=', 1)
    .execute();
};

const openNeeds = prepared((db, visitId: number) =>
  db
    .selectFrom('visit_need')
    .select(['field_id', 'service_id'])
    .where('visit_id', '=', visitId)
    .where('done_at', 'is', null)
    .orderBy('position')
    .limit(1),
);
export const nextNeed = async (tx: Tx, visitId: number) => (await openNeeds(tx, visitId))[0];
