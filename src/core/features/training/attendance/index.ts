import type { Db } from '#core/kernel/database.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { meaning } from './meaning.ts';
import { readScan } from './rules.ts';

/** Whose card, ticket of today or invitation was scanned; null: nobody's. A NIK is asked for by the search. */
export const personOfScan = async (db: Db, stamp: Stamp, text: string): Promise<number | null> => {
  if (readScan(text).kind === 'nik') return null;
  const { entry, personId } = await meaning(db, stamp, text);
  return entry?.person_id ?? personId;
};
