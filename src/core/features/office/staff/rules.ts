/** Wrong PINs that are forgiven before the waiting begins. */
export const FREE_ATTEMPTS = 5;
const FIRST_LOCK_MINUTES = 1;
const LONGEST_LOCK_MINUTES = 60;

/** Until when a PIN is locked after so many failures in a row: one minute, doubled each time, an hour at most. */
export const lockedUntil = (failures: number, now: Date): Date | null => {
  if (failures < FREE_ATTEMPTS) return null;
  const minutes = Math.min(FIRST_LOCK_MINUTES * 2 ** (failures - FREE_ATTEMPTS), LONGEST_LOCK_MINUTES);
  return new Date(now.getTime() + minutes * 60_000);
};

/** What is left of a stored lock: never more than its minutes from now, whatever the clock showed when it began. */
export const lockLeft = (until: string | null, failures: number, now: Date): Date | null => {
  if (until === null || Date.parse(until) <= now.getTime()) return null;
  const longest = lockedUntil(failures, now);
  return longest && longest.getTime() < Date.parse(until) ? longest : new Date(until);
};

export const attemptsLeft = (failures: number): number => Math.max(0, FREE_ATTEMPTS - failures);
