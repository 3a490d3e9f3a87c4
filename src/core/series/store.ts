import { sql } from 'kysely';
import type { Db, Tx } from '../kernel/database.ts';
import { numberUnknown } from '../kernel/procedures.ts';

/**
 * The highest number that may be on paper although no document of this file carries it; 0 when there is none. Throws
 * when a restore left it unknown and nobody has looked yet.
 */
export const lastOnPaper = async (
  db: Db,
  officeId: number,
  kind: string,
  period: string,
): Promise<number> => {
  const row = await db
    .selectFrom('series')
    .select('last')
    .where('office_id', '=', officeId)
    .where('kind', '=', kind)
    .where('period', '=', period)
    .executeTakeFirst();
  if (row?.last === null) throw numberUnknown();
  return row?.last ?? 0;
};

/** The series whose last number nobody knows. */
export const unknownSeries = (db: Db, officeId: number) =>
  db
    .selectFrom('series')
    .select(['kind', 'period'])
    .where('office_id', '=', officeId)
    .where('last', 'is', null)
    .orderBy('kind')
    .orderBy('period')
    .execute();

export const setLast = (tx: Tx, officeId: number, kind: string, period: string, last: number) =>
  tx
    .insertInto('series')
    .values({ office_id: officeId, kind, period, last })
    .onConflict((row) => row.columns(['office_id', 'kind', 'period']).doUpdateSet({ last }))
    .execute();

/** The highest number of a year that is stored here. */
export const lastStored = async (db: Db, officeId: number, kind: string, year: number): Promise<number> => {
  const isCertificate = kind === 'certificate';
  const { last } = await db
    .selectFrom(isCertificate ? 'certificate' : ('letter' as 'certificate'))
    .select(sql<number>`coalesce(max(sequence), 0)`.as('last'))
    .where('office_id', '=', officeId)
    .where('year', '=', year)
    .$if(!isCertificate, (letters) => letters.where(sql.ref('series'), '=', kind))
    .executeTakeFirstOrThrow();
  return last;
};

/** The next number of a year's series; voided numbers stay used. Throws when a person must look first. */
export const nextOfYear = async (db: Db, officeId: number, kind: string, year: number): Promise<number> =>
  1 + Math.max(await lastStored(db, officeId, kind, year), await lastOnPaper(db, officeId, kind, `${year}`));
