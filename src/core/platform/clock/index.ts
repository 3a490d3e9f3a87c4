import type { ClockDoubt } from '#contract/session.ts';
import type { Db } from '#core/kernel/database.ts';
import { doubtOf, laterOf } from './rules.ts';
import { lastMoment } from './store.ts';

/**
 * Compares the computer's clock with the last moment that was stored: read from the file once, then kept. Nothing is
 * stored while the two contradict each other, until the clock is set right or somebody answers for it.
 */
export const createClockGate = (db: Db, isWatching: boolean) => {
  let last: string | null | undefined;
  return {
    doubt: async (now: string): Promise<ClockDoubt | null> => {
      if (!isWatching) return null;
      if (last === undefined) last = await lastMoment(db);
      const kind = doubtOf(now, last);
      return kind && { kind, now, last };
    },
    /** Something was stored at this moment. */
    passed: (at: string): void => {
      last = laterOf(last ?? null, at);
    },
    /** Somebody answered for the clock: what it shows is where time goes on. */
    confirmed: (at: string): void => {
      last = at;
    },
  };
};
export type ClockGate = ReturnType<typeof createClockGate>;
