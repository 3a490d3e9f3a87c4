import type { Insertable, Selectable, Updateable } from 'kysely';
import { statementsOf, type Tx } from './database.ts';
import type { Tables } from './tables.ts';

type Written = { statement: string; columns: readonly string[] };
type Writing = (table: string, columns: readonly string[]) => string;

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`);
const inserting: Writing = (table, columns) =>
  `INSERT INTO "${table}" (${quoted(columns).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
const insertingBack: Writing = (table, columns) => `${inserting(table, columns)} RETURNING *`;
const updating: Writing = (table, columns) =>
  `UPDATE "${table}" SET ${quoted(columns)
    .map((name) => `${name} = ?`)
    .join(', ')} WHERE "id" = +?`; // the plus sign: see dialect.ts

/** By table: a feature writes its rows in one shape or two, and writing the statement out costs as much as running it. */
const written = new Map<Writing, Map<string, Written[]>>([
  [inserting, new Map()],
  [insertingBack, new Map()],
  [updating, new Map()],
]);

const statementFor = (writing: Writing, table: string, columns: readonly string[]): Written => {
  const tables = written.get(writing)!;
  const known = tables.get(table) ?? [];
  const found = known.find(
    (each) => each.columns.length === columns.length && each.columns.every((name, i) => name === columns[i]),
  );
  if (found) return found;
  const made = { statement: writing(table, columns), columns };
  tables.set(table, [...known, made]);
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
  const { statement, columns } = statementFor(inserting, table, Object.keys(row));
  return Number(statementsOf(tx).prepare(statement).run(values(row, columns)).lastInsertRowid);
};

/** One row, and what is stored of it: the columns that were left out have their defaults. */
export const insertRowBack = async <T extends keyof Tables>(
  tx: Tx,
  table: T,
  row: Insertable<Tables[T]>,
): Promise<Selectable<Tables[T]>> => {
  const { statement, columns } = statementFor(insertingBack, table, Object.keys(row));
  return statementsOf(tx).prepare(statement).get(values(row, columns)) as Selectable<Tables[T]>;
};

/** Changes the given columns of one row; those that are undefined stay as they are. */
export const updateRow = async <T extends keyof Tables>(
  tx: Tx,
  table: T,
  id: number,
  row: Updateable<Tables[T]>,
): Promise<void> => {
  const given = Object.keys(row).filter((name) => (row as Record<string, unknown>)[name] !== undefined);
  if (given.length === 0) return;
  const { statement, columns } = statementFor(updating, table, given);
  statementsOf(tx)
    .prepare(statement)
    .run([...values(row, columns), id]);
};

/**
 * Many rows of one table through one prepared statement: building one for each row costs more than running it. Every
 * row has the columns of the first.
 */
export const insertRows = async <T extends keyof Tables>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const { statement, columns } = statementFor(inserting, table, Object.keys(first));
  const prepared = statementsOf(tx).prepare(statement);
  for (const row of rows) prepared.run(values(row, columns));
};
