import { sql } from 'kysely';
import { MOST_SEQUENCE } from '#contract/numbering.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import type { LastingSeries } from '#core/platform/lasting.ts';
import { numbersUsedUp, numberUnknown } from '#core/platform/procedures.ts';
import { NO_PERIOD, numberedTables, tableOf } from './rules.ts';

/** What a restore left of the series of a period. */
const known = (db: Db, officeId: number, period: string) =>
  db.selectFrom('series').select('last').where('office_id', '=', officeId).where('period', '=', period);

/** Series of letter kinds that this file does not know: they were made after the backup that was restored. */
const ofLostKinds = sql<boolean>`kind LIKE 'letter:%' AND NOT EXISTS (
  SELECT 1 FROM letter_kind WHERE lower(hex(letter_kind.uid)) = replace(substr(series.kind, 8), '-', ''))`;

/**
 * The highest number that may be on paper although no document of this file carries it; 0 when there is none, null when
 * a restore left it unknown and nobody has looked yet. A letter kind without any number may be a lost one that somebody
 * made again, so it goes on behind all of those.
 */
const lastOnPaperOrNull = async (
  db: Db,
  officeId: number,
  kind: string,
  period: string,
): Promise<number | null> => {
  const own = await known(db, officeId, period).where('kind', '=', kind).executeTakeFirst();
  if (own) return own.last;
  if (!kind.startsWith('letter:') || (await lastStored(db, officeId, kind, Number(period))) > 0) return 0;
  const lost = await known(db, officeId, period).where(ofLostKinds).execute();
  const lasts = lost.map(({ last }) => last);
  return lasts.includes(null) ? null : Math.max(0, ...lasts.map(Number));
};

/** As above; throws when a person must look first. */
export const lastOnPaper = async (
  db: Db,
  officeId: number,
  kind: string,
  period: string,
): Promise<number> => {
  const last = await lastOnPaperOrNull(db, officeId, kind, period);
  if (last === null) throw numberUnknown();
  return last;
};

export const isUnknown = async (db: Db, officeId: number, kind: string, year: number): Promise<boolean> =>
  (await lastOnPaperOrNull(db, officeId, kind, `${year}`)) === null;

/** The years of which a restore left something unknown. */
export const unknownYears = async (db: Db, officeId: number): Promise<string[]> =>
  (
    await db
      .selectFrom('series')
      .select('period')
      .distinct()
      .where('office_id', '=', officeId)
      .where('last', 'is', null)
      .orderBy('period')
      .execute()
  ).map(({ period }) => period);

export const setLast = (tx: Tx, officeId: number, kind: string, period: string, last: number) =>
  tx
    .insertInto('series')
    .values({ office_id: officeId, kind, period, last })
    .onConflict((row) => row.columns(['office_id', 'kind', 'period']).doUpdateSet({ last }))
    .execute();

/** The highest number of a year that is stored here. */
export const lastStored = async (db: Db, officeId: number, kind: string, year: number): Promise<number> => {
  const table = tableOf(kind);
  const { counted } = numberedTables[table];
  const { last } = await db
    .selectFrom(table as 'certificate')
    .select(sql<number>`coalesce(max(sequence), 0)`.as('last'))
    .where('office_id', '=', officeId)
    .where('year', '=', year)
    .$if(counted !== null, (rows) => rows.where(sql.ref(`${counted}`), '=', kind))
    .executeTakeFirstOrThrow();
  return last;
};

/** The next number of what is counted on through the years, of which this is the last that is stored here. */
export const nextLasting = async (
  db: Db,
  officeId: number,
  { kind }: LastingSeries,
  last: number,
  letter = '',
): Promise<number> => 1 + Math.max(last, await lastOnPaper(db, officeId, kind + letter, NO_PERIOD));

/** The next number of a year's series; voided numbers stay used. Throws when a person must look first. */
export const nextOfYear = async (db: Db, officeId: number, kind: string, year: number): Promise<number> =>
  1 + Math.max(await lastStored(db, officeId, kind, year), await lastOnPaper(db, officeId, kind, `${year}`));

/** Throws when so many numbers from this one on are more than the paper has digits for. */
export const mustFit = (first: number, count: number): void => {
  if (first + count - 1 > MOST_SEQUENCE) throw numbersUsedUp();
};
