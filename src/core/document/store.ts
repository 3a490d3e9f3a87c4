import type { Insertable } from 'kysely';
import type { Db, Tx } from '../kernel/database.ts';
import type { Tables } from '../kernel/tables.ts';
import { nextOfYear } from '../series/index.ts';

export const insertDocument = async (tx: Tx, row: Insertable<Tables['document']>): Promise<number> => {
  const { id } = await tx.insertInto('document').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
};

export const getDocument = (db: Db, id: number) =>
  db.selectFrom('document').select(['bytes', 'sha256']).where('id', '=', id).executeTakeFirstOrThrow();

/** What is asked of every register of numbers: certificates and letters have these columns alike. */
export const registerOf = (table: 'certificate' | 'letter') => {
  const numbered = (db: Db, officeId: number) =>
    db.selectFrom(table as 'letter').where('office_id', '=', officeId);
  return {
    /** The next number of the year's series; voided numbers stay used. Throws when a person must look first. */
    nextSequence: (db: Db, officeId: number, year: number, series: string = table): Promise<number> =>
      nextOfYear(db, officeId, series, year),

    /** The years that have numbers, newest first. */
    years: async (db: Db, officeId: number): Promise<number[]> =>
      (await numbered(db, officeId).select('year').distinct().orderBy('year', 'desc').execute()).map(
        (row) => row.year,
      ),

    /** The text of the QR that was issued with a number; empty on papers from before the signature. */
    sealedText: async (db: Db, officeId: number, number: string): Promise<string | undefined> =>
      (await numbered(db, officeId).select('payload').where('number', '=', number).executeTakeFirst())
        ?.payload,

    /** Every number that was taken back. */
    voidedNumbers: async (db: Db, officeId: number): Promise<string[]> =>
      (
        await numbered(db, officeId)
          .select('number')
          .where('voided_at', 'is not', null)
          .orderBy('id')
          .execute()
      ).map((row) => row.number),
  };
};
