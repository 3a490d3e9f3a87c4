/**
 * Where things are counted that count once however often they came: a byte for each local key, so that a quarter of a
 * million visits are marked in the time of reading them, and how many bytes there are of each value.
 */
export type Marks = { bytes: Uint8Array; tally: Uint32Array };

export const marks = {
  own: 1,
  before: 2,
  year: 4,
  male: 8,
  newcomer: 16,
  cooperative: 32,
  scaleUnknown: 64,
} as const;

export const noMarks = (): Marks => ({ bytes: new Uint8Array(1024), tally: new Uint32Array(256) });

export const mark = (of: Marks, key: number, bits: number): void => {
  if (key >= of.bytes.length) {
    const bytes = new Uint8Array(Math.max(key + 1, 2 * of.bytes.length));
    bytes.set(of.bytes);
    of.bytes = bytes;
  }
  const before = of.bytes[key]!;
  const after = before | bits;
  if (after === before) return;
  of.bytes[key] = after;
  if (before > 0) of.tally[before]!--;
  of.tally[after]!++;
};

/** All marks that the same things have in any of them. */
export const joined = (each: readonly Marks[]): Marks => {
  const [longest = noMarks(), ...others] = each.toSorted((a, b) => b.bytes.length - a.bytes.length);
  const all = { bytes: longest.bytes.slice(), tally: longest.tally.slice() };
  for (const { bytes } of others)
    for (let key = 0; key < bytes.length; key++) if (bytes[key]! > 0) mark(all, key, bytes[key]!);
  return all;
};

const hasMarks = (byte: number, bits: number, without: number): boolean =>
  (byte & bits) === bits && (byte & without) === 0;

/** The keys that have all of these marks and none of those. */
export const keysOf = ({ bytes }: Marks, bits: number, without = 0): number[] => {
  const keys: number[] = [];
  for (let key = 0; key < bytes.length; key++) if (hasMarks(bytes[key]!, bits, without)) keys.push(key);
  return keys;
};

/** How many things have all of these marks and none of those. */
export const countIn = ({ tally }: Marks, bits: number, without = 0): number =>
  tally.reduce((sum, count, byte) => (hasMarks(byte, bits, without) ? sum + count : sum), 0);
