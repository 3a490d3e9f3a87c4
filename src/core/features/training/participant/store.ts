import type { Participant } from '#contract/participant.ts';
import { type Insertable, sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { HistorySource } from '#core/platform/brought.ts';
import { participationText } from './rules.ts';
import { isOneOf, isUidOf } from '#core/platform/store.ts';

const participants = (db: Db) =>
  db
    .selectFrom('participant')
    .leftJoin('person', 'person.id', 'participant.person_id')
    .selectAll('participant')
    .select(['person.uid as person_uid', 'person.name as card_name', 'person.district', 'person.phone'])
    .select(['person.nik', 'person.sex'])
    .select((eb) => [
      eb
        .selectFrom('business')
        .select('business.name')
        .whereRef('business.person_id', '=', 'participant.person_id')
        .orderBy('business.id')
        .limit(1)
        .as('business_name'),
      eb
        .selectFrom('certificate')
        .select('certificate.number')
        .whereRef('certificate.participant_id', '=', 'participant.id')
        .where('certificate.voided_at', 'is', null)
        .limit(1)
        .as('certificate_number'),
    ]);
export type Listed = Awaited<ReturnType<ReturnType<typeof participants>['execute']>>[number] & {
  /** Uids and hours of the sessions attended. */
  attended: { uid: string; hours: number }[];
};

const withAttendance = async (
  db: Db,
  rows: Awaited<ReturnType<ReturnType<typeof participants>['execute']>>,
): Promise<Listed[]> => {
  const attended = await db
    .selectFrom('attendance')
    .innerJoin('training_session', 'training_session.id', 'attendance.session_id')
    .select(['attendance.participant_id', 'training_session.uid', 'training_session.hours'])
    .where(
      isOneOf(
        'attendance.participant_id',
        rows.map(({ id }) => id),
      ),
    )
    .orderBy('training_session.local_date')
    .orderBy('training_session.start_time')
    .execute();
  const sessions = Map.groupBy(attended, (row) => row.participant_id);
  return rows.map((row) => ({
    ...row,
    attended: (sessions.get(row.id) ?? []).map(({ uid, hours }) => ({ uid: uidText(uid), hours })),
  }));
};

export const listOf = async (db: Db, trainingId: number): Promise<Listed[]> =>
  withAttendance(db, await participants(db).where('participant.training_id', '=', trainingId).execute());

/** Every entry of a training, for the waiting list. */
export const entriesOf = (db: Db, trainingId: number) =>
  db
    .selectFrom('participant')
    .select(['id', 'uid', 'name', 'role', 'state', 'place'])
    .where('training_id', '=', trainingId)
    .execute();

export const findRow = (db: Db, uid: string) =>
  db.selectFrom('participant').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();

/** The entry of a person in a training, unless they withdrew. */
export const findActive = (db: Db, trainingId: number, personId: number) =>
  db
    .selectFrom('participant')
    .selectAll()
    .where('training_id', '=', trainingId)
    .where('person_id', '=', personId)
    .where('state', '!=', 'withdrawn')
    .executeTakeFirst();

export const findByCode = (db: Db, code: string) =>
  db.selectFrom('participant').selectAll().where('code', '=', code).executeTakeFirst();

export const insertParticipant = (tx: Tx, row: Insertable<Tables['participant']>): Promise<number> =>
  insertRow(tx, 'participant', row);

export const updateParticipant = (tx: Tx, id: number, row: Partial<Insertable<Tables['participant']>>) =>
  tx.updateTable('participant').set(row).where('id', '=', id).execute();

export const hasCertificate = async (db: Db, participantId: number): Promise<boolean> =>
  (await db
    .selectFrom('certificate')
    .select('id')
    .where('participant_id', '=', participantId)
    .where('voided_at', 'is', null)
    .executeTakeFirst()) !== undefined;

/** Hours of all sessions of a training. */
export const sessionHours = async (db: Db, trainingId: number): Promise<number> => {
  const { hours } = await db
    .selectFrom('training_session')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('hours'), sql<number>`0`).as('hours'))
    .where('training_id', '=', trainingId)
    .executeTakeFirstOrThrow();
  return hours;
};

export type Role = Participant['role'];

/** The trainings that these participants are in, each once. */
export const trainingsOf = async (db: Db, participantUids: readonly string[]) => {
  if (participantUids.length === 0) return [];
  return db
    .selectFrom('participant')
    .innerJoin('training', 'training.id', 'participant.training_id')
    .select(['training.id', 'training.status', 'training.threshold'])
    .distinct()
    .where(isUidOf('participant.uid', participantUids))
    .execute();
};

/** The trainings a person takes or took part in, each on its first day. */
export const trainingHistory: HistorySource = async (db, personId) => {
  const rows = await db
    .selectFrom('participant')
    .innerJoin('training', 'training.id', 'participant.training_id')
    .select(['training.uid', 'training.title', 'training.status', 'training.start_date'])
    .select(['participant.role', 'participant.state', 'participant.enrolled_at'])
    .where('participant.person_id', '=', personId)
    .orderBy('participant.id', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    kind: 'training',
    kindName: 'Pelatihan',
    uid: uidText(row.uid),
    at: row.enrolled_at,
    localDate: row.start_date,
    title: row.title,
    detail: participationText(row),
    link: `/pelatihan/${uidText(row.uid)}?bagian=peserta`,
  }));
};

/** The trainings a person is in or waits for that are not over, the next one first. */
export const currentTrainings = (db: Db, personId: number) =>
  db
    .selectFrom('participant')
    .innerJoin('training', 'training.id', 'participant.training_id')
    .select(['training.uid', 'training.title', 'training.status', 'training.start_date'])
    .select(['training.end_date', 'participant.role', 'participant.state'])
    .where('participant.person_id', '=', personId)
    .where('participant.state', '!=', 'withdrawn')
    .where('training.status', 'not in', ['done', 'cancelled'])
    .orderBy('training.start_date')
    .orderBy('participant.id')
    .execute();

/** The entries of two people in the same trainings, and whether anything stands on them. */
export const enrolledTwice = async (tx: Tx, theirId: number, ourId: number) => {
  const rows = await tx
    .selectFrom('participant')
    .select(['id', 'training_id', 'person_id'])
    .select(
      sql<number>`EXISTS (SELECT 1 FROM attendance WHERE participant_id = participant.id)
        OR EXISTS (SELECT 1 FROM certificate WHERE participant_id = participant.id)`.as('has_record'),
    )
    .where('person_id', 'in', [theirId, ourId])
    .where('state', '<>', 'withdrawn')
    .orderBy('id')
    .execute();
  const of = (personId: number) =>
    rows
      .filter((row) => row.person_id === personId)
      .map(({ id, training_id: training, has_record }) => ({ id, training, hasRecord: has_record === 1 }));
  const ours = of(ourId);
  return of(theirId).flatMap((entry) => {
    const twin = ours.find(({ training }) => training === entry.training);
    return twin ? [{ theirs: entry, ours: twin }] : [];
  });
};
