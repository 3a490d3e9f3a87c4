import type { Db } from '#core/kernel/database.ts';

/** Where the office stands: its places come first in a search. */
export const officeRegion = async (db: Db): Promise<string | undefined> => {
  const office = await db.selectFrom('office').select('region_code').executeTakeFirst();
  return office?.region_code ?? undefined;
};
