/**
 * Where things are counted that count once however often they came: a byte for each local key, so that a quarter of a
 * million visits are marked in the time of reading them.
 */
export type Marks = { bytes: Uint8Array };

export const marks = {
  own: 1,
  before: 2,
  year: 4,
  male: 8,
  newcomer: 16,
  cooperative: 32,
  scaleUnknown: 64,
} as const;

export const noMarks = (): Marks => ({ bytes: new Uint8Array(1024) });

export const mark = (of: Marks, key: number, bits: number): void => {
  if (key >= of.bytes.length) {
    const bytes = new Uint8Array(Math.max(key + 1, 2 * of.bytes.length));
    bytes.set(of.bytes);
    of.bytes = bytes;
  }
  of.bytes[key]! |= bits;
};

/** All marks that the same things have in any of them. */
export const joined = (each: readonly Marks[]): Marks => {
  const all = new Uint8Array(Math.max(0, ...each.map(({ bytes }) => bytes.length)));
  for (const { bytes } of each) for (let key = 0; key < bytes.length; key++) all[key]! |= bytes[key]!;
  return { bytes: all };
};

const hasMarks = (byte: number, bits: number, without: number): boolean =>
  (byte & bits) === bits && (byte & without) === 0;

/** The keys that have all of these marks and none of those. */
export const keysOf = ({ bytes }: Marks, bits: number, without = 0): number[] => {
  const keys: number[] = [];
  for (let key = 0; key < bytes.length; key++) if (hasMarks(bytes[key]!, bits, without)) keys.push(key);
  return keys;
};

/** How many things there are of each combination of marks: all counts are taken from one reading. */
export type Tally = Uint32Array;

export const tallyOf = ({ bytes }: Marks): Tally => {
  const tally = new Uint32Array(256);
  // Most keys have no mark, and nobody asks how many.
  for (let key = 0; key < bytes.length; key++) if (bytes[key]! > 0) tally[bytes[key]!]!++;
  return tally;
};

/** Those that have all of these marks and none of those. */
export const countIn = (tally: Tally, bits: number, without = 0): number =>
  tally.reduce((sum, count, byte) => (hasMarks(byte, bits, without) ? sum + count : sum), 0);
