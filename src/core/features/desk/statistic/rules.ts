import type { StatsRow } from '#contract/statistic.ts';
import { quantile } from '#core/features/desk/line/index.ts';
import type { Leg } from '#core/features/desk/queue/index.ts';

/** A stay in a line with the words of its field and consultant, and the hour it began in. */
export type StatsLeg = Leg & { hour: string };

const oneDecimal = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10) / 10;

const spreadOf = (values: (number | null)[]) => {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  return { median: oneDecimal(quantile(sorted, 0.5)), p90: oneDecimal(quantile(sorted, 0.9)) };
};

const rowOf = (key: string, label: string, legs: readonly StatsLeg[]): StatsRow => {
  const exact = legs.filter((leg) => !leg.isInaccurate);
  const finished = exact.filter((leg) => leg.end === 'finished');
  return {
    key,
    label,
    served: legs.filter((leg) => leg.end === 'finished').length,
    waiting: spreadOf(exact.map((leg) => leg.waiting)),
    walking: spreadOf(exact.map((leg) => leg.walking)),
    serving: spreadOf(finished.map((leg) => leg.serving)),
    missed: legs.filter((leg) => leg.end === 'missed').length,
    unserved: legs.filter((leg) => leg.end === 'unserved').length,
    cancelled: legs.filter((leg) => leg.end === 'cancelled').length,
    inaccurate: legs.length - exact.length,
  };
};

/** One row for each group, in the order of `labels`; groups without a stay are left out. */
export const rowsBy = (
  legs: readonly StatsLeg[],
  keyOf: (leg: StatsLeg) => string | null,
  labels: ReadonlyMap<string, string>,
): StatsRow[] => {
  const groups = Map.groupBy(legs, keyOf);
  return [...labels].flatMap(([key, label]) => {
    const own = groups.get(key);
    return own ? [rowOf(key, label, own)] : [];
  });
};

export const totalOf = (legs: readonly StatsLeg[]): StatsRow => rowOf('total', 'Jumlah', legs);
