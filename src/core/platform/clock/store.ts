import type { Db } from '#core/kernel/database.ts';

/** When something was written down last, in the order of writing; null in a new file. */
export const lastMoment = async (db: Db): Promise<string | null> =>
  (await db.selectFrom('audit').select('at').orderBy('id', 'desc').limit(1).executeTakeFirst())?.at ?? null;
