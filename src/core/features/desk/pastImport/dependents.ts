import { nameKey } from '#core/platform/people/names.ts';
import type { PlacedRow } from './judge.ts';

type Person = Pick<PlacedRow, 'name' | 'nik'>;

/** By what rows of one file are taken for one person. */
const bondsOf = ({ name, nik }: Person): string[] => [nik, nameKey(name)].filter((text) => text !== '');

/** A row that has no day, or that of the row above. */
const isWithoutDay = ({ date, problems }: PlacedRow): boolean => date === null && problems.date !== undefined;

/**
 * The rows whose answer may be another one when some rows have changed: these, whoever is named or numbered like them now
 * or was before, and whoever is told the day of the row above.
 */
export const dependents = (
  rows: readonly PlacedRow[],
  changed: ReadonlySet<number>,
  before: readonly Person[],
  takesAbove: (row: number) => boolean,
): Set<number> => {
  const bound = new Map<string, PlacedRow[]>();
  const found = new Set<number>();
  const open: string[] = before.flatMap(bondsOf);
  const add = (row: PlacedRow) => {
    found.add(row.row);
    open.push(...bondsOf(row));
  };
  let isBelow = false;
  for (const row of rows) {
    for (const bond of bondsOf(row)) {
      const known = bound.get(bond);
      if (known) known.push(row);
      else bound.set(bond, [row]);
    }
    const isChanged = changed.has(row.row);
    isBelow = isChanged || (isBelow && (isWithoutDay(row) || takesAbove(row.row)));
    if (isBelow) add(row);
  }
  for (let bond = open.pop(); bond !== undefined; bond = open.pop()) {
    const alike = bound.get(bond) ?? [];
    bound.delete(bond);
    for (const row of alike) add(row);
  }
  return found;
};
