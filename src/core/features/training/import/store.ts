import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow } from '#core/kernel/rows.ts';
import { cardFacts } from '#core/platform/people/store.ts';
import { isOneOf } from '#core/platform/store.ts';

/** People with these NIKs, by NIK. */
export const peopleByNik = async (db: Db, officeId: number, niks: readonly string[]) => {
  const rows = await cardFacts(db, officeId).where(isOneOf('person.nik', niks)).execute();
  return new Map(rows.map((row) => [row.nik!, row]));
};

/** Uids of the people who are on the list of a training. */
export const enrolledPeople = async (db: Db, trainingId: number): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('participant')
    .innerJoin('person', 'person.id', 'participant.person_id')
    .select('person.uid')
    .where('participant.training_id', '=', trainingId)
    .where('participant.state', '!=', 'withdrawn')
    .execute();
  return new Set(rows.map((row) => uidText(row.uid)));
};

export const insertImport = (
  tx: Tx,
  stamp: { officeId: number; at: string; staffId: number | null },
  { uid, trainingId, fileName }: { uid: string; trainingId: number; fileName: string },
): Promise<number> =>
  insertRow(tx, 'participant_import', {
    uid: uidBytes(uid),
    office_id: stamp.officeId,
    training_id: trainingId,
    file_name: fileName,
    at: stamp.at,
    staff_id: stamp.staffId,
  });

const imports = (db: Db) =>
  db
    .selectFrom('participant_import')
    .selectAll('participant_import')
    .select((eb) => {
      const made = eb
        .selectFrom('participant')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('participant.import_id', '=', 'participant_import.id');
      return [
        made.where('participant.state', '=', 'enrolled').as('enrolled'),
        made.where('participant.state', '=', 'waiting').as('waiting'),
        made.where('participant.made_person', '=', 1).as('new_people'),
      ];
    });

const toImport = (row: Awaited<ReturnType<ReturnType<typeof imports>['execute']>>[number]) => ({
  uid: uidText(row.uid),
  fileName: row.file_name,
  at: row.at,
  enrolled: row.enrolled ?? 0,
  waiting: row.waiting ?? 0,
  newPeople: row.new_people ?? 0,
  isUndone: row.undone_at !== null,
});
export type Imported = ReturnType<typeof toImport>;

export const findImport = async (db: Db, uid: string): Promise<Imported | undefined> => {
  const row = await imports(db).where('participant_import.uid', '=', uidBytes(uid)).executeTakeFirst();
  return row && toImport(row);
};

export const importRow = (db: Db, uid: string) =>
  db.selectFrom('participant_import').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();

/** The last import of a training; null when there is none or it was undone. */
export const lastImport = async (db: Db, trainingId: number): Promise<Imported | null> => {
  const row = await imports(db)
    .where('participant_import.training_id', '=', trainingId)
    .orderBy('participant_import.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && row.undone_at === null ? toImport(row) : null;
};

/** Of every training of the office, also when it was undone. */
export const newestImport = async (db: Db, officeId: number): Promise<number | null> =>
  (
    await db
      .selectFrom('participant_import')
      .innerJoin('training', 'training.id', 'participant_import.training_id')
      .select((eb) => eb.fn.max<number | null>('participant_import.id').as('id'))
      .where('training.office_id', '=', officeId)
      .executeTakeFirstOrThrow()
  ).id;

export const participantsOfImport = (db: Db, importId: number) =>
  db
    .selectFrom('participant')
    .leftJoin('person', 'person.id', 'participant.person_id')
    .selectAll('participant')
    .select('person.uid as person_uid')
    .where('participant.import_id', '=', importId)
    .execute();

/** Whether somebody of an import has been marked present or given a certificate. */
export const isImportUsed = async (db: Db, importId: number): Promise<boolean> =>
  (await db
    .selectFrom('participant')
    .select('participant.id')
    .where('participant.import_id', '=', importId)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('attendance')
            .select('attendance.session_id')
            .whereRef('attendance.participant_id', '=', 'participant.id'),
        ),
        exists(
          selectFrom('certificate')
            .select('certificate.id')
            .whereRef('certificate.participant_id', '=', 'participant.id'),
        ),
      ]),
    )
    .executeTakeFirst()) !== undefined;

/**
 * Whether anything is written down for a person besides the import that made them at `at`: a visit, a training, a
 * certificate, a letter, or a business that was added later.
 */
export const hasOtherTraces = async (db: Db, personId: number, at: string): Promise<boolean> => {
  const { used } = await db
    .selectNoFrom((eb) =>
      eb
        .or([
          eb.exists(eb.selectFrom('visit').select('visit.id').where('person_id', '=', personId)),
          eb.exists(eb.selectFrom('participant').select('participant.id').where('person_id', '=', personId)),
          eb.exists(eb.selectFrom('certificate').select('certificate.id').where('person_id', '=', personId)),
          eb.exists(eb.selectFrom('letter').select('letter.id').where('person_id', '=', personId)),
          eb.exists(
            eb
              .selectFrom('business')
              .innerJoin('audit', 'audit.entity_uid', 'business.uid')
              .select('business.id')
              .where('business.person_id', '=', personId)
              .where('audit.at', '!=', at),
          ),
        ])
        .as('used'),
    )
    .executeTakeFirstOrThrow();
  return Boolean(used);
};

export const deleteParticipants = (tx: Tx, importId: number) =>
  tx.deleteFrom('participant').where('import_id', '=', importId).execute();

export const markUndone = (tx: Tx, importId: number, at: string) =>
  tx.updateTable('participant_import').set({ undone_at: at }).where('id', '=', importId).execute();
