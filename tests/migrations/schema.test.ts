import { readFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '#core/migrations/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
let sqlite: Sqlite.Database;
beforeAll(() => {
  sqlite = new Sqlite(':memory:');
  for (const migration of migrations) sqlite.exec(migration);
});
afterAll(() => sqlite.close());

type Entry = { type: string; name: string; sql: string };
type Column = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number };

/** What we created ourselves: the index's own tables and SQLite's indexes are left out. */
const schema = () =>
  (
    sqlite
      .prepare('SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
      .all() as Entry[]
  ).filter(({ name }) => !/^(person_search|sqlite)_/.test(name));

const tablesSource = ['tables', 'trainingTables']
  .map((name) => readFileSync(path.join(root, `src/core/kernel/${name}.ts`), 'utf8'))
  .join('\n');

/** The members of a type of the tables' files, as written: "id: Generated<number>". */
const membersOf = (type: string): Map<string, string> => {
  const body =
    new RegExp(`export type ${type} = (?:TrainingTables & )?\\{([^}]*)\\}`).exec(tablesSource)?.[1] ?? '';
  return new Map(Array.from(body.matchAll(/(\w+): ([^;]+);/g), ([, name, value]) => [name!, value!]));
};

const typeOf = ({ type, notnull, dflt_value, pk }: Column, isOnlyKey: boolean): string => {
  const value = { INTEGER: 'number', REAL: 'number', TEXT: 'string', BLOB: 'Uint8Array' }[type]!;
  if (pk === 1 && isOnlyKey) return `Generated<${value}>`;
  if (notnull === 0) return `Nullable<${value}>`;
  return dflt_value === null ? value : `Default<${value}>`;
};

const tablesKnown = () => [...membersOf('Tables'), ...membersOf('TrainingTables')];

describe('the types Kysely knows', () => {
  it('name every table of a new file', () => {
    const tables = schema().filter(({ type, sql }) => type === 'table' && !sql.startsWith('CREATE VIRTUAL'));
    const known = tablesKnown()
      .map(([name]) => name)
      .filter((name) => !name.startsWith('person_'));
    expect(known.sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  it('say of every column what it holds, whether it may be empty and whether it has a default', () => {
    for (const [table, type] of tablesKnown()) {
      if (table.startsWith('person_')) continue; // the full-text index and its words
      const columns = sqlite.pragma(`table_info(${table})`) as Column[];
      const keys = columns.filter(({ pk }) => pk > 0).length;
      const expected = columns.map((column) => [column.name, typeOf(column, keys === 1)]);
      expect(Object.fromEntries(membersOf(type)), table).toEqual(Object.fromEntries(expected));
    }
  });
});

// After a new migration: npx vitest run tests/migrations -u
it('docs/schema.sql is the schema of a new file', async () => {
  const text = schema()
    .map(({ sql }) => `${sql};\n`)
    .join('\n');
  await expect(text).toMatchFileSnapshot(path.join(root, 'docs/schema.sql'));
});
