import { sql } from 'kysely';
import type { OfficeListRow } from '#contract/officeList.ts';
import type { OfficeListCode, OfficeListValues } from '#contract/officeLists.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { subjectsOf } from '#core/platform/store.ts';

type Stored = { uid: Uint8Array; year: number | null; cells: string };
const toRow = ({ uid, year, cells }: Stored): OfficeListRow => ({
  uid: uidText(uid),
  year,
  values: JSON.parse(cells) as OfficeListValues,
});

/** Rows that stand in a list, of one year or of the list without years. */
export const rowsOf = async (
  db: Db,
  { officeId, list, year }: { officeId: number; list: OfficeListCode; year: number | null },
): Promise<OfficeListRow[]> =>
  (
    await db
      .selectFrom('office_list_row')
      .select(['uid', 'year', 'cells'])
      .where('office_id', '=', officeId)
      .where('list', '=', list)
      .where('year', 'is', year)
      .where('removed_at', 'is', null)
      .orderBy(sql`title COLLATE NOCASE`)
      .orderBy('id')
      .execute()
  ).map(toRow);

/** A row by its uid, also one that was removed. */
export const findRow = async (db: Db, uid: string) => {
  const row = await db
    .selectFrom('office_list_row')
    .selectAll()
    .where('uid', '=', uidBytes(uid))
    .executeTakeFirst();
  return (
    row && { ...toRow(row), id: row.id, list: row.list as OfficeListCode, isRemoved: row.removed_at !== null }
  );
};

export const columnsOf = (year: number | null, title: string, values: OfficeListValues) => ({
  year,
  title,
  cells: JSON.stringify(values),
});

export const insertListRow = (
  tx: Tx,
  { officeId, at }: Pick<Stamp, 'officeId' | 'at'>,
  { uid, list, ...columns }: { uid: string; list: OfficeListCode } & ReturnType<typeof columnsOf>,
) =>
  insertRow(tx, 'office_list_row', {
    uid: uidBytes(uid),
    office_id: officeId,
    list,
    ...columns,
    created_at: at,
  });

export const updateListRow = (
  tx: Tx,
  id: number,
  columns: Partial<ReturnType<typeof columnsOf>> & { removed_at?: string; remove_reason?: string },
) => updateRow(tx, 'office_list_row', id, columns);

export const subjects = subjectsOf('office_list_row', 'title');
