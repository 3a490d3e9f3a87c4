import type { Db, Tx } from '#core/kernel/database.ts';
import type { Sheet } from './cells.ts';
import { findLayout, headingKey, headingsOf, type Layout, layoutAt, type Vocabulary } from './layout.ts';

/** A kind of sheet: its columns are remembered apart from those of others. */
type Kind<Field extends string> = { kind: string; vocabulary: Vocabulary<Field>; needed: Field };

/** The columns this office last chose under these headings. */
const chosenColumns = async <Field extends string>(
  db: Db,
  officeId: number,
  kind: string,
  headings: string,
): Promise<Layout<Field>['columns'] | undefined> => {
  const row = await db
    .selectFrom('sheet_columns')
    .select('columns')
    .where('office_id', '=', officeId)
    .where('kind', '=', kind)
    .where('headings', '=', headings)
    .executeTakeFirst();
  return row && (JSON.parse(row.columns) as Layout<Field>['columns']);
};

export const rememberColumns = (
  tx: Tx,
  officeId: number,
  kind: string,
  headings: string,
  columns: Layout<string>['columns'],
) =>
  tx
    .insertInto('sheet_columns')
    .values({ office_id: officeId, kind, headings, columns: JSON.stringify(columns) })
    .onConflict((conflict) =>
      conflict.columns(['office_id', 'kind', 'headings']).doUpdateSet({ columns: JSON.stringify(columns) }),
    )
    .execute();

/** The layout that was chosen, else the one that the headings tell, with the columns remembered for them. */
export const knownLayout = async <Field extends string>(
  db: Db,
  sheets: readonly Sheet[],
  {
    layout,
    officeId,
    kind,
    vocabulary,
    needed,
  }: { layout: Layout<Field> | null; officeId: number } & Kind<Field>,
) => {
  const isChosen = layout !== null && sheets[layout.sheet] !== undefined;
  const hasColumns = isChosen && Object.keys(layout.columns).length > 0;
  const found = hasColumns
    ? layout
    : isChosen
      ? layoutAt(sheets, layout, vocabulary)
      : findLayout(sheets, vocabulary, needed);
  const sheet = sheets[found.sheet];
  const headings = sheet ? headingsOf(sheet, found.headingRow) : [];
  const columns = hasColumns
    ? undefined
    : await chosenColumns<Field>(db, officeId, kind, headingKey(headings));
  return { headings, layout: columns ? { ...found, columns } : found, isRemembered: columns !== undefined };
};
