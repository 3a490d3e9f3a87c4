import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { playedOffice } from './playedOffice.ts';

const month = '2026-10';

/** An office that has used everything for some weeks and locked October; and its file, written past the application. */
const usedOffice = async () => {
  const { practice, databasePath } = await playedOffice({
    from: '2026-08-31',
    until: new Date('2026-11-03T04:00:00.000Z'),
    visitsADay: 20,
  });
  const file = new Sqlite(databasePath);
  onTestFinished(() => void file.close());
  return { window: practice.window('manager'), file };
};

/** `key` tells its rows apart. */
type Column = { table: string; column: string; key: string };
/** Every column of the file that can be written, but those of the locks themselves, the trail and what is looked up in. */
const columnsOf = (file: Sqlite.Database) =>
  file
    .prepare<[], Column>(
      `SELECT t.name AS "table", c.name AS "column", iif(t.wr, 'uid', 'rowid') AS key FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
        WHERE t.schema = 'main' AND t.type = 'table' AND c.pk = 0
          AND (t.wr = 0 OR EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE pk = 1 AND name = 'uid')) AND c.name <> 'office_id'
          AND NOT (t.name GLOB 'sqlite*' OR t.name GLOB 'month_lock*' OR t.name GLOB '*search*' OR t.name = 'audit')`,
    )
    .all();

/** Gives every row another value that the column has in some row; null: it has one only, or the file refuses that. */
const otherValues = (
  file: Sqlite.Database,
  { table, column, key }: Column,
): { takeBack: () => void } | null => {
  const rows = file
    .prepare<[], { id: number | Buffer; value: unknown }>(
      `SELECT ${key} AS id, "${column}" AS value FROM "${table}"`,
    )
    .all();
  const values = [...new Set(rows.map(({ value }) => value))];
  if (values.length < 2) return null;
  const put = file.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE ${key} = ?`);
  const write = file.transaction((of: (value: unknown) => unknown) => {
    for (const { id, value } of rows) put.run(of(value), id);
  });
  try {
    write((value) => values[(values.indexOf(value) + 1) % values.length]);
  } catch {
    return null;
  }
  return { takeBack: () => write((value) => value) };
};

it('no number of a locked month is another today without rows that say why, whatever column of the file was written', async () => {
  const { window, file } = await usedOffice();
  const silent: string[] = [];
  const moved = new Set<string>();
  for (const column of columnsOf(file)) {
    const written = otherValues(file, column);
    if (!written) continue;
    const { changes, figures } = await window.monthLock.changes({ month });
    const told = new Set(changes.flatMap(({ rows }) => rows.flatMap(({ tables }) => tables)));
    for (const { table } of figures) {
      moved.add(table);
      if (!told.has(table)) silent.push(`${column.table}.${column.column} in table ${table}`);
    }
    written.takeBack();
  }
  expect(silent).toEqual([]);
  const { report } = await window.monthLock.month({ month });
  expect([...moved].sort()).toEqual(report!.tables.map(({ code }) => code));
  expect((await window.monthLock.changes({ month })).changes).toEqual([]);
});
