import type { LetterForm } from '#contract/letter.ts';
import type { LetterKind, LetterKindDraft } from '#contract/letterKind.ts';
import { sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';

const kinds = (db: Db, officeId: number) =>
  db
    .selectFrom('letter_kind')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('letter')
        .whereRef('letter.kind_id', '=', 'letter_kind.id')
        .select(eb.fn.countAll<number>().as('count'))
        .as('issued'),
    )
    .where('office_id', '=', officeId);
type Row = Awaited<ReturnType<ReturnType<typeof kinds>['execute']>>[number];

const toKind = (row: Row): LetterKind => ({
  uid: uidText(row.uid),
  form: row.form as LetterForm,
  name: row.name,
  body: row.body,
  classification: row.classification,
  numbering: row.numbering,
  hasOwnSeries: row.has_own_series === 1,
  isActive: row.is_active === 1,
  issued: row.issued ?? 0,
});

/** The built-in ones in their order, then the office's own by name. */
export const listLetterKinds = async (db: Db, officeId: number): Promise<LetterKind[]> =>
  (
    await kinds(db, officeId)
      .orderBy(sql`CASE form WHEN 'own' THEN 1 ELSE 0 END, CASE form WHEN 'own' THEN 0 ELSE id END, name, id`)
      .execute()
  ).map(toKind);

export const findLetterKind = async (
  db: Db,
  officeId: number,
  wanted: { uid: string } | { form: LetterForm },
): Promise<LetterKind | undefined> => {
  const found = kinds(db, officeId);
  const row = await (
    'uid' in wanted ? found.where('uid', '=', uidBytes(wanted.uid)) : found.where('form', '=', wanted.form)
  ).executeTakeFirst();
  return row && toKind(row);
};

export const letterKindKey = async (db: Db, uid: string): Promise<number> =>
  (await db.selectFrom('letter_kind').select('id').where('uid', '=', uidBytes(uid)).executeTakeFirstOrThrow())
    .id;

export const rowOf = ({
  name,
  body,
  classification,
  numbering,
  hasOwnSeries,
  isActive,
}: LetterKindDraft) => ({
  name,
  body,
  classification,
  numbering,
  has_own_series: +hasOwnSeries,
  is_active: +isActive,
});

export const insertLetterKind = (
  tx: Tx,
  officeId: number,
  uid: string,
  form: LetterForm,
  row: ReturnType<typeof rowOf>,
) =>
  tx
    .insertInto('letter_kind')
    .values({ ...row, form, uid: uidBytes(uid), office_id: officeId })
    .execute();

export const updateLetterKind = (tx: Tx, uid: string, row: ReturnType<typeof rowOf>) =>
  tx.updateTable('letter_kind').set(row).where('uid', '=', uidBytes(uid)).execute();
