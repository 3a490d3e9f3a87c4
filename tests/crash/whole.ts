import type Sqlite from 'better-sqlite3';
import { expect } from 'vitest';

const count = (sqlite: Sqlite.Database, sql: string): number => sqlite.prepare(sql).pluck().get() as number;

/** Every visit has all its rows, no number stands twice, and the file is whole. */
export const expectWhole = (sqlite: Sqlite.Database) => {
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  const torn = `SELECT count(*) FROM visit
    WHERE NOT EXISTS (SELECT 1 FROM ticket WHERE visit_id = visit.id)
       OR NOT EXISTS (SELECT 1 FROM visit_need WHERE visit_id = visit.id)
       OR NOT EXISTS (SELECT 1 FROM ticket JOIN ticket_event ON ticket_id = ticket.id WHERE visit_id = visit.id)
       OR NOT EXISTS (SELECT 1 FROM audit WHERE entity_uid = visit.uid)
       OR (SELECT visit_count FROM person WHERE id = person_id) = 0`;
  expect(count(sqlite, torn)).toBe(0);
  expect(count(sqlite, 'SELECT count(*) FROM person WHERE visit_count = 0')).toBe(0);
  expect(count(sqlite, 'SELECT count(*) FROM person')).toBe(
    count(sqlite, 'SELECT count(*) FROM person_search'),
  );
  const gaps = `SELECT count(*) FROM
    (SELECT count(*) AS n, max(sequence) AS last, count(DISTINCT sequence) AS d FROM ticket GROUP BY local_date, letter)
     WHERE n != last OR d != n`;
  expect(count(sqlite, gaps)).toBe(0);
};
