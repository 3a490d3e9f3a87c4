/** One measured figure, in milliseconds unless it says otherwise. The floor was measured in the same run. */
export type Measure = {
  name: string;
  value: number;
  floor: number | null;
  /** The most that is allowed: of the floor, or in the measure's unit. Null: only to be known. */
  limit: { ratio: number } | { most: number } | null;
  unit?: 'ms' | 's' | 'MB' | '×';
};

export const quantile = (times: readonly number[], q: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))]!;
export const median = (times: readonly number[]): number => quantile(times, 0.5);
export const p95 = (times: readonly number[]): number => quantile(times, 0.95);

/** Milliseconds that a piece of work took. */
export const timed = async (work: () => unknown): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/**
 * Both pieces of work, by turns and each first as often as the other, so that a busy machine hits both. A turn is
 * `together` rounds of one, then of the other.
 */
export const inTurns = async (
  rounds: number,
  ours: (round: number) => unknown,
  floor: (round: number) => unknown,
  together = 1,
): Promise<{ ours: number[]; floor: number[] }> => {
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let turn = 0; turn * together < rounds; turn++) {
    const turnOf = async (into: number[], work: (round: number) => unknown) => {
      for (let round = turn * together; round < (turn + 1) * together; round++)
        into.push(await timed(() => work(round)));
    };
    if (turn % 2 === 0) {
      await turnOf(times.ours, ours);
      await turnOf(times.floor, floor);
    } else {
      await turnOf(times.floor, floor);
      await turnOf(times.ours, ours);
    }
  }
  return times;
};

/** A call of a screen: its p95 within so many milliseconds and, with the same statements raw, to those. */
export const measureCalls = (turns: number, most: number) => {
  const times = async (ours: () => Promise<unknown>, floor: () => unknown) => {
    await inTurns(4, ours, floor);
    return inTurns(turns, ours, floor);
  };
  const p95Of = (name: string, ours: readonly number[]): Measure => ({
    name: `${name}, p95`,
    value: p95(ours),
    floor: null,
    limit: { most },
  });
  return {
    alone: async (name: string, ours: () => Promise<unknown>): Promise<Measure> =>
      p95Of(name, (await times(ours, () => undefined)).ours),
    toItsSql: async (name: string, ours: () => Promise<unknown>, sql: () => unknown): Promise<Measure[]> => {
      const { ours: own, floor } = await times(ours, sql);
      return [
        p95Of(name, own),
        { name: `${name}, to its SQL`, value: median(own), floor: median(floor), limit: { ratio: 1.5 } },
      ];
    },
  };
};

export const isOver = ({ value, floor, limit }: Measure): boolean =>
  limit !== null && ('most' in limit ? value > limit.most : value > limit.ratio * floor!);

const number = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(1));

export const header = [
  'measure'.padEnd(46),
  ...['value', 'floor', 'ratio', 'limit'].map((word) => word.padStart(10)),
].join('');

export const lineOf = (measure: Measure): string => {
  const { name, value, floor, limit, unit = 'ms' } = measure;
  const limitText = limit === null ? '–' : 'most' in limit ? `${limit.most} ${unit}` : `${limit.ratio} ×`;
  return [
    name.padEnd(46),
    `${number(value)} ${unit}`.padStart(10),
    (floor === null ? '–' : `${number(floor)} ${unit}`).padStart(10),
    (floor === null ? '–' : `${(value / floor).toFixed(2)} ×`).padStart(10),
    limitText.padStart(10),
    `  ${limit === null ? 'info' : isOver(measure) ? 'over' : 'ok'}`,
  ].join('');
};
