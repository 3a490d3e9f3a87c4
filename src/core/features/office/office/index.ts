import { type Right, right, type Role } from '#contract/base.ts';
import type { Office, Zone } from '#contract/office.ts';
import type { Db } from '#core/kernel/database.ts';
import { findIssuingRoles, findOffice, findOfficeKey, findOfficeRow } from './store.ts';

export { seatAt } from './seat.ts';
export { imageType } from './rules.ts';
export {
  fieldIdsFor,
  findActiveDesk,
  findIssuingRoles,
  idsOf,
  listServiceFields,
  listServices,
  putIssuingRoles,
  serviceFieldKeys,
} from './store.ts';
export { type Letterhead, officePaper, readLetterhead } from './letterhead.ts';
export { officeAudit } from './audit.ts';

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

export const theOffice = (db: Db): Promise<Office | null> => findOffice(db);
