import type { Office, Zone } from '#contract/office.ts';
import type { Db } from '../kernel/database.ts';
import { findImages, findOffice, findOfficeKey, type Image } from './store.ts';

export { imageType } from './rules.ts';
export { listFields, listServices } from './store.ts';
export type { Image } from './store.ts';

/** The office's key and zone, for every moment that is stored; before the set-up: key 1 and WIB. */
export const officeClock = async (db: Db): Promise<{ id: number; zone: Zone }> => {
  const row = await findOfficeKey(db);
  return row ? { id: row.id, zone: row.zone as Zone } : { id: 1, zone: 'WIB' };
};

export type Letterhead = { office: Office; emblem: Image | null; logo: Image | null };

/** The office as it is printed; undefined before the set-up. */
export const letterhead = async (db: Db): Promise<Letterhead | undefined> => {
  const office = await findOffice(db);
  return office ? { office, ...(await findImages(db)) } : undefined;
};
