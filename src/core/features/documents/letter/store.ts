import type { Letter, LetterDraft } from '#contract/letter.ts';
import { type Insertable, sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import { formOf } from '#core/features/documents/letterKind/index.ts';
import { entryOf, numberedHistory, numberedPapers } from '#core/features/documents/register/index.ts';

const letters = (db: Db) =>
  db
    .selectFrom('letter')
    .innerJoin('letter_kind', 'letter_kind.id', 'letter.kind_id')
    .leftJoin('person', 'person.id', 'letter.person_id')
    .leftJoin('training', 'training.id', 'letter.training_id')
    .selectAll('letter')
    .select(['person.uid as person_uid', 'training.uid as training_uid', 'letter_kind.uid as kind_uid']);
type Row = Awaited<ReturnType<ReturnType<typeof letters>['execute']>>[number];

const toLetter = (row: Row): Letter => ({
  ...entryOf(row),
  kind: formOf(row.kind, uidText(row.kind_uid)),
  title: row.title,
  subject: row.subject,
  trainingUid: row.training_uid && uidText(row.training_uid),
  statement: (JSON.parse(row.facts) as { statement: string }).statement,
});

export const letterPapers = numberedPapers<Letter>({
  table: 'letter',
  read: async (db, condition) =>
    (
      await letters(db)
        .where(condition)
        .orderBy('letter.sequence', 'desc')
        .orderBy('letter.id', 'desc')
        .execute()
    ).map(toLetter),
  searched: [sql.ref('letter.title'), sql.ref('letter.subject'), sql`letter.facts ->> 'statement'`],
});
export const { nextSequence } = letterPapers;

export const findRow = (db: Db, uid: string) =>
  db.selectFrom('letter').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();

/** The letters of a case, newest first. */
export const lettersOfCase = async (db: Db, caseId: number): Promise<Letter[]> =>
  (await letters(db).where('letter.facilitation_id', '=', caseId).orderBy('letter.id', 'desc').execute()).map(
    toLetter,
  );

/** What was typed in the last letter of a form. */
export const lastDraft = async <Form extends LetterDraft['kind']>(
  db: Db,
  officeId: number,
  form: Form,
): Promise<Extract<LetterDraft, { kind: Form }> | undefined> => {
  const row = await db
    .selectFrom('letter')
    .select('facts')
    .where('office_id', '=', officeId)
    .where(sql<boolean>`facts ->> '$.draft.kind' = ${form}`)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row && (JSON.parse(row.facts) as { draft: Extract<LetterDraft, { kind: Form }> }).draft;
};

export const insertLetter = (tx: Tx, row: Insertable<Tables['letter']>): Promise<unknown> =>
  insertRow(tx, 'letter', row);

/** The letters about a person. */
export const letterHistory = numberedHistory({
  table: 'letter',
  name: 'Surat',
  title: sql.ref('title'),
  link: ({ year, number }) => `/sertifikat/surat?tahun=${year}&cari=${encodeURIComponent(number)}`,
});
