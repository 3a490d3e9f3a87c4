import { describe, expect, it } from 'vitest';
import type { SurveyAnswers } from '#contract/survey.ts';
import { noAnswers, surveyElement } from '#contract/surveyForm.ts';
import { elementsOf, gradeOf, indexOf, sampleOf, shownOf, type Tallies, talliesOf } from './rules.ts';

const all = (answer: number): SurveyAnswers =>
  Object.fromEntries(surveyElement.options.map((element) => [element, answer])) as SurveyAnswers;
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
/** So many of each element, and their answers come to a sum over all nine. */
const tallies = (n: number, sum: number): Tallies => {
  const each = Math.floor(sum / 9);
  return Object.fromEntries(
    surveyElement.options.map((element, i) => [element, { n, sum: each + (i < sum - each * 9 ? 1 : 0) }]),
  ) as Tallies;
};

describe('the index', () => {
  it.each([
    [100, 3179, 88.31, 'A'],
    [100, 2340, 65, 'C'],
    [29, 955, 91.48, 'A'],
    // The borders of the grades, as rounded.
    [9000, 210_572, 64.99, 'D'],
    [9000, 210_600, 65, 'C'],
    [9000, 248_184, 76.6, 'C'],
    [9000, 248_216, 76.61, 'B'],
    [9000, 286_092, 88.3, 'B'],
    [9000, 286_124, 88.31, 'A'],
    // A half of a hundredth goes up: 88.305 is an A.
    [5000, 158_949, 88.31, 'A'],
    [5000, 158_948, 88.3, 'B'],
    [1, 9, 25, 'D'],
    [1, 36, 100, 'A'],
  ])('of n %i and Σ %i is %f, %s', (n, sum, ikm, grade) => {
    expect(indexOf(tallies(n, sum))).toMatchObject({ ikm, grade });
  });

  it.each([
    [64.99, 'D'],
    [65, 'C'],
    [76.6, 'C'],
    [76.61, 'B'],
    [88.3, 'B'],
    [88.31, 'A'],
  ])('%f is grade %s', (conversion, grade) => expect(gradeOf(conversion)).toBe(grade));

  it('is lifted by a service free of charge, and told without it', () => {
    const free = talliesOf(times(7, { ...all(3), U4: 4 }));
    expect(indexOf(free)).toMatchObject({ ikm: 77.78, grade: 'B', weighted: 3.1111 });
    expect(indexOf(free, 'U4')).toMatchObject({ ikm: 75, grade: 'C' });
  });

  it('is of the answers, not of the months', () => {
    const [january, february] = [times(20, all(4)), times(80, all(3))];
    expect(indexOf(talliesOf([...january, ...february]))).toMatchObject({ ikm: 80 });
  });

  it('divides each element by those who answered it', () => {
    const some = talliesOf([...times(9, { ...all(3), U8: null }), { ...all(3), U8: 4 }]);
    expect(some.U8).toEqual({ n: 1, sum: 4 });
    expect(indexOf(some)).toMatchObject({ ikm: 77.78 });
    expect(indexOf(talliesOf(times(6, { ...all(3), U8: null })))).toMatchObject({ ikm: 75 });
    expect(indexOf(talliesOf([noAnswers]))).toBeNull();
  });
});

describe('elements', () => {
  it('are ranked, the best first, equal ones in their order', () => {
    const ranks = elementsOf(talliesOf(times(5, { ...all(3), U4: 4, U9: 2 }))).map(({ rank }) => rank);
    expect(ranks).toEqual([2, 3, 4, 1, 5, 6, 7, 8, 9]);
  });
  it('that nobody answered have no rank', () => {
    const found = elementsOf(talliesOf(times(5, { ...all(3), U9: null })));
    expect(found.map(({ n }) => n)).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 0]);
    expect(found.at(-1)).toMatchObject({ n: 0, sum: 0, nrr: null, rank: null });
  });
});

it.each([
  [[[10, 20]], [true, true]],
  [[[10, 0, 20]], [true, true, true]],
  [[[3, 10, 20]], [false, false, true]],
  // Two that are hidden and come to fewer than five would be told as one group.
  [[[2, 2, 10, 20]], [false, false, false, true]],
  [[[4, 4, 20]], [false, false, true]],
  [[[3]], [false]],
  // What one half hides, the other hides too: their sum is shown elsewhere.
  [
    [
      [3, 10, 20],
      [9, 5, 5],
    ],
    [false, false, true],
  ],
  [
    [
      [0, 3, 20],
      [9, 0, 5],
    ],
    [false, false, false],
  ],
])('groups of %j are shown: %j', (wholes, shown) => {
  expect(shownOf(wholes)).toEqual(shown);
});

it('groups without anybody tell nothing where the whole hides them', () => {
  expect(shownOf([[0, 10, 20]], [false, true, true])).toEqual([false, true, true]);
});

it('groups that the whole hides are hidden in its halves', () => {
  expect(shownOf([[10, 10, 10]], [false, false, true])).toEqual([false, false, true]);
});

it.each([
  [0, null],
  [1, 1],
  [50, 44],
  [100, 80],
  [200, 132],
  [500, 217],
  [1000, 278],
])('of %i people %s are enough', (population, sample) => expect(sampleOf(population)).toBe(sample));

it('tells of an element its average, on four digits, and what that is of a hundred, on two', () => {
  // 7 answers that come to 22: 3.142857…, and 78.571…
  const [first, second] = elementsOf({ ...tallies(7, 189), U1: { n: 7, sum: 22 } });
  expect(first).toEqual({
    element: 'U1',
    n: 7,
    sum: 22,
    nrr: 3.1429,
    conversion: 78.57,
    grade: 'B',
    rank: 1,
  });
  expect(second).toMatchObject({ n: 7, sum: 21, nrr: 3, conversion: 75, rank: 2 });
});

it.each([
  [[[1, 10, 20]], [false, false, true]],
  // Of two as small the first goes with the hidden one.
  [[[3, 10, 10]], [false, false, true]],
  [[[3, 20, 10]], [false, true, false]],
  // Two that are hidden and come to five tell nothing of each other.
  [[[2, 3, 10]], [false, false, true]],
  [[[1, 1, 6, 0]], [false, false, false, true]],
])('%j is shown as %j', (wholes, shown) => expect(shownOf(wholes)).toEqual(shown));
