/** The dates of a form that somebody chose, after a change: the others follow the day. */
export const chosenDates = <K extends string>(
  chosen: readonly K[],
  before: Record<K, unknown>,
  after: Record<K, unknown>,
  keys: readonly K[],
): K[] => keys.filter((key) => chosen.includes(key) || after[key] !== before[key]);

/** What was kept, with today's defaults for the dates that nobody chose: a form may stay open over midnight. */
export const followDay = <K extends string, T extends Record<K, unknown>>(
  kept: T,
  fresh: T,
  chosen: readonly K[],
  keys: readonly K[],
): T => {
  const follows = keys.filter((key) => !chosen.includes(key));
  return { ...kept, ...Object.fromEntries(follows.map((key) => [key, fresh[key]])) };
};
