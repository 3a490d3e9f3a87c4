import { visibleOf } from './text.ts';

/** A number as it was read; else null, and why in one sentence when something was written. */
export type NumberReading = { number: number; problem?: undefined } | { number: null; problem?: string };

/** How many noughts people say instead of writing them. */
const noughts: Record<string, number> = {
  '': 0,
  rb: 3,
  ribu: 3,
  jt: 6,
  juta: 6,
  m: 9,
  miliar: 9,
  milyar: 9,
  t: 12,
  triliun: 12,
  trilyun: 12,
};

/** Sign, digits with or without their groups, what stands behind the comma, the word. */
const WRITTEN =
  /^([-−]?)(?:rp\.? ?)?([-−]?)([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:([,.])(\d{1,2}|\d*[1-9]))? ?([a-z]*)$/;

/**
 * A number as people write it: 1500000, 1.500.000, Rp1.500.000,00, 1,5 jt, 150rb. A dot groups; it is a comma only before
 * a word that leaves no doubt (12.5 jt). Anything else is refused in words and never guessed at.
 */
export const readNumber = (
  written: string,
  {
    isSigned,
    example,
    decimals = 0,
  }: {
    isSigned: boolean;
    example: string;
    /** How many digits may stand behind the comma; where any may, a dot before one or two of them is the comma. */
    decimals?: number;
  },
): NumberReading => {
  const text = visibleOf(written).replace(/\s+/g, ' ').trim().toLowerCase();
  if (text === '') return { number: null };
  const unread = { number: null, problem: `Angka ini tidak terbaca. Tulis misalnya ${example}.` };
  const [, before, after, whole, comma, behind = '', word = ''] =
    WRITTEN.exec(text.replace(/,-+$/, '')) ?? [];
  const zeros = noughts[word];
  if (whole === undefined || zeros === undefined || (comma === '.' && word === '' && decimals === 0))
    return unread;
  const part = word === '' && behind === '00' ? '' : behind;
  if (part.replace(/0+$/, '').length > zeros + decimals) {
    const how = decimals === 0 ? 'ditulis bulat' : `paling banyak ${decimals} angka di belakang koma`;
    return { number: null, problem: `Angka ini ${how}, misalnya ${example}.` };
  }
  const isBelow = Boolean(before || after);
  if (isBelow && !isSigned) return { number: null, problem: 'Angka ini tidak boleh di bawah nol.' };
  const number = Number(
    `${whole.replaceAll('.', '')}${part.slice(0, zeros).padEnd(zeros, '0')}.${part.slice(zeros)}`,
  );
  if (!Number.isSafeInteger(Math.trunc(number)))
    return { number: null, problem: 'Angka ini terlalu besar. Periksa nolnya.' };
  return { number: isBelow ? -number : number };
};
