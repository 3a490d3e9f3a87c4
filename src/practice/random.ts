/** Seeded randomness (mulberry32 over a hash of the seed): the same words in, the same office out. */
export const seeded = (...seed: (string | number)[]) => {
  let state = 0x811c9dc5;
  for (const char of seed.join('|')) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193) >>> 0;

  const bits = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const next = (): number => bits() / 4_294_967_296;

  return {
    /** 0 ≤ x < 1 */
    next,
    /** Sixteen bytes, for a uid. */
    bytes: (): Uint8Array => {
      const words = Uint32Array.of(bits(), bits(), bits(), bits());
      return new Uint8Array(words.buffer);
    },
    chance: (probability: number): boolean => next() < probability,
    /** A whole number from `low` to `high`, both included. */
    whole: (low: number, high: number): number => low + Math.floor(next() * (high - low + 1)),
    one: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!,
    /** One of the values, each as likely as its weight. */
    weighted: <T>(from: readonly (readonly [T, number])[]): T => {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      return (from.find(([, weight]) => (left -= weight) < 0) ?? from[0]!)[0];
    },
    /** Around 1, seldom below 0.4 or above 2: how much longer or shorter something takes than usual. */
    spread: (): number => Math.exp((next() + next() + next() - 1.5) * 0.8),
  };
};
export type Random = ReturnType<typeof seeded>;
