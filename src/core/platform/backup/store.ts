import type Sqlite from 'better-sqlite3';
import type { Dropped } from '#contract/backup.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';

/** What is counted of an office's work, by its table. */
const counted = {
  people: 'person',
  visits: 'visit',
  consultations: 'consultation',
  trainings: 'training',
  participants: 'participant',
  certificates: 'certificate',
  letters: 'letter',
} as const;
type Counted = keyof typeof counted;

const numbered = ['certificate', 'letter'] as const;

const countedBy = async (count: (table: (typeof counted)[Counted]) => number | Promise<number>) => {
  const rows = {} as Record<Counted, number>;
  for (const [kind, table] of Object.entries(counted)) rows[kind as Counted] = await count(table);
  return rows;
};

/** How much of what a restore would drop is stored. */
export const countWork = async (db: Db): Promise<Dropped> => {
  const count = async (table: (typeof counted)[Counted]) => {
    const all = db.selectFrom(table).select((row) => row.fn.countAll<number>().as('rows'));
    return (await all.executeTakeFirstOrThrow()).rows;
  };
  let voids = 0;
  for (const table of numbered) {
    const all = db.selectFrom(table as 'letter').select((row) => row.fn.countAll<number>().as('rows'));
    voids += (await all.where('voided_at', 'is not', null).executeTakeFirstOrThrow()).rows;
  }
  return { ...(await countedBy(count)), voids };
};

/** Whose data a copy is. */
export type CopyOffice = { name: string; isOurs: boolean; isPractice: boolean };

const officeIn = (sqlite: Sqlite.Database, schema: 'main' | 'copy') =>
  sqlite.prepare(`SELECT uid, name, is_practice FROM ${schema}.office`).get() as
    { uid: Uint8Array; name: string; is_practice: number } | undefined;

/**
 * What the open file has and a copy lacks, row by row: after a restore both may hold as much, of different work.
 * `sqlite`: a connection of its own, which keeps the copy attached.
 */
export const compareWith = async (
  sqlite: Sqlite.Database,
  copy: string,
): Promise<{ dropped: Dropped; office: CopyOffice | null; isPractice: boolean }> => {
  sqlite.prepare('ATTACH ? AS copy').run(copy);
  const tables = sqlite.prepare("SELECT name FROM copy.sqlite_schema WHERE type = 'table'").pluck().all();
  const count = (where: string) => sqlite.prepare(`SELECT count(*) FROM ${where}`).pluck().get() as number;
  // A copy of an older version has not every table.
  const lacks = (table: string) =>
    count(
      tables.includes(table)
        ? `main.${table} AS own WHERE NOT EXISTS (SELECT 1 FROM copy.${table} AS other WHERE other.uid = own.uid)`
        : `main.${table}`,
    );
  const voidsOf = (table: string) =>
    count(
      `main.${table} AS own JOIN copy.${table} AS other ON other.uid = own.uid
        WHERE own.voided_at IS NOT NULL AND other.voided_at IS NULL`,
    );
  const voids = numbered.filter((table) => tables.includes(table)).map(voidsOf);
  const [own, other] = [officeIn(sqlite, 'main'), officeIn(sqlite, 'copy')];
  return {
    dropped: { ...(await countedBy(lacks)), voids: voids.reduce((sum, each) => sum + each, 0) },
    office: other
      ? {
          name: other.name,
          isOurs: own !== undefined && uidText(own.uid) === uidText(other.uid),
          isPractice: other.is_practice === 1,
        }
      : null,
    isPractice: own?.is_practice === 1,
  };
};
