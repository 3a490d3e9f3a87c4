import type { Insertable } from 'kysely';
import { statementsOf, type Tx } from './database.ts';
import type { Tables } from './tables.ts';

type Insertion = { statement: string; columns: readonly string[] };

/** By table: a feature writes its rows in one shape or two, and writing the statement out costs as much as running it. */
const insertions = new Map<string, Insertion[]>();

const insertion = (table: string, row: object): Insertion => {
  const columns = Object.keys(row);
  const known = insertions.get(table) ?? [];
  const found = known.find(
    (each) => each.columns.length === columns.length && each.columns.every((name, i) => name === columns[i]),
  );
  if (found) return found;
  const statement = `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
    VALUES (${columns.map(() => '?').join(', ')})`;
  const made = { statement, columns };
  insertions.set(table, [...known, made]);
  return made;
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
  return Number(statementsOf(tx).prepare(statement).run(values(row, columns)).lastInsertRowid);
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
  const prepared = statementsOf(tx).prepare(statement);
  for (const row of rows) prepared.run(values(row, columns));
};
