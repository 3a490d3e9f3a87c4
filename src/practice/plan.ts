import { instantOf } from '#contract/dates.ts';
import type { Zone } from '#contract/office.ts';
import { weekdayOf } from './calendar.ts';
import type { Random } from './random.ts';

const MINUTE = 60_000;

/** How one day runs: instants in milliseconds. */
export type DayPlan = {
  localDate: string;
  /** When visitors come in. */
  arrivals: number[];
  /** Desks call nobody from–to. */
  pause: [from: number, to: number] | null;
  /** From then on desks only finish whom they have. */
  lastCall: number;
  /** The last moment that is played. */
  until: number;
};

export const OPENS = 8 * 60;
export const CLOSES = 16 * 60;

/** Busy in the morning, quiet at noon, a second wave after it; minutes since the doors opened. */
const waves: readonly (readonly [[from: number, to: number], number])[] = [
  [[0, 60], 17],
  [[60, 150], 38],
  [[150, 235], 22],
  [[235, 300], 4],
  [[300, 390], 22],
  [[390, 445], 7],
];

const weekdayLoad = [1.14, 1.06, 1, 1, 0.8];
/** Fasting month, school holidays and the end of the year are quieter; January is full of good intentions. */
const monthLoad = [1.1, 1.02, 0.9, 1.02, 1.02, 0.96, 0.94, 1, 1.06, 1.04, 1.04, 0.88];

const inMinutes = (localDate: string, zone: Zone) => {
  const start = Date.parse(instantOf(localDate, '00:00', zone));
  return (minutes: number) => Math.round((start + minutes * MINUTE) / 1000) * 1000;
};

/** A whole day from eight to four, with the noon break. */
export const fullDay = (random: Random, localDate: string, zone: Zone, visitsADay: number): DayPlan => {
  const at = inMinutes(localDate, zone);
  const weekday = weekdayOf(localDate);
  const load = (weekdayLoad[weekday - 1] ?? 0.7) * monthLoad[Number(localDate.slice(5, 7)) - 1]!;
  const count = Math.max(1, Math.round(visitsADay * load * (0.9 + random.next() * 0.2)));
  const arrivals = Array.from({ length: count }, () => {
    const [from, to] = random.weighted(waves);
    return at(OPENS + from + random.next() * (to - from));
  }).sort((a, b) => a - b);
  const isFriday = weekday === 5;
  return {
    localDate,
    arrivals,
    pause: isFriday ? [at(11.5 * 60), at(13.5 * 60)] : [at(12 * 60), at(13 * 60)],
    lastCall: at(CLOSES),
    until: at(CLOSES + 35),
  };
};

/** How long a day has been running when it is half over, in minutes, and how many come in an hour. */
const HALF = 200;
const LIVELY = 26;

/**
 * Today, up to this moment, whenever that is: the day is half over and nobody is at lunch, so that whoever opens
 * the application finds people waiting and being served.
 */
export const dayUntil = (random: Random, localDate: string, zone: Zone, now: number): DayPlan => {
  const at = inMinutes(localDate, zone);
  const minutes = (now - at(0)) / MINUTE;
  const opens = Math.max(5, minutes - HALF);
  const open = Math.max(0, minutes - opens);
  const count = Math.round((open / 60) * LIVELY);
  const arrivals = Array.from({ length: count }, () => at(opens + random.next() * open));
  return { localDate, arrivals: arrivals.sort((a, b) => a - b), pause: null, lastCall: now, until: now };
};
