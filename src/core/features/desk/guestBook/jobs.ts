import type { Office } from '#contract/office.ts';
import { standsIn } from '#contract/visit.ts';
import type { Environment } from '#core/platform/environment.ts';
import { writeXlsx } from '#core/platform/sheet/xlsx.ts';
import { type Book, guestBookXlsx } from './paper.ts';
import { type Guest, guestsBetween } from './store.ts';

type Wanted = Book & { officeId: number };

const guestBook = async ({ db }: Environment, { filter, ...days }: Wanted): Promise<Guest[]> =>
  (await guestsBetween(db(), { ...days, withPast: false })).filter(({ searched }) =>
    standsIn(searched, filter),
  );

/** Written where it is read: a year handed over, and its cells handed back, would take 250 MB more and stop the desk. */
const guestBookFile = async (
  environment: Environment,
  { office, ...wanted }: Wanted & { office: Office },
): Promise<Uint8Array> => writeXlsx(guestBookXlsx(await guestBook(environment, wanted), wanted, office));

export const guestBookJobs = { guestBook, guestBookFile };
