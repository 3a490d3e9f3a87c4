import type { Part } from '#contract/announcement.ts';

/** What a display keeps of its announcements: `window.loketSpoken`. */
export type Spoken = { number: string; parts: Part[]; outcome: string };

/** A line for each announcement: number, how it ended, and the recordings in order. */
export const linesOf = (spoken: readonly Spoken[]): string[] =>
  spoken.map(({ number, parts, outcome }) =>
    [number, outcome, ...parts.map((part) => ('clip' in part ? part.clip : part.say))].join(' '),
  );

/** The line of a call to the desk "Meja A" of field A, heard to its end. */
export const said = (number: string, { isRepeat = false } = {}): string => {
  const words = { 0: 'nol', 1: 'satu', 2: 'dua', 3: 'tiga', 4: 'empat', 5: 'lima' } as Record<string, string>;
  const letter = number[0]!.toLowerCase();
  const digits = number
    .slice(2)
    .split('')
    .map((digit) => words[digit]);
  return [
    number,
    'whole bel',
    ...(isRepeat ? ['panggilan-ulang jeda'] : []),
    `nomor-antrean huruf-${letter}`,
    ...digits,
    `jeda silakan-menuju-ke meja huruf-${letter}`,
  ].join(' ');
};
