import { type Business, newBusiness, unrecorded } from '#contract/business.ts';
import type { z } from 'zod';
import { audit } from '#core/kernel/audit.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { businessesOf, type BusinessRow, findBusiness, insertBusiness, toBusiness, toRow } from './store.ts';
import { trailOf } from '#core/platform/audited.ts';
import { businessAudit } from './audit.ts';

export {
  businessesOf as businessRows,
  findYear,
  toBusiness,
  toRow as rowOf,
  workersIn,
  yearColumns,
  yearsOf,
} from './store.ts';
export { changeBusiness } from './changing.ts';
export { scaleOf } from './rules.ts';
export type { BusinessRow } from './store.ts';

export { findBusiness as businessOfUid } from './store.ts';

export const businessesOfPerson = async (db: Db, personId: number): Promise<Business[]> =>
  (await businessesOf(db, personId)).map(toBusiness);

export const findBusinessOf = async (
  tx: Tx,
  personId: number,
  uid: string,
): Promise<BusinessRow | undefined> => {
  const row = await findBusiness(tx, uid);
  return row?.person_id === personId ? row : undefined;
};

/** The columns of a business by the short form of the desk. */
const shortColumns = (draft: Omit<z.output<typeof newBusiness>, 'uid'>) =>
  toRow({ ...unrecorded(), ...draft });

/** Stores a business by its short form; sent twice, it is stored once. */
export const registerBusiness = async (
  tx: Tx,
  stamp: Stamp,
  personId: number,
  { uid, ...draft }: z.output<typeof newBusiness>,
): Promise<BusinessRow> => {
  const known = await findBusiness(tx, uid);
  if (known) return known;
  const row = await insertBusiness(tx, {
    ...shortColumns(draft),
    uid: uidBytes(uid),
    office_id: stamp.officeId,
    person_id: personId,
  });
  await audit(tx, trailOf(businessAudit)(stamp, 'register', uid));
  return row;
};
