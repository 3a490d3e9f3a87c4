import { withoutGroups } from './digits.ts';
import { line } from './text.ts';

const bare = (text: string): string =>
  withoutGroups(text.replace(/^\s*ISBN(?:[-\s]?1[03](?!\d))?[:\s]*/i, '')).toUpperCase();

/** The digits, weighted from the first; X is ten. */
const weighed = (digits: string, weight: (place: number) => number): number =>
  Array.from(digits, (digit, i) => (digit === 'X' ? 10 : Number(digit)) * weight(i)).reduce(
    (a, b) => a + b,
    0,
  );
const inThirteen = (place: number) => (place % 2 === 0 ? 1 : 3);

/** Thirteen digits, as it is stored, of an ISBN of ten or thirteen with the right check digit; else undefined. */
export const isbnOf = (text: string): string | undefined => {
  const digits = bare(text);
  if (/^97[89]\d{10}$/.test(digits)) return weighed(digits, inThirteen) % 10 === 0 ? digits : undefined;
  if (!/^\d{9}[\dX]$/.test(digits) || weighed(digits, (place) => 10 - place) % 11 !== 0) return undefined;
  const twelve = `978${digits.slice(0, 9)}`;
  return `${twelve}${(10 - (weighed(twelve, inThirteen) % 10)) % 10}`;
};

/** Whether somebody meant an ISBN, whatever its check digit says. */
export const isIsbnLike = (text: string): boolean => /^97[89]\d{9}[\dX]$/.test(bare(text));

export const WRONG_ISBN = 'ISBN ini tidak benar: angka terakhirnya tidak cocok. Periksa di sampul belakang.';

/** Empty: a module of the office, or an old book, has none. */
export const isbnField = line(30)
  .refine((text) => text === '' || isbnOf(text) !== undefined, WRONG_ISBN)
  .transform((text) => isbnOf(text) ?? '');
