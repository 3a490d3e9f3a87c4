/**
 * For tests and lessons: `2026-11-23T01:00:00Z` is where the clock starts, and it goes on from there. Never in an
 * installed application, whose documents must carry the real day.
 */
export const clockFrom = (start: string | undefined): (() => Date) | undefined => {
  if (!start) return undefined;
  const offset = Date.parse(start) - Date.now();
  if (Number.isNaN(offset)) throw new Error(`LOKET_CLOCK is no instant: ${start}`);
  return () => new Date(Date.now() + offset);
};
