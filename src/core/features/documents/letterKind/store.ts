import type { LetterForm } from '#contract/letter.ts';
import type { LetterKind, LetterKindDraft } from '#contract/letterKind.ts';
import { sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { formOf, laterKinds, storedForm, withoutTwins } from './rules.ts';

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
  form: formOf(row.form, uidText(row.uid)),
  name: row.name,
  body: row.body,
  classification: row.classification,
  numbering: row.numbering,
  hasOwnSeries: row.has_own_series === 1,
  isActive: row.is_active === 1,
  issued: row.issued ?? 0,
});

/** The built-in ones in their order, those that came later, then the office's own by name. */
export const listLetterKinds = async (db: Db, officeId: number): Promise<LetterKind[]> => {
  const rows = await kinds(db, officeId)
    .orderBy(sql`CASE form WHEN 'own' THEN 1 ELSE 0 END, CASE form WHEN 'own' THEN 0 ELSE id END, name, id`)
    .execute();
  const stored = rows.map(toKind);
  const later = laterKinds.map((kind) => stored.find(({ uid }) => uid === kind.uid) ?? kind);
  const others = stored.filter(({ uid }) => !later.some((kind) => kind.uid === uid));
  const { builtIn = [], own = [] } = Object.groupBy(others, ({ form }) =>
    form === 'own' ? form : 'builtIn',
  );
  return withoutTwins([...builtIn, ...later, ...own]);
};

export const findLetterKind = async (
  db: Db,
  officeId: number,
  wanted: { uid: string } | { form: LetterForm },
): Promise<LetterKind | undefined> => {
  const found = kinds(db, officeId);
  const later = laterKinds.find(({ uid, form }) =>
    'uid' in wanted ? uid === wanted.uid : form === wanted.form,
  );
  const known = later ?? wanted;
  const row = await (
    'uid' in known ? found.where('uid', '=', uidBytes(known.uid)) : found.where('form', '=', known.form)
  ).executeTakeFirst();
  return row ? toKind(row) : later;
};

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
    .values({ ...row, form: storedForm(form), uid: uidBytes(uid), office_id: officeId })
    .execute();

/** The row of a kind; one that nobody has changed or used yet is stored now. */
export const letterKindKey = async (tx: Tx, officeId: number, kind: LetterKind): Promise<number> => {
  const uid = uidBytes(kind.uid);
  const stored = tx.selectFrom('letter_kind').select('id').where('uid', '=', uid);
  if (!(await stored.executeTakeFirst()))
    await insertLetterKind(tx, officeId, kind.uid, kind.form, rowOf(kind));
  return (await stored.executeTakeFirstOrThrow()).id;
};

export const updateLetterKind = (tx: Tx, uid: string, row: ReturnType<typeof rowOf>) =>
  tx.updateTable('letter_kind').set(row).where('uid', '=', uidBytes(uid)).execute();
