import type { Zone } from '#contract/office.ts';

/** The current instant; an argument everywhere, so that tests and the practice office own their time. */
export type Clock = () => Date;

const offsetHours: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };

/** One instant as it is stored: UTC text, and the business day and month of the office's zone. */
export type Moment = {
  /** UTC, ISO 8601 with milliseconds. */
  at: string;
  /** 2026-11-23 */
  localDate: string;
  /** 202611 */
  month: number;
};

/** Indonesia has no daylight saving: the zone is a fixed offset. */
export const momentOf = (date: Date, zone: Zone): Moment => {
  const local = new Date(date.getTime() + offsetHours[zone] * 3_600_000).toISOString();
  return {
    at: date.toISOString(),
    localDate: local.slice(0, 10),
    month: Number(local.slice(0, 4) + local.slice(5, 7)),
  };
};

/** Wall-clock time in the zone, "08:41". */
export const localTime = (instant: string, zone: Zone): string =>
  new Date(Date.parse(instant) + offsetHours[zone] * 3_600_000).toISOString().slice(11, 16);

/** The instant at which a local day begins. */
export const startOfDay = (localDate: string, zone: Zone): string =>
  new Date(Date.parse(`${localDate}T00:00:00Z`) - offsetHours[zone] * 3_600_000).toISOString();
