import type { Office } from '#contract/office.ts';
import type { Db } from '#core/kernel/database.ts';
import type { Context } from '#core/platform/context.ts';
import { notFound } from '#core/platform/procedures.ts';
import { findImages, findOffice } from './store.ts';
import { type Org, type Order, orgOf } from '#core/platform/typesetting/index.ts';

/** The office as every paper begins with it. */
export type Letterhead = { office: Office; org: Org; pictures: Order['pictures'] };

/** Undefined before the set-up. */
export const readLetterhead = async (db: Db): Promise<Letterhead | undefined> => {
  const office = await findOffice(db);
  if (!office) return undefined;
  const pictures = await findImages(db);
  return { office, org: orgOf({ office, ...pictures }), pictures };
};

/** The same for a call that makes a paper; throws NOT_FOUND before the set-up. */
export const officePaper = async (context: Context): Promise<Letterhead> => {
  const head = await readLetterhead(context.db);
  if (!head) throw notFound();
  return head;
};
