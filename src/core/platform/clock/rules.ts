/** A battery that died sets a PC far back; Windows itself corrects minutes. */
const BACK_MINUTES = 60;
/** Longer than the longest holidays (Idulfitri with its collective leave), shorter than a wrong month. */
const AHEAD_DAYS = 14;
/** No office can have begun before the application existed. */
const FIRST_DAY = '2026-01-01T00:00:00.000Z';

/** How the clock of the computer contradicts the last stored moment; null when it may be right. */
export const doubtOf = (now: string, last: string | null): 'behind' | 'ahead' | null => {
  const past = Date.parse(last ?? FIRST_DAY) - Date.parse(now);
  if (past > BACK_MINUTES * 60_000) return 'behind';
  return last !== null && -past > AHEAD_DAYS * 86_400_000 ? 'ahead' : null;
};

export const laterOf = (one: string | null, other: string): string =>
  one !== null && one > other ? one : other;
