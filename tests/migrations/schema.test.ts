import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '#core/migrations/index.ts';
import { ownSchema, tablesSource } from './tables.ts';

// After a new migration: npx vitest run tests/migrations -u

const root = path.resolve(import.meta.dirname, '../..');
let sqlite: Sqlite.Database;
beforeAll(() => {
  sqlite = new Sqlite(':memory:');
  for (const migration of migrations) sqlite.exec(migration);
});
afterAll(() => sqlite.close());

it('docs/schema.sql is the schema of a new file', async () => {
  const text = ownSchema(sqlite)
    .map(({ sql }) => `${sql};\n`)
    .join('\n');
  await expect(text).toMatchFileSnapshot(path.join(root, 'docs/schema.sql'));
});

it('the types Kysely knows are those of a new file', async () => {
  await expect(tablesSource(sqlite)).toMatchFileSnapshot(path.join(root, 'src/core/kernel/schema.ts'));
});
