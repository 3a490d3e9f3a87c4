import type { Db } from '#core/kernel/database.ts';

/** "A Kelembagaan" by the field's local key, in the office's order. */
export const fieldLabels = async (db: Db): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom('field')
    .select(['id', 'letter', 'short_name'])
    .orderBy('position')
    .execute();
  return new Map(rows.map((row) => [String(row.id), `${row.letter} ${row.short_name}`]));
};

/** Names by the local key. */
export const staffLabels = async (db: Db): Promise<Map<string, string>> => {
  const rows = await db.selectFrom('staff').select(['id', 'name']).orderBy('name').execute();
  return new Map(rows.map((row) => [String(row.id), row.name]));
};
