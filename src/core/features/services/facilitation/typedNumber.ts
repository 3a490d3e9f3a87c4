/** The part of a case's number that somebody typed: "P-031", "p31", "P-0" on the way to it, or "031" alone. */
export type TypedNumber = { letter: string | null; digits: string };

/** A kind of case has one of these. */
export const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

const TYPED = /^(?:([a-z])-?)?(\d{0,9})$/i;

export const typedNumberOf = (text: string): TypedNumber | null => {
  const [, letter = null, digits = ''] = TYPED.exec(text.replace(/[‐-―−]/g, '-')) ?? [];
  return letter === null && digits === '' ? null : { letter: letter && letter.toUpperCase(), digits };
};

/** The number that is meant, zeros in front or not; null where there are only zeros yet. */
export const wholeSequence = ({ digits }: TypedNumber): number | null => Number(digits) || null;

const LEAST_WIDTH = 3;
const MOST_WIDTH = 9;

/**
 * Whether it is all of a number: as it is written, or short, without zeros in front. With zeros in front that are not
 * enough it is the beginning of one as it is written: "P-05" of P-051.
 */
export const isWhole = (typed: TypedNumber): boolean =>
  wholeSequence(typed) !== null && (!typed.digits.startsWith('0') || typed.digits.length >= LEAST_WIDTH);

/** First the number that is all of what was typed, then those that begin so, the latest first, then the one with more zeros. */
export const meantFirst = (typed: TypedNumber) => {
  const whole = wholeSequence(typed);
  const rankOf = (sequence: number): number => (sequence !== whole ? 1 : isWhole(typed) ? 0 : 2);
  return (a: { sequence: number }, b: { sequence: number }): number =>
    rankOf(a.sequence) - rankOf(b.sequence) || b.sequence - a.sequence;
};

/** The numbers that are written with these digits in front, as ranges for an index: "01" begins 010 to 019. */
export const sequencesFrom = (digits: string): (readonly [from: number, to: number])[] => {
  // With more than three digits no number has a zero in front.
  const last = digits.startsWith('0') ? LEAST_WIDTH : MOST_WIDTH;
  const ranges: [number, number][] = [];
  for (let width = Math.max(LEAST_WIDTH, digits.length); width <= last; width++) {
    const room = 10 ** (width - digits.length);
    const from = Number(digits) * room;
    ranges.push([Math.max(from, width > LEAST_WIDTH ? 10 ** (width - 1) : 1), from + room - 1]);
  }
  return ranges;
};
