import type { Letter } from '#contract/letter.ts';
import type { Insertable } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { HistorySource } from '#core/platform/brought.ts';
import { registerOf } from '#core/features/documents/series/index.ts';

const letters = (db: Db) =>
  db
    .selectFrom('letter')
    .leftJoin('person', 'person.id', 'letter.person_id')
    .leftJoin('training', 'training.id', 'letter.training_id')
    .selectAll('letter')
    .select(['person.uid as person_uid', 'training.uid as training_uid']);
type Row = Awaited<ReturnType<ReturnType<typeof letters>['execute']>>[number];

const toLetter = (row: Row): Letter => ({
  uid: uidText(row.uid),
  kind: row.kind as Letter['kind'],
  title: row.title,
  number: row.number,
  sequence: row.sequence,
  year: row.year,
  subject: row.subject,
  personUid: row.person_uid && uidText(row.person_uid),
  trainingUid: row.training_uid && uidText(row.training_uid),
  statement: (JSON.parse(row.facts) as { statement: string }).statement,
  issuedAt: row.issued_at,
  issuedOn: row.issued_on,
  status: row.voided_at === null ? 'issued' : 'void',
  voidReason: row.void_reason,
  voidedOn: row.voided_on,
  reprints: row.reprints,
});

export const findLetter = async (db: Db, uid: string): Promise<Letter | undefined> => {
  const row = await letters(db).where('letter.uid', '=', uidBytes(uid)).executeTakeFirst();
  return row && toLetter(row);
};

export const findLetterByNumber = async (
  db: Db,
  officeId: number,
  number: string,
): Promise<Letter | undefined> => {
  const row = await letters(db)
    .where('letter.office_id', '=', officeId)
    .where('letter.number', '=', number)
    .executeTakeFirst();
  return row && toLetter(row);
};

export const findRow = (db: Db, uid: string) =>
  db.selectFrom('letter').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();

/** The letters of a year, newest number first. */
export const ofYear = async (db: Db, officeId: number, year: number): Promise<Letter[]> =>
  (
    await letters(db)
      .where('letter.office_id', '=', officeId)
      .where('letter.year', '=', year)
      .orderBy('letter.sequence', 'desc')
      .orderBy('letter.id', 'desc')
      .execute()
  ).map(toLetter);

export const insertLetter = (tx: Tx, row: Insertable<Tables['letter']>): Promise<unknown> =>
  insertRow(tx, 'letter', row);

export const updateLetter = (tx: Tx, id: number, row: Partial<Insertable<Tables['letter']>>) =>
  tx.updateTable('letter').set(row).where('id', '=', id).execute();

export const { nextSequence, years, sealedText, voidedNumbers } = registerOf('letter');

/** The letters about a person. */
export const letterHistory: HistorySource = async (db, personId) => {
  const rows = await letters(db)
    .where('letter.person_id', '=', personId)
    .orderBy('letter.id', 'desc')
    .limit(500)
    .execute();
  return rows.map(toLetter).map((letter) => ({
    kind: 'letter',
    kindName: 'Surat',
    uid: letter.uid,
    at: letter.issuedAt,
    localDate: letter.issuedOn,
    title: letter.title,
    detail: `Surat ${letter.number}${letter.status === 'void' ? ' (dibatalkan)' : ''}`,
    link: `/sertifikat/surat?tahun=${letter.year}&cari=${encodeURIComponent(letter.number)}`,
  }));
};
