import type Sqlite from 'better-sqlite3';

type Entry = { type: string; name: string; sql: string };
type Column = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number };

const valueTypes: Record<string, string> = {
  INTEGER: 'number',
  REAL: 'number',
  TEXT: 'string',
  BLOB: 'Uint8Array',
};

/** What we created ourselves, oldest first: the index's own tables and SQLite's indexes are left out. */
export const ownSchema = (sqlite: Sqlite.Database): Entry[] =>
  (
    sqlite
      .prepare('SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
      .all() as Entry[]
  ).filter(({ name }) => !/^(person_search|sqlite)_/.test(name));

const typeOf = ({ type, notnull, dflt_value, pk }: Column, isOnlyKey: boolean): string => {
  const value = valueTypes[type];
  if (!value) throw new Error(`a column of type ${type}`);
  if (pk === 1 && isOnlyKey) return `Generated<${value}>`;
  if (notnull === 0) return `Nullable<${value}>`;
  return dflt_value === null ? value : `Default<${value}>`;
};

/** The source of src/core/kernel/schema.ts: the stored tables of a file as Kysely sees them. */
export const tablesSource = (sqlite: Sqlite.Database): string => {
  const tables = ownSchema(sqlite).filter(
    ({ type, sql }) => type === 'table' && !sql.startsWith('CREATE VIRTUAL'),
  );
  const bodies = tables.map(({ name }) => {
    const columns = sqlite.pragma(`table_info(${name})`) as Column[];
    const isOnlyKey = columns.filter(({ pk }) => pk > 0).length === 1;
    const members = columns.map((column) => `    ${column.name}: ${typeOf(column, isOnlyKey)};\n`);
    return `  ${name}: {\n${members.join('')}  };\n`;
  });
  return `// Written from the migrations by "npx vitest run tests/migrations -u"; change a migration, not this file.
import type { ColumnType, Generated } from 'kysely';

/** A value the database fills when an insert leaves it out. */
type Default<T> = ColumnType<T, T | undefined, T>;
type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;

export type StoredTables = {
${bodies.join('')}};
`;
};
