import type { Db, Tx, Writer } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { hashPin } from './pin.ts';
import { fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { findStaff, findStaffByUid, putPin } from './store.ts';

export { staffAudit } from './audit.ts';
export { credentialOf, hashPin } from './pin.ts';
export { checkPin } from './pinCheck.ts';
export { countOtherAdmins, findStaff, findStaffByUid, insertStaff, listStaff, updateStaff } from './store.ts';

/** One PIN for everybody, as an invented office has it. */
export const putPinOfAll = async (writer: Writer, pin: string): Promise<void> => {
  const hash = await hashPin(pin);
  await writer.transact((tx) => putPin(tx, hash));
};

/** A member of staff by the local key and by the uid, which differ between two copies of the file. */
export const staffUidOf = async (db: Db, id: number): Promise<string | null> => {
  const row = await findStaff(db, id);
  return row ? uidText(row.uid) : null;
};
export const staffIdOf = async (db: Db, uid: string): Promise<number | null> =>
  (await findStaffByUid(db, uid))?.id ?? null;

/** Whoever is made responsible now works here; who was responsible stays named when they have left. */
export const responsibleId = async (
  tx: Tx,
  uid: string,
  field: string,
  current?: number,
): Promise<number> => {
  const staff = await findStaffByUid(tx, uid);
  if (!staff) throw notFound();
  if (staff.id !== current && staff.is_active === 0)
    throw fieldInvalid([{ field, message: 'Petugas ini sudah tidak aktif. Pilih yang lain.' }]);
  return staff.id;
};
