import { standsIn } from '#contract/visit.ts';
import type { Environment } from '#core/platform/environment.ts';
import { type Guest, guestsBetween } from './store.ts';

const guestBook = async (
  { db }: Environment,
  { filter, ...days }: { officeId: number; from: string; to: string; filter: string },
): Promise<Guest[]> =>
  (await guestsBetween(db(), { ...days, withPast: false })).filter(({ searched }) =>
    standsIn(searched, filter),
  );

export const guestBookJobs = { guestBook };
