import {
  type Training,
  type TrainingDraft,
  type TrainingRow,
  type TrainingStatus,
  unfinishedStatuses,
} from '#contract/training.ts';
import { type Insertable, sql } from 'kysely';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, insertRows } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import { contains, isOneOf } from '#core/platform/store.ts';
import { sessionsOf } from '#core/features/training/session/index.ts';

/** The rows of `training` with what a list counts: places taken, people waiting, valid certificates. */
const trainings = (db: Db) =>
  db
    .selectFrom('training')
    .selectAll('training')
    .select((eb) => {
      const participants = eb
        .selectFrom('participant')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('participant.training_id', '=', 'training.id')
        .where('participant.role', '=', 'Peserta');
      return [
        participants.where('participant.state', '=', 'enrolled').as('enrolled'),
        participants.where('participant.state', '=', 'waiting').as('waiting'),
        eb
          .selectFrom('certificate')
          .select((count) => count.fn.countAll<number>().as('n'))
          .whereRef('certificate.training_id', '=', 'training.id')
          .where('certificate.voided_at', 'is', null)
          .as('certificates'),
        eb
          .selectFrom('certificate')
          .select((count) => count.fn.countAll<number>().as('n'))
          .whereRef('certificate.training_id', '=', 'training.id')
          .where('certificate.voided_at', 'is not', null)
          .as('voided_certificates'),
      ];
    });
type Row = Awaited<ReturnType<ReturnType<typeof trainings>['execute']>>[number];

const fieldsOf = async (db: Db, trainingIds: readonly number[]) => {
  const rows = await db
    .selectFrom('training_field')
    .innerJoin('field', 'field.id', 'training_field.field_id')
    .select(['training_field.training_id', 'field.uid', 'field.letter', 'field.color', 'field.short_name'])
    .where(isOneOf('training_field.training_id', trainingIds))
    .orderBy('field.position')
    .execute();
  return Map.groupBy(rows, (row) => row.training_id);
};

const toRows = async (db: Db, rows: readonly Row[]): Promise<TrainingRow[]> => {
  const fields = await fieldsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    uid: uidText(row.uid),
    title: row.title,
    status: row.status as TrainingStatus,
    startDate: row.start_date,
    endDate: row.end_date,
    hours: row.hours,
    place: row.place,
    quota: row.quota,
    enrolled: row.enrolled ?? 0,
    waiting: row.waiting ?? 0,
    certificates: row.certificates ?? 0,
    voidedCertificates: row.voided_certificates ?? 0,
    fields: (fields.get(row.id) ?? []).map((field) => ({
      uid: uidText(field.uid),
      letter: field.letter,
      color: field.color,
      shortName: field.short_name,
    })),
  }));
};

/** Those whose last day is over and of which nobody said that they are. */
export const countUnfinished = async (db: Db, officeId: number, localDate: string): Promise<number> => {
  const { count } = await db
    .selectFrom('training')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('office_id', '=', officeId)
    .where('end_date', '<', localDate)
    .where('status', 'in', unfinishedStatuses)
    .executeTakeFirstOrThrow();
  return count;
};

/** Those whose last day is one of these, without drafts and what was cancelled. */
export const endedBetween = async (
  db: Db,
  { officeId, from, to }: { officeId: number; from: string; to: string },
) => {
  const found = await trainings(db)
    .where('training.office_id', '=', officeId)
    .where('training.end_date', '>=', from)
    .where('training.end_date', '<=', to)
    .where('training.status', 'not in', ['draft', 'cancelled'])
    .orderBy('training.end_date')
    .orderBy('training.id')
    .execute();
  const rows = await toRows(db, found);
  return rows.map((row, i) => ({
    ...row,
    fields: row.fields.map(({ shortName }) => shortName).join(', '),
    key: { id: found[i]!.id, status: found[i]!.status, threshold: found[i]!.threshold },
    fundSource: found[i]!.fund_source,
  }));
};
export type Ended = Awaited<ReturnType<typeof endedBetween>>[number];

/** Newest first, narrowed by words of title or place; the year is that of the start date. */
export const listTrainings = async (
  db: Db,
  officeId: number,
  { year, text }: { year: number | null; text: string },
): Promise<TrainingRow[]> =>
  toRows(
    db,
    await trainings(db)
      .where('training.office_id', '=', officeId)
      .$if(year !== null, (query) =>
        query
          .where('training.start_date', '>=', `${year}-01-01`)
          .where('training.start_date', '<=', `${year}-12-31`),
      )
      .$if(text !== '', (query) =>
        query.where(({ or }) =>
          or(['training.title', 'training.place'].map((column) => contains(sql.ref(column), text))),
        ),
      )
      .orderBy('training.start_date', 'desc')
      .orderBy('training.id', 'desc')
      .execute(),
  );

export const years = async (db: Db, officeId: number): Promise<number[]> =>
  (
    await db
      .selectFrom('training')
      .select(sql<string>`substr(start_date, 1, 4)`.as('year'))
      .distinct()
      .where('office_id', '=', officeId)
      .orderBy('year', 'desc')
      .execute()
  ).map((row) => Number(row.year));

/** Those that take registrations, are not over, and that this person is not in. */
export const openFor = async (
  db: Db,
  { officeId, localDate }: Pick<Stamp, 'officeId' | 'localDate'>,
  personId: number,
): Promise<TrainingRow[]> =>
  toRows(
    db,
    await trainings(db)
      .where('training.office_id', '=', officeId)
      .where('training.status', '=', 'open')
      .where('training.end_date', '>=', localDate)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('participant')
              .select('participant.id')
              .whereRef('participant.training_id', '=', 'training.id')
              .where('participant.person_id', '=', personId)
              .where('participant.state', '!=', 'withdrawn'),
          ),
        ),
      )
      .orderBy('training.start_date')
      .execute(),
  );

export const findRow = (db: Db, uid: string) =>
  db.selectFrom('training').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();
export type TrainingKey = NonNullable<Awaited<ReturnType<typeof findRow>>>;

export const rowOfId = (db: Db, id: number) =>
  db.selectFrom('training').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export const findTraining = async (db: Db, uid: string): Promise<Training | undefined> => {
  const row = await trainings(db).where('training.uid', '=', uidBytes(uid)).executeTakeFirst();
  if (!row) return undefined;
  const fields = await fieldsOf(db, [row.id]);
  const materials = await db
    .selectFrom('training_material')
    .select(['title', 'hours', 'speaker'])
    .where('training_id', '=', row.id)
    .orderBy('position')
    .execute();
  return {
    uid: uidText(row.uid),
    title: row.title,
    status: row.status as TrainingStatus,
    statusReason: row.status_reason,
    fieldUids: (fields.get(row.id) ?? []).map((field) => uidText(field.uid)),
    startDate: row.start_date,
    endDate: row.end_date,
    hours: row.hours,
    place: row.place,
    organiser: row.organiser,
    fundSource: row.fund_source,
    partner: row.partner,
    quota: row.quota,
    requirements: row.requirements,
    threshold: row.threshold,
    materials,
    sessions: (await sessionsOf(db, row.id)).map((session) => ({
      uid: uidText(session.uid),
      localDate: session.local_date,
      startTime: session.start_time,
      endTime: session.end_time,
      hours: session.hours,
      title: session.title,
    })),
    enrolled: row.enrolled ?? 0,
    waiting: row.waiting ?? 0,
    certificates: row.certificates ?? 0,
    voidedCertificates: row.voided_certificates ?? 0,
  };
};

/** The columns of a draft, without its key. */
export const toColumns = (draft: TrainingDraft) => ({
  title: draft.title,
  start_date: draft.startDate,
  end_date: draft.endDate,
  hours: draft.hours,
  place: draft.place,
  organiser: draft.organiser,
  fund_source: draft.fundSource,
  partner: draft.partner,
  quota: draft.quota,
  requirements: draft.requirements,
  threshold: draft.threshold,
});

export const insertTraining = (tx: Tx, row: Insertable<Tables['training']>): Promise<number> =>
  insertRow(tx, 'training', row);

export const updateTraining = (tx: Tx, id: number, row: Partial<Insertable<Tables['training']>>) =>
  tx.updateTable('training').set(row).where('id', '=', id).execute();

/** The keys of fields; undefined when one of them is unknown. */
export const fieldIds = async (db: Db, uids: readonly string[]): Promise<number[] | undefined> => {
  const rows = await db.selectFrom('field').select('id').where('uid', 'in', uids.map(uidBytes)).execute();
  return rows.length === new Set(uids).size ? rows.map((row) => row.id) : undefined;
};

/** Fields and materials are replaced whole: nothing refers to them. */
export const replaceParts = async (
  tx: Tx,
  trainingId: number,
  fieldKeys: readonly number[],
  materials: TrainingDraft['materials'],
): Promise<void> => {
  await tx.deleteFrom('training_field').where('training_id', '=', trainingId).execute();
  await insertRows(
    tx,
    'training_field',
    fieldKeys.map((fieldId) => ({ training_id: trainingId, field_id: fieldId })),
  );
  await tx.deleteFrom('training_material').where('training_id', '=', trainingId).execute();
  await insertRows(
    tx,
    'training_material',
    materials.map((material, i) => ({ training_id: trainingId, position: i + 1, ...material })),
  );
};

/** Whether anything is written down for it that must stay. */
export const isUsed = async (db: Db, trainingId: number): Promise<boolean> => {
  const { used } = await db
    .selectNoFrom((eb) =>
      eb
        .or([
          eb.exists(eb.selectFrom('participant').select('id').where('training_id', '=', trainingId)),
          eb.exists(eb.selectFrom('certificate').select('id').where('training_id', '=', trainingId)),
          eb.exists(eb.selectFrom('letter').select('id').where('training_id', '=', trainingId)),
        ])
        .as('used'),
    )
    .executeTakeFirstOrThrow();
  return Boolean(used);
};

/** A training that nothing is written down for, with its parts and the imports that were undone. */
export const deleteTraining = async (tx: Tx, id: number): Promise<void> => {
  const parts = ['training_field', 'training_material', 'training_session', 'participant_import'] as const;
  for (const part of parts)
    await tx
      .deleteFrom(part as 'training_field')
      .where('training_id', '=', id)
      .execute();
  await tx.deleteFrom('training').where('id', '=', id).execute();
};
