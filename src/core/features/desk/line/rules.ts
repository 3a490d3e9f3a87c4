import type { QueuePolicy } from '#contract/policy.ts';

/** One who waits: a smaller place is sooner. */
export type InLine = { place: number; isPriority: boolean };

/** How calls are shared between priority visitors and the others. */
export type Sharing = Pick<QueuePolicy, 'priorityRule' | 'priorityEvery' | 'rejoinBehind'>;

/**
 * The order of calls: by place, but of every `priorityEvery` calls one is for a priority visitor, so that neither
 * waits for all of the other kind. `othersSince` counts the others called since the last priority visitor.
 */
export const callOrder = <T extends InLine>(
  line: readonly T[],
  othersSince: number,
  { priorityRule, priorityEvery }: Pick<Sharing, 'priorityRule' | 'priorityEvery'>,
): T[] => {
  const byPlace = [...line].sort((a, b) => a.place - b.place);
  const priority = byPlace.filter((entry) => entry.isPriority);
  const others = byPlace.filter((entry) => !entry.isPriority);
  if (priorityRule === 'first') return [...priority, ...others];
  const order: T[] = [];
  let since = othersSince;
  while (priority.length > 0 || others.length > 0) {
    const isPriorityTurn = since >= priorityEvery - 1;
    const next = isPriorityTurn ? (priority.shift() ?? others.shift()) : (others.shift() ?? priority.shift());
    order.push(next!);
    since = next!.isPriority ? 0 : since + 1;
  }
  return order;
};

type Comer = { isPriority: boolean; othersSince: number };

/** The places before, between and behind those who wait, soonest first, at which so many others are called first. */
const placesBehind = (
  line: readonly InLine[],
  { isPriority, othersSince }: Comer,
  behind: number,
  sharing: Sharing,
): number[] => {
  const places = line.map((entry) => entry.place).sort((a, b) => a - b);
  const gaps = places.map((place, i) => (place + (places[i + 1] ?? place + 2)) / 2);
  const soonest = places.length > 0 ? [places[0]! - 1] : [];
  const wanted = Math.min(behind, line.length);
  return [...soonest, ...gaps].filter((place) => {
    const entry = { place, isPriority };
    return callOrder([...line, entry], othersSince, sharing).indexOf(entry) >= wanted;
  });
};

const lastPlace = (line: readonly InLine[]): number => Math.max(0, ...line.map(({ place }) => place));

/**
 * The soonest place at which `rejoinBehind` others are called first (published service procedure: three), and never
 * before one of the same rights who came back earlier; behind all when there is none.
 */
export const rejoinPlace = (
  line: readonly (InLine & { hasRejoined: boolean })[],
  comer: Comer,
  sharing: Sharing,
): number => {
  const after = lastPlace(
    line.filter(({ hasRejoined, isPriority }) => hasRejoined && isPriority === comer.isPriority),
  );
  const place = placesBehind(line, comer, sharing.rejoinBehind, sharing).find((each) => each > after);
  return place ?? lastPlace(line) + 1;
};

/**
 * Where somebody waits who was promised this day: behind so many others, and behind whoever came before on such a
 * promise. Undefined where that is not sooner than behind all.
 */
export const promisedPlace = (
  line: readonly (InLine & { isPromised: boolean })[],
  comer: Comer,
  behind: number,
  sharing: Sharing,
): number | undefined => {
  const after = lastPlace(line.filter(({ isPromised }) => isPromised));
  const place = placesBehind(line, comer, behind, sharing).find((each) => each > after);
  return place === undefined || place > lastPlace(line) ? undefined : place;
};

/** The value below which the share `p` (0 to 1) of the sorted values lies; null for none. */
export const quantile = (sorted: readonly number[], p: number): number | null => {
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
};

/** Fewer services than this say too little to promise anything. */
const ENOUGH = 8;
const STEP_MINUTES = 5;

/**
 * How long so many people ahead will take, as a range in minutes in steps of five: from the faster half to the slower
 * quarter of the last weeks' services, shared by the open desks. Null when nobody is ahead or too little is known.
 */
export const estimate = (
  ahead: number,
  servingMinutes: readonly number[],
  openDesks: number,
): [number, number] | null => {
  if (ahead === 0 || servingMinutes.length < ENOUGH) return null;
  const sorted = [...servingMinutes].sort((a, b) => a - b);
  const turns = Math.max(1, ahead / Math.max(1, openDesks));
  const low = Math.floor((turns * quantile(sorted, 0.35)!) / STEP_MINUTES) * STEP_MINUTES;
  const high = Math.ceil((turns * quantile(sorted, 0.75)!) / STEP_MINUTES) * STEP_MINUTES;
  const from = Math.max(STEP_MINUTES, low);
  return [from, Math.max(from + STEP_MINUTES, high)];
};
