import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FEWEST, type SurveyForm } from '#contract/survey.ts';
import { noAnswers, noProfile, surveyElement } from '#contract/surveyForm.ts';
import { countsOf, type Pool, poolOf, released, settled, withForm, withoutStored } from './pool.ts';

const uidOf = (i: number) =>
  `${String((i * 7919) % 100_000_000).padStart(8, '0')}-0000-4000-8000-000000000000`;
const form = (i: number, change: Partial<SurveyForm> = {}): SurveyForm => ({
  uid: uidOf(i),
  serviceUid: 'a',
  answers: { ...noAnswers, U1: (i % 4) + 1 },
  profile: { ...noProfile, sex: i % 2 ? 'L' : 'P' },
  ...change,
});
const empty: Pool = { answers: [], profiles: [] };
const filled = (forms: readonly [string, SurveyForm][], start = empty) =>
  forms.reduce((pool, [month, each]) => withForm(pool, month, each, 'screen'), start);
const some = (month: string, from: number, count: number, change: Partial<SurveyForm> = {}) =>
  Array.from({ length: count }, (_, i): [string, SurveyForm] => [month, form(from + i, change)]);

it('keeps the same answers in the same place, whatever order they came in', () => {
  const forms = some('2026-11', 1, 4);
  expect(filled(forms)).toEqual(filled(forms.toReversed()));
  expect(poolOf(JSON.parse(JSON.stringify(filled(forms))))).toEqual(filled(forms));
  expect(poolOf('cut off')).toEqual(empty);
});

it('lets five of one month and service go, together, with whoever gave them', () => {
  const other = some('2026-11', 10, 4, { serviceUid: 'b' });
  const earlier = some('2026-10', 20, 4);
  const pool = filled([...some('2026-11', 1, 5), ...other, ...earlier]);
  const { batches, rest } = released(pool);
  expect(batches).toHaveLength(1);
  expect(batches[0]).toMatchObject({ month: '2026-11', serviceUid: 'a' });
  expect(batches[0]!.answers.map(({ uid }) => uid)).toEqual([1, 2, 3, 4, 5].map(uidOf).sort());
  expect(batches[0]!.profiles.map(({ sex }) => sex ?? '').sort()).toEqual(['L', 'L', 'L', 'P', 'P']);
  expect(rest).toEqual(filled([...other, ...earlier]));
  expect(countsOf(rest, '2026-11')).toEqual([
    { month: '2026-10', count: 4, isOver: true },
    { month: '2026-11', count: 4, isOver: false },
  ]);
});

it('settles a month that is over without its services, or with the next one', () => {
  const october = [...some('2026-10', 1, 3), ...some('2026-10', 4, 2, { serviceUid: null })];
  const september = some('2026-09', 10, 2);
  const november = some('2026-11', 20, 1);
  const both = settled(filled([...september, ...october, ...november]), '2026-11');
  expect(both.batches.map(({ month, serviceUid, answers }) => [month, serviceUid, answers.length])).toEqual([
    ['2026-10', null, 7],
  ]);
  expect(both.rest).toEqual(filled(november));
  const few = settled(filled([...september, ...november]), '2026-11');
  expect(few.batches).toEqual([]);
  expect(countsOf(few.rest, '2026-11')).toEqual([{ month: '2026-11', count: 3, isOver: false }]);
});

it('forgets a batch that was stored when the power went', () => {
  const pool = filled([...some('2026-11', 1, 5), ...some('2026-11', 9, 2, { serviceUid: 'b' })]);
  const { batches, rest } = released(pool);
  const stored = new Set(batches[0]!.answers.map(({ uid }) => uid));
  expect(withoutStored(pool, (uid) => stored.has(uid))).toEqual(rest);
  expect(withoutStored(rest, (uid) => stored.has(uid))).toEqual(rest);
});

const anyForm = fc.record({
  serviceUid: fc.constantFrom('a', 'b', null),
  month: fc.constantFrom('2026-09', '2026-10'),
  given: fc.array(fc.option(fc.integer({ min: 1, max: 4 }), { freq: 4 }), { minLength: 9, maxLength: 9 }),
});

it('stores of every element five or none, whatever was left out, and loses nobody', () => {
  fc.assert(
    fc.property(fc.array(anyForm, { maxLength: 80 }), (forms) => {
      let pool = empty;
      const stored = [];
      for (const [i, { serviceUid, month, given }] of forms.entries()) {
        const answers = { ...noAnswers };
        for (const [at, element] of surveyElement.options.entries()) answers[element] = given[at]!;
        const { batches, rest } = released(withForm(pool, month, form(i, { serviceUid, answers }), 'screen'));
        stored.push(...batches);
        pool = rest;
      }
      const { batches, rest } = settled(pool, '2026-11');
      stored.push(...batches);
      for (const { answers, profiles } of stored) {
        expect(answers.length).toBeGreaterThanOrEqual(FEWEST);
        expect(profiles).toHaveLength(answers.length);
        for (const element of surveyElement.options) {
          const count = answers.filter((each) => each.given[element] !== null).length;
          expect(count === 0 || count >= FEWEST).toBe(true);
        }
      }
      const uids = [...stored.flatMap(({ answers }) => answers), ...rest.answers].map(({ uid }) => uid);
      expect(uids.toSorted()).toEqual(forms.map((_, i) => uidOf(i)).toSorted());
    }),
  );
});

it('counts its months the first one first', () => {
  const pool = filled([...some('2026-11', 1, 2), ...some('2026-09', 5, 1), ...some('2026-10', 9, 1)]);
  expect(countsOf(pool, '2026-10').map(({ month, isOver }) => [month, isOver])).toEqual([
    ['2026-09', true],
    ['2026-10', false],
    ['2026-11', false],
  ]);
});

it('settles five of a month that is over, no fewer, and lets no rare element go with a service', () => {
  const five = settled(filled(some('2026-10', 1, 5)), '2026-11');
  expect(five.batches.map(({ month, answers }) => [month, answers.length])).toEqual([['2026-10', 5]]);
  expect(five.rest).toEqual(empty);
  const rare = some('2026-11', 1, 5).map(([month, each], i): [string, SurveyForm] => [
    month,
    i === 0 ? { ...each, answers: { ...each.answers, U2: 4 } } : each,
  ]);
  expect(released(filled(rare)).batches).toEqual([]);
});

it('lets fewer than five wait who answered nothing at all', () => {
  const silent = { answers: noAnswers };
  expect(released(filled(some('2026-11', 1, 4, silent))).batches).toEqual([]);
  expect(released(filled(some('2026-11', 1, 5, silent))).batches).toHaveLength(1);
});

it('settles the first month first, so that its only answer goes with the next', () => {
  const { batches, rest } = settled(filled([...some('2026-09', 1, 1), ...some('2026-10', 2, 4)]), '2026-11');
  expect(batches.map(({ month, answers }) => [month, answers.length])).toEqual([['2026-10', 5]]);
  expect(rest).toEqual(empty);
});
