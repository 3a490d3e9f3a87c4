import { z } from 'zod';
import { amounts, MOST_RUPIAH } from '#contract/business.ts';
import { type DateKind, dayKinds, dayProblem } from '#contract/dateKinds.ts';
import { isCalendarDay } from '#contract/dates.ts';
import { monthsOfPeriod } from '#contract/period.ts';

/** Where in an input a day or an amount stands, and of which kind it is; `*` is every item of a list. */
type Place = { path: readonly string[]; kind: DateKind | 'rupiah' };

const under = (key: string, places: readonly Place[]): Place[] =>
  places.map(({ path, kind }) => ({ path: [key, ...path], kind }));

/** Follows what our contract is built of; what stands in anything else would go unmeasured, and a test says so. */
const placesIn = (schema: unknown): Place[] => {
  const kind = dayKinds.get(schema as z.ZodType)?.kind ?? (amounts.has(schema as z.ZodType) && 'rupiah');
  if (kind) return [{ path: [], kind }];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, part]) => under(key, placesIn(part)));
  if (schema instanceof z.ZodArray) return under('*', placesIn(schema.element));
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(placesIn);
  if (schema instanceof z.ZodPipe) return placesIn(schema.in);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  )
    return placesIn(schema.unwrap());
  return [];
};

/** Every value at a place, with the path that a form knows it by. */
const valuesAt = (value: unknown, path: readonly string[], walked: string[] = []): [string, unknown][] => {
  const [key, ...rest] = path;
  if (key === undefined) return [[walked.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  if (key !== '*') return valuesAt((value as Record<string, unknown>)[key], rest, [...walked, key]);
  return Array.isArray(value) ? value.flatMap((item, i) => valuesAt(item, rest, [...walked, String(i)])) : [];
};

/** A day, the first of a month, a year or another period, or the day of an instant; anything else the contract refuses. */
const asDay = (value: unknown): string | null => {
  if (typeof value === 'number') return `${String(value).padStart(4, '0')}-01-01`;
  if (typeof value !== 'string') return null;
  const day = value.length <= 7 ? `${monthsOfPeriod(value).first}-01` : value.slice(0, 10);
  return isCalendarDay(day) ? day : null;
};

const known = new WeakMap<object, readonly Place[]>();

/** Where the days and amounts of an input stand; looked for once. */
export const measuredOf = (schema: object | undefined): readonly Place[] => {
  if (!schema) return [];
  const places = known.get(schema) ?? placesIn(schema);
  known.set(schema, places);
  return places;
};

/** What the record had at a place when it was read; it stands there under the names of its own fields. */
const valuesRead = (input: unknown, path: readonly string[]): Set<unknown> => {
  const { basedOn } = (input ?? {}) as { basedOn?: unknown };
  const places = path.map((_, i) => path.slice(i));
  return new Set(places.flatMap((place) => valuesAt(basedOn, place).map(([, value]) => value)));
};

const problemOf = (kind: Place['kind'], value: unknown, today: string): string | undefined => {
  if (kind === 'rupiah')
    return Number(value) > MOST_RUPIAH ? 'Jumlah ini terlalu besar. Periksa nolnya.' : undefined;
  const day = asDay(value);
  return day === null ? undefined : dayProblem(kind, day, today);
};

/**
 * What lies outside the reach of its kind, told per field. The reach is for what is typed now: a day or an amount that
 * the stored record has already, and that is sent with it unchanged, stays.
 */
export const implausibleIn = (places: readonly Place[], input: unknown, today: string) =>
  places.flatMap(({ path, kind }) => {
    const read = valuesRead(input, path);
    return valuesAt(input, path).flatMap(([field, value]) => {
      const message = read.has(value) ? undefined : problemOf(kind, value, today);
      return message ? [{ field, message }] : [];
    });
  });
