/** The day since which something is known of somebody, of the days told newest first; a training to come is no past. */
export const sinceOf = (entries: readonly { localDate: string }[], today: string): string | undefined =>
  entries.findLast(({ localDate }) => localDate <= today)?.localDate;
