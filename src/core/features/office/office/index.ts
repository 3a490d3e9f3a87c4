import { type Right, right, type Role } from '#contract/base.ts';
import type { Office, Zone } from '#contract/office.ts';
import type { Db, Writer } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { hashPin } from './pin.ts';
import {
  findIssuingRoles,
  findOffice,
  findOfficeKey,
  findOfficeRow,
  findStaff,
  findStaffByUid,
  putPin,
} from './store.ts';

export { seatAt } from './seat.ts';
export { imageType } from './rules.ts';
export {
  fieldIdsFor,
  fieldKeys,
  findActiveDesk,
  findIssuingRoles,
  idsOf,
  listFields,
  listStaff,
  listServices,
  putIssuingRoles,
} from './store.ts';
export { type Letterhead, officePaper, readLetterhead } from './letterhead.ts';
export { officeAudit, staffAudit } from './audit.ts';

type OfficeClock = { id: number; zone: Zone };
export const beforeSetUp: OfficeClock = { id: 1, zone: 'WIB' };

/** The office's key and zone, for every moment that is stored; undefined before the set-up. */
export const officeClock = async (db: Db): Promise<OfficeClock | undefined> => {
  const row = await findOfficeKey(db);
  return row && { id: row.id, zone: row.zone as Zone };
};

/** The uid of the only office of the file; throws before the set-up. */
export const officeUid = async (db: Db): Promise<string> => {
  const office = await findOffice(db);
  if (!office) throw new Error('the office is not set up');
  return office.uid;
};

/** What the settings give to a role; nothing before the set-up. */
export const rightsOf = async (db: Db, role: Role): Promise<Right[]> => {
  const roles = await findIssuingRoles(db);
  return roles ? right.options.filter((each) => roles[each].includes(role)) : [];
};

export const isPracticeOffice = async (db: Db): Promise<boolean> =>
  (await findOfficeRow(db))?.is_practice === 1;

/** One PIN for everybody, as an invented office has it. */
export const putPinOfAll = async (writer: Writer, pin: string): Promise<void> => {
  const hash = await hashPin(pin);
  await writer.transact((tx) => putPin(tx, hash));
};

export const theOffice = (db: Db): Promise<Office | null> => findOffice(db);

/** A member of staff by the local key and by the uid, which differ between two copies of the file. */
export const staffUidOf = async (db: Db, id: number): Promise<string | null> => {
  const row = await findStaff(db, id);
  return row ? uidText(row.uid) : null;
};
export const staffIdOf = async (db: Db, uid: string): Promise<number | null> =>
  (await findStaffByUid(db, uid))?.id ?? null;
