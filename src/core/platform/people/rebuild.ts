import type Sqlite from 'better-sqlite3';
import type { Log } from '#core/kernel/stamp.ts';
import { FOLDING, indexedWords } from './names.ts';

/** So many people are read at a time: nothing may be written while a statement still reads. */
const PAGE = 5_000;

type Row = { id: number; name: string; businesses: string };

/**
 * Builds the index of the person search anew when another version of the folding rules made its words: once for a file,
 * whole or not at all. It is asked before anybody searches.
 */
export const settleSearchIndex = (sqlite: Sqlite.Database, log: Log): void => {
  if (sqlite.prepare('SELECT version FROM search_folding').pluck().get() === FOLDING) return;
  const page = sqlite.prepare<[number, number], Row>(`
    SELECT id, name, (SELECT json_group_array(name) FROM business WHERE person_id = person.id) AS businesses
      FROM person WHERE id > ? AND removed_at IS NULL ORDER BY id LIMIT ?`);
  const insert = sqlite.prepare('INSERT INTO person_search (rowid, tokens) VALUES (?, ?)');
  const pageAfter = (last: number): Row[] => page.all(last, PAGE);
  const rebuild = sqlite.transaction(() => {
    sqlite.exec("INSERT INTO person_search (person_search) VALUES ('delete-all')");
    let count = 0;
    for (let rows = pageAfter(0); rows.length > 0; rows = pageAfter(rows.at(-1)!.id)) {
      for (const { id, name, businesses } of rows)
        insert.run(id, indexedWords(name, JSON.parse(businesses) as string[]));
      count += rows.length;
      log('info', `search index: ${count} people`);
    }
    sqlite.prepare('INSERT OR REPLACE INTO search_folding (id, version) VALUES (1, ?)').run(FOLDING);
  });
  rebuild.immediate();
};
