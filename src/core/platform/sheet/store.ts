import type { Db, Tx } from '#core/kernel/database.ts';
import type { Layout } from './layout.ts';

type Columns = Layout<string>['columns'];

const remembered = (db: Db, officeId: number, kind: string) =>
  db
    .selectFrom('sheet_columns')
    .select(['headings', 'columns'])
    .where('office_id', '=', officeId)
    .where('kind', '=', kind);

/** The columns this office last chose under these headings. */
export const chosenColumns = async (
  db: Db,
  officeId: number,
  kind: string,
  headings: string,
): Promise<Columns | undefined> => {
  const row = await remembered(db, officeId, kind).where('headings', '=', headings).executeTakeFirst();
  return row && (JSON.parse(row.columns) as Columns);
};

/** Under every kind of headings that was ever chosen for. */
export const allColumns = (db: Db, officeId: number, kind: string) =>
  remembered(db, officeId, kind).execute();

export const rememberColumns = (tx: Tx, officeId: number, kind: string, headings: string, columns: Columns) =>
  tx
    .insertInto('sheet_columns')
    .values({ office_id: officeId, kind, headings, columns: JSON.stringify(columns) })
    .onConflict((conflict) =>
      conflict.columns(['office_id', 'kind', 'headings']).doUpdateSet({ columns: JSON.stringify(columns) }),
    )
    .execute();
