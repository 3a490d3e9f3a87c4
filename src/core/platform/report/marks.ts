/**
 * Where things are counted that count once however often they came: a byte for each local key, so that a quarter of a
 * million visits are marked in the time of reading them.
 */
export type Marks = { bytes: Uint8Array };

export const marks = { own: 1, before: 2, year: 4, male: 8, newcomer: 16 } as const;

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
  const all = noMarks();
  for (const { bytes } of each) bytes.forEach((bits, key) => bits > 0 && mark(all, key, bits));
  return all;
};

/** The keys that have all of these marks and none of those. */
export const keysOf = ({ bytes }: Marks, bits: number, without = 0): number[] => {
  const keys: number[] = [];
  bytes.forEach((each, key) => (each & bits) === bits && (each & without) === 0 && keys.push(key));
  return keys;
};

export const countOf = ({ bytes }: Marks, bits: number, without = 0): number => {
  let count = 0;
  for (const each of bytes) if ((each & bits) === bits && (each & without) === 0) count++;
  return count;
};
