import type Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import type { Dropped } from '#contract/backup.ts';
import type { Db } from '#core/kernel/database.ts';

/** What is counted of an office's work, by its table. */
const counted: Record<Exclude<keyof Dropped, 'voids'>, string> = {
  people: 'person',
  visits: 'visit',
  consultations: 'consultation',
  trainings: 'training',
  participants: 'participant',
  certificates: 'certificate',
  letters: 'letter',
};
const numbered = [counted.certificates, counted.letters];

/** One row with a count for each kind; `rowsOf` and `voidsOf` say what is counted of a table, behind FROM. */
const countsOf = (rowsOf: (table: string) => string, voidsOf: (table: string) => string): string => {
  const count = (from: string) => `(SELECT count(*) FROM ${from})`;
  const kinds = Object.entries(counted).map(([kind, table]) => `${count(rowsOf(table))} AS ${kind}`);
  return `SELECT ${kinds.join(', ')}, ${numbered.map((table) => count(voidsOf(table))).join(' + ')} AS voids`;
};

/** How much of what a restore would drop is stored. */
export const countWork = async (db: Db): Promise<Dropped> => {
  const counts = countsOf(
    (table) => table,
    (table) => `${table} WHERE voided_at IS NOT NULL`,
  );
  const { rows } = await sql<Dropped>`${sql.raw(counts)}`.execute(db);
  return rows[0]!;
};

type Office = { uid: string; name: string; isPractice: number };
/** Whose data a copy is; null when no office was set up in it. */
export type CopyOffice = { name: string; isOurs: boolean; isPractice: boolean } | null;

/**
 * What the open file has and a copy lacks, row by row: after a restore both may hold as much, of different work.
 * `sqlite`: a connection of its own, which keeps the copy attached.
 */
export const compareWith = (
  sqlite: Sqlite.Database,
  copy: string,
): { dropped: Dropped; office: CopyOffice; isPractice: boolean } => {
  sqlite.prepare('ATTACH ? AS copy').run(copy);
  const tables = sqlite.prepare("SELECT name FROM copy.sqlite_schema WHERE type = 'table'").pluck().all();
  // A copy of an older version has not every table.
  const other = (table: string) =>
    tables.includes(table) ? `copy.${table}` : `(SELECT * FROM main.${table} LIMIT 0)`;
  const counts = countsOf(
    (table) => `main.${table} WHERE uid NOT IN (SELECT uid FROM ${other(table)})`,
    (table) =>
      `main.${table} AS own JOIN ${other(table)} AS other USING (uid)
        WHERE own.voided_at IS NOT NULL AND other.voided_at IS NULL`,
  );
  const officeIn = (schema: 'main' | 'copy') =>
    sqlite.prepare(`SELECT hex(uid) AS uid, name, is_practice AS isPractice FROM ${schema}.office`).get() as
      Office | undefined;
  const [own, its] = [officeIn('main'), officeIn('copy')];
  return {
    dropped: sqlite.prepare(counts).get() as Dropped,
    office: its ? { name: its.name, isOurs: its.uid === own?.uid, isPractice: its.isPractice === 1 } : null,
    isPractice: own?.isPractice === 1,
  };
};
