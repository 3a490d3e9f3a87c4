/**
 * What a search found, in the order in which it is meant: rows that are called just so, rows whose name begins so, the
 * rest; each of them as they came.
 */
export const ranked = <R>(
  rows: readonly R[],
  text: string,
  /** By what a row is called: its number, its name. */
  namesOf: (row: R) => readonly string[],
): R[] => {
  if (text === '') return [...rows];
  const wanted = text.toLowerCase();
  const places = Map.groupBy(rows, (row) => {
    const names = namesOf(row).map((name) => name.toLowerCase());
    if (names.includes(wanted)) return 'whole';
    return names.some((name) => name.startsWith(wanted)) ? 'begun' : 'held';
  });
  return (['whole', 'begun', 'held'] as const).flatMap((place) => places.get(place) ?? []);
};
