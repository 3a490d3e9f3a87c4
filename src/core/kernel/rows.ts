import { CompiledQuery, type Insertable } from 'kysely';
import { directStatements, type Tx } from './database.ts';
import type { Tables } from './tables.ts';

const insertion = (table: string, row: object) => {
  const columns = Object.keys(row);
  const statement = `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
    VALUES (${columns.map(() => '?').join(', ')})`;
  return { statement, columns };
};
const values = (row: object, columns: readonly string[]) =>
  columns.map((name) => (row as Record<string, unknown>)[name] ?? null);

/** One row, and its key. Kysely's insert costs several times what SQLite's does. */
export const insertRow = async <T extends keyof Tables>(
  tx: Tx,
  table: T,
  row: Insertable<Tables[T]>,
): Promise<number> => {
  const { statement, columns } = insertion(table, row);
  const prepared = directStatements(tx)?.prepare(statement);
  if (prepared) return Number(prepared.run(values(row, columns)).lastInsertRowid);
  const { insertId } = await tx.executeQuery(CompiledQuery.raw(statement, values(row, columns)));
  return Number(insertId);
};

/**
 * Many rows of one table through one prepared statement: for whole days at once, where building each statement
 * costs more than running it. Every row has the columns of the first.
 */
export const insertRows = async <T extends keyof Tables>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const { statement, columns } = insertion(table, first);
  const prepared = directStatements(tx)?.prepare(statement);
  for (const row of rows)
    if (prepared) prepared.run(values(row, columns));
    else await tx.executeQuery(CompiledQuery.raw(statement, values(row, columns)));
};
