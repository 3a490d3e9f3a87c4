/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export const seededRandom = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    pick: <T>(list: readonly T[]): T => list[below(list.length)]!,
    /** The first of a list often, the last seldom, as names are given. */
    pickCommon: <T>(list: readonly T[]): T => list[Math.floor(next() ** 2 * list.length)]!,
    bytes: (): Uint8Array => {
      const bytes = new Uint8Array(16);
      for (let i = 0; i < 16; i++) bytes[i] = below(256);
      return bytes;
    },
  };
};
export type Random = ReturnType<typeof seededRandom>;
