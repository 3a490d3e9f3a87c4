import { type Db, statementsOf } from '#core/kernel/database.ts';

/** Every column of another table that names a row of this one, with the key of that table's rows. */
export const referencesTo = (db: Db, target: 'person' | 'business') =>
  statementsOf(db)
    .prepare(
      `SELECT m.name AS entity, f."from" AS "column",
         (SELECT json_group_array(name) FROM pragma_table_info(m.name) WHERE pk > 0) AS keys
       FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f
      WHERE m.type = 'table' AND f."table" = ? AND m.name NOT LIKE 'person_merge%'
      ORDER BY m.rowid`,
    )
    .all([target]) as { entity: string; column: string; keys: string }[];
