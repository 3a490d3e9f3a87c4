import type { AlikePair } from '#contract/merge.ts';
import type { Environment } from '#core/platform/environment.ts';
import { alikePairs } from './rules.ts';
import * as store from './store.ts';

/** So many are worked through before the list is asked for again. */
const MOST_PAIRS = 100;

/** Compares everybody of the office: a second for 300,000 people, off the main thread. */
const alikeCards = async (
  { db }: Environment,
  { officeId }: { officeId: number },
): Promise<{ pairs: AlikePair[]; total: number }> => {
  const people = await store.everybody(db(), officeId);
  const pairs = alikePairs(people, await store.toldApart(db(), officeId));
  const shown = pairs.slice(0, MOST_PAIRS);
  const cards = await store.cardsOf(db(), [...new Set(shown.flatMap(({ one, other }) => [one, other]))]);
  return {
    pairs: shown.map(({ one, other, reason }) => ({
      one: cards.get(one)!,
      other: cards.get(other)!,
      reason,
    })),
    total: pairs.length,
  };
};

export const mergeJobs = { alikeCards };
