import type { Db, Tx } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { isUidOf } from '#core/platform/store.ts';

/** The participants of a training with these uids. */
export const participantsOf = async (db: Db, trainingId: number, uids: readonly string[]) => {
  const rows = await db
    .selectFrom('participant')
    .select(['id', 'uid', 'name', 'state'])
    .where('training_id', '=', trainingId)
    .where(isUidOf('uid', uids))
    .execute();
  return rows.map((row) => ({ ...row, uid: uidText(row.uid) }));
};

/** Keys of those who are marked present at a session. */
export const presentAt = async (db: Db, sessionId: number): Promise<Set<number>> =>
  new Set(
    (
      await db.selectFrom('attendance').select('participant_id').where('session_id', '=', sessionId).execute()
    ).map((row) => row.participant_id),
  );

/** How many of those who have a place are marked present; whoever withdrew is not counted. */
export const countPresent = async (db: Db, sessionId: number): Promise<number> =>
  (
    await db
      .selectFrom('attendance')
      .innerJoin('participant', 'participant.id', 'attendance.participant_id')
      .select(({ fn }) => fn.countAll<number>().as('present'))
      .where('attendance.session_id', '=', sessionId)
      .where('participant.state', '=', 'enrolled')
      .executeTakeFirstOrThrow()
  ).present;

export const insertAttendance = (
  tx: Tx,
  sessionId: number,
  participantIds: readonly number[],
  mark: { at: string; how: 'list' | 'scan'; staffId: number | null },
) =>
  tx
    .insertInto('attendance')
    .values(
      participantIds.map((participantId) => ({
        session_id: sessionId,
        participant_id: participantId,
        at: mark.at,
        how: mark.how,
        staff_id: mark.staffId,
      })),
    )
    .execute();

export const deleteAttendance = (tx: Tx, sessionId: number, participantIds: readonly number[]) =>
  tx
    .deleteFrom('attendance')
    .where('session_id', '=', sessionId)
    .where('participant_id', 'in', participantIds)
    .execute();

/** Whose queue number of a day this is; null when nobody's yet. */
export const personOfTicket = async (
  db: Db,
  officeId: number,
  { letter, sequence, localDate }: { letter: string; sequence: number; localDate: string },
): Promise<number | null> =>
  (
    await db
      .selectFrom('ticket')
      .innerJoin('visit', 'visit.id', 'ticket.visit_id')
      .select('visit.person_id')
      .where('ticket.office_id', '=', officeId)
      .where('ticket.local_date', '=', localDate)
      .where('ticket.letter', '=', letter)
      .where('ticket.sequence', '=', sequence)
      .executeTakeFirst()
  )?.person_id ?? null;

export const personOfNik = async (db: Db, officeId: number, nik: string): Promise<number | null> =>
  (
    await db
      .selectFrom('person')
      .select('id')
      .where('office_id', '=', officeId)
      .where('nik', '=', nik)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
  )?.id ?? null;

export const personName = async (db: Db, id: number): Promise<string> =>
  (await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst())?.name ?? '';
