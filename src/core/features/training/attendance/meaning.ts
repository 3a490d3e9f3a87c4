import type { Db } from '#core/kernel/database.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { findByCode } from '#core/features/training/participant/index.ts';
import { readScan } from './rules.ts';
import * as store from './store.ts';

/** Who the scanned text stands for: an entry of any training, or a person. */
export const meaning = async (db: Db, stamp: Stamp, text: string) => {
  const scan = readScan(text);
  if (scan.kind === 'code') return { entry: await findByCode(db, scan.code), personId: null };
  if (scan.kind === 'nik') return { personId: await store.personOfNik(db, stamp.officeId, scan.nik) };
  if (scan.kind !== 'ticket' || scan.localDate !== stamp.localDate) return { personId: null };
  const [letter, sequence] = scan.number.split('-') as [string, string];
  const ticket = { letter, sequence: Number(sequence), localDate: scan.localDate };
  return { personId: await store.personOfTicket(db, stamp.officeId, ticket) };
};
