import type { TrainingDraft } from '#contract/training.ts';
import { sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow } from '#core/kernel/rows.ts';

export const sessionsOf = async (db: Db, trainingId: number) =>
  db
    .selectFrom('training_session')
    .selectAll()
    .where('training_id', '=', trainingId)
    .orderBy('local_date')
    .orderBy('start_time')
    .execute();

export const findSession = (db: Db, uid: string) =>
  db.selectFrom('training_session').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();

/** The sessions of a training that somebody has been marked present at, by uid. */
export const attendedSessions = async (db: Db, trainingId: number): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('training_session')
    .select('uid')
    .where('training_id', '=', trainingId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('attendance')
          .select('attendance.session_id')
          .whereRef('attendance.session_id', '=', 'training_session.id'),
      ),
    )
    .execute();
  return new Set(rows.map((row) => uidText(row.uid)));
};

const sessionColumns = (session: TrainingDraft['sessions'][number]) => ({
  local_date: session.localDate,
  start_time: session.startTime,
  end_time: session.endTime,
  hours: session.hours,
  title: session.title,
});

/** Makes the sessions what the draft says; the caller has looked that those left out have no attendance. */
export const putSessions = async (
  tx: Tx,
  trainingId: number,
  sessions: TrainingDraft['sessions'],
): Promise<void> => {
  const known = new Map((await sessionsOf(tx, trainingId)).map((row) => [uidText(row.uid), row.id]));
  const kept = new Set(sessions.map((session) => session.uid));
  for (const [uid, id] of known)
    if (!kept.has(uid)) await tx.deleteFrom('training_session').where('id', '=', id).execute();
  for (const session of sessions) {
    const id = known.get(session.uid);
    const row = sessionColumns(session);
    if (id !== undefined) await tx.updateTable('training_session').set(row).where('id', '=', id).execute();
    else
      await insertRow(tx, 'training_session', {
        ...row,
        uid: uidBytes(session.uid),
        training_id: trainingId,
      });
  }
};

/** What the audit log calls a session: rows of (uid, subject). */
export const sessionSubjects = sql`SELECT training_session.uid, training.title || ', ' || local_date AS subject
    FROM training_session JOIN training ON training.id = training_session.training_id`;
