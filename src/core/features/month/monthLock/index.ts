import type { Db } from '#core/kernel/database.ts';
import { lockOfMonth } from './store.ts';

export { lockedPdf, lockedXlsx, locksWithin, reportOf, toMonthLock } from './locked.ts';
export { lockedMonths } from './store.ts';

/** Whether the report of a month (202611) is stored and stays as it is. */
export const isLockedMonth = async (db: Db, officeId: number, month: number): Promise<boolean> =>
  (await lockOfMonth(db, officeId, month)) !== undefined;
