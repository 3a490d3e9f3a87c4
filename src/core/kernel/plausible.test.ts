import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MOST_RUPIAH, rupiah } from '#contract/business.ts';
import { day } from '#contract/dateKinds.ts';
import { measuredOf, implausibleIn } from './plausible.ts';

const today = '2026-11-27';
const past = day('past');
const tooLate = '2026-11-28';
/** The fields in which a schema finds the day after today in an input. */
const found = (schema: object, input: unknown) =>
  implausibleIn(measuredOf(schema), input, today).map(({ field }) => field);

describe('a day that cannot be is found', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['alone', past, tooLate, ''],
    ['in a field', z.strictObject({ a: z.strictObject({ b: past }) }), { a: { b: tooLate } }, 'a.b'],
    ['in one of two forms', z.union([z.string(), z.strictObject({ a: past })]), { a: tooLate }, 'a'],
    ['where it need not be', z.object({ a: past.optional() }), { a: tooLate }, 'a'],
    ['where it may be null', z.object({ a: past.nullable() }), { a: tooLate }, 'a'],
    ['where one is taken for it', z.object({ a: past.default(today) }), { a: tooLate }, 'a'],
    ['where it is only read', z.object({ a: z.array(past).readonly() }), { a: [tooLate] }, 'a.0'],
    ['before it is changed', z.object({ a: past.transform((text) => text.length) }), { a: tooLate }, 'a'],
    ['as an instant', z.object({ a: past }), { a: `${tooLate}T01:00:00.000Z` }, 'a'],
    ['as a month', z.object({ a: past }), { a: '2026-12' }, 'a'],
    ['as a year', z.object({ a: past }), { a: 2027 }, 'a'],
    ['as a year of long ago', z.object({ a: past }), { a: 202 }, 'a'],
  ])('%s', (_, schema, input, field) => {
    expect(found(schema, input)).toEqual([field]);
  });
  it('each by its own, in a list', () => {
    const list = z.object({ days: z.array(z.object({ on: past })) });
    const days = [{ on: tooLate }, { on: today }, { on: tooLate }];
    expect(found(list, { days })).toEqual(['days.0.on', 'days.2.on']);
  });
  it('with the reason', () => {
    expect(implausibleIn(measuredOf(past), tooLate, today)).toEqual([
      { field: '', message: expect.stringContaining('belum tiba') as string },
    ]);
  });
});

it('an amount with a nought too many is found, and one that was stored stays', () => {
  const schema = z.object({ a: rupiah.pipe(z.int().nullable()).default(null), basedOn: z.unknown() });
  expect(found(schema, { a: MOST_RUPIAH })).toEqual([]);
  expect(found(schema, { a: MOST_RUPIAH + 1 })).toEqual(['a']);
  expect(found(schema, { a: MOST_RUPIAH + 1, basedOn: { a: MOST_RUPIAH + 1 } })).toEqual([]);
});

describe('what the record had already stays', () => {
  const draft = z.object({ a: past, days: z.array(z.object({ on: past })) });
  const schema = draft.extend({ basedOn: z.unknown() });
  const read = { a: tooLate, days: [{ on: tooLate }] };
  it('also a day of a list, wherever it stands now', () => {
    const days = [{ on: today }, { on: tooLate }];
    expect(found(schema, { a: tooLate, days, basedOn: read })).toEqual([]);
    expect(found(z.object({ thing: draft }), { thing: read, basedOn: read })).toEqual([]);
  });
  it('but not where it stood in another field, nor a day that is new', () => {
    const basedOn = { a: today, days: [{ on: tooLate }] };
    expect(found(schema, { a: tooLate, days: [{ on: '2026-11-29' }], basedOn })).toEqual(['a', 'days.0.on']);
  });
});

describe('nothing is said', () => {
  it.each<[string, unknown]>([
    ['of a day that can be', { a: today, list: [] }],
    ['of what is missing', {}],
    ['of nothing', null],
    ['of a text', 'a'],
    ['of a list that is none', { list: { 0: tooLate } }],
    ['of a day that is in no calendar', { a: '2027-02-30' }],
    ['of what is no day', { a: true }],
  ])('%s', (_, input) => {
    expect(found(z.object({ a: past, list: z.array(past) }), input)).toEqual([]);
  });
  it('where there is no day, and no input', () => {
    expect(measuredOf(undefined)).toEqual([]);
    expect(measuredOf(z.object({ a: z.string() }))).toEqual([]);
  });
  it('but where the days stand is looked for once', () => {
    const schema = z.object({ a: past });
    expect(measuredOf(schema)).toBe(measuredOf(schema));
  });
});
