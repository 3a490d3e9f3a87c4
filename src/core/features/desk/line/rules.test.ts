import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callOrder,
  estimate,
  type InLine,
  promisedPlace,
  quantile,
  rejoinPlace,
  type Sharing,
} from './rules.ts';

const lines = fc.uniqueArray(
  fc.record({ place: fc.integer({ min: 1, max: 10_000 }), isPriority: fc.boolean() }),
  {
    selector: (entry) => entry.place,
    maxLength: 40,
  },
);

const since = fc.oneof(fc.nat({ max: 9 }), fc.constant(Infinity));
const sharings = fc.record({
  priorityRule: fc.constantFrom('ratio', 'first'),
  priorityEvery: fc.integer({ min: 2, max: 9 }),
  rejoinBehind: fc.nat({ max: 20 }),
}) satisfies fc.Arbitrary<Sharing>;

describe('the order of calls', () => {
  const turns = { priorityRule: 'ratio', priorityEvery: 2, rejoinBehind: 3 } as const;
  const names = (line: (InLine & { name: string })[], othersSince: number, sharing: Sharing = turns) =>
    callOrder(line, othersSince, sharing)
      .map((entry) => entry.name)
      .join('');
  const line = [
    { name: 'a', place: 1, isPriority: false },
    { name: 'b', place: 2, isPriority: false },
    { name: 'P', place: 3, isPriority: true },
    { name: 'Q', place: 4, isPriority: true },
  ];
  it('lets priority visitors and the others take turns', () => {
    expect(names(line, Infinity)).toBe('PaQb');
    expect(names(line, 0)).toBe('aPbQ');
  });
  it('gives one call of every so many to a priority visitor', () => {
    const everyThird = { ...turns, priorityEvery: 3 };
    expect(names(line, Infinity, everyThird)).toBe('PabQ');
    expect(names(line, 1, everyThird)).toBe('aPbQ');
    expect(names(line, 0, everyThird)).toBe('abPQ');
  });
  it('calls priority visitors before all others when the office says so', () => {
    expect(names(line, 0, { ...turns, priorityRule: 'first' })).toBe('PQab');
  });
  it('loses nobody, doubles nobody, and keeps the order within each kind', () => {
    fc.assert(
      fc.property(lines, since, sharings, (all, othersSince, sharing) => {
        const order = callOrder(all, othersSince, sharing);
        expect(new Set(order)).toEqual(new Set(all));
        for (const kind of [true, false]) {
          const places = order.filter((entry) => entry.isPriority === kind).map((entry) => entry.place);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }),
    );
  });
  it('never lets more others pass between two priority visitors than the ratio says', () => {
    fc.assert(
      fc.property(lines, since, fc.integer({ min: 2, max: 9 }), (all, othersSince, priorityEvery) => {
        const order = callOrder(all, othersSince, { priorityRule: 'ratio', priorityEvery });
        let others = othersSince;
        for (const [i, entry] of order.entries()) {
          const isPriorityLeft = order.slice(i).some((later) => later.isPriority);
          const isOtherLeft = order.slice(i).some((later) => !later.isPriority);
          const isPriorityTurn = others >= priorityEvery - 1;
          expect(!isPriorityLeft || !isOtherLeft || entry.isPriority === isPriorityTurn).toBe(true);
          others = entry.isPriority ? 0 : others + 1;
        }
      }),
    );
  });
  it('calls so many others before the one who comes back, or all of the same kind', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), since, sharings, (waiting, isPriority, othersSince, sharing) => {
        const all = waiting.map((entry) => ({ ...entry, hasRejoined: false }));
        const back = { place: rejoinPlace(all, { isPriority, othersSince }, sharing), isPriority };
        const position = callOrder([...all, back], othersSince, sharing).indexOf(back);
        const isLastOfKind = all.every(
          (entry) => entry.isPriority !== isPriority || entry.place < back.place,
        );
        expect(position >= Math.min(sharing.rejoinBehind, all.length) || isLastOfKind).toBe(true);
        expect(all.map((entry) => entry.place)).not.toContain(back.place);
      }),
    );
  });
});

describe('the place of somebody who comes back', () => {
  const sharing = { priorityRule: 'ratio', priorityEvery: 2, rejoinBehind: 3 } as const;
  const other = { isPriority: false, othersSince: Infinity };
  type Rejoiner = InLine & { hasRejoined: boolean };
  const waiting = (place: number, change: Partial<Rejoiner> = {}): Rejoiner => ({
    place,
    isPriority: false,
    hasRejoined: false,
    ...change,
  });
  // Given in no order: places decide.
  const six = [10, 2, 6, 4, 8, 12].map((place) => waiting(place));

  it('is between the third and the fourth of those who wait', () => {
    expect(rejoinPlace(six, other, sharing)).toBe(7);
    expect(rejoinPlace(six, other, { ...sharing, rejoinBehind: 4 })).toBe(9);
  });
  it('is behind all when fewer wait', () => {
    expect(rejoinPlace([], other, sharing)).toBe(1);
    expect(rejoinPlace([waiting(4)], other, sharing)).toBe(5);
    expect(rejoinPlace(six, other, { ...sharing, rejoinBehind: 6 })).toBe(13);
  });
  it('is before all when the office lets nobody go first', () => {
    expect(rejoinPlace(six, other, { ...sharing, rejoinBehind: 0 })).toBe(1);
    expect(rejoinPlace([waiting(4)], other, { ...sharing, rejoinBehind: 0 })).toBe(3);
  });
  it('is behind whoever came back earlier, of the same rights only', () => {
    const back = { hasRejoined: true };
    expect(rejoinPlace([...six, waiting(8.5, back)], other, sharing)).toBe(9.25);
    expect(rejoinPlace([...six, waiting(14, back)], other, sharing)).toBe(15);
    const first = { ...sharing, rejoinBehind: 0 };
    expect(rejoinPlace([...six, waiting(3, back)], other, first)).toBe(3.5);
    expect(rejoinPlace([...six, waiting(9, { ...back, isPriority: true })], other, first)).toBe(1);
  });
});

describe('the place of somebody who was promised this day', () => {
  const sharing = { priorityRule: 'ratio', priorityEvery: 2, rejoinBehind: 3 } as const;
  const comer = { isPriority: false, othersSince: Infinity };
  const line = [6, 2, 4, 8].map((place) => ({ place, isPriority: false, isPromised: false }));
  const place = (behind: number, promised: number[] = []) =>
    promisedPlace(
      [...line, ...promised.map((at) => ({ place: at, isPriority: false, isPromised: true }))],
      comer,
      behind,
      sharing,
    );

  it('is behind so many others', () => {
    expect([0, 1, 2, 3].map((behind) => place(behind))).toEqual([1, 3, 5, 7]);
  });
  it('is behind whoever came before on such a promise', () => {
    expect(place(0, [3])).toBe(3.5);
    expect(place(1, [1])).toBe(1.5);
  });
  it('is nothing special where it is not sooner than behind all', () => {
    expect(place(4)).toBeUndefined();
    expect(place(0, [9])).toBeUndefined();
    expect(promisedPlace([], comer, 0, sharing)).toBeUndefined();
  });
});

describe('the estimate', () => {
  const usual = Array.from({ length: 40 }, (_, i) => 10 + (i % 11));
  it('promises nothing when nobody is ahead or too little is known', () => {
    expect(estimate(0, usual, 1)).toBeNull();
    expect(estimate(5, usual.slice(0, 3), 1)).toBeNull();
  });
  it('does not mind in which order the services were', () => {
    expect(estimate(4, [20, 100, 10, 30, 15, 25, 10, 12], 1)).toEqual(
      estimate(4, [10, 10, 12, 15, 20, 25, 30, 100], 1),
    );
    expect(estimate(4, [20, 100, 10, 30, 15, 25, 10, 12], 1)).toEqual([50, 105]);
    expect(estimate(1, [5, 5, 5, 5, 5, 5, 5, 5], 1)).toEqual([5, 10]);
  });
  it('is a range in steps of five that grows with the line and shrinks with desks', () => {
    expect(estimate(4, usual, 1)).toEqual([50, 70]);
    expect(estimate(4, usual, 2)).toEqual([25, 35]);
    expect(estimate(1, usual, 3)).toEqual([10, 20]);
  });
  it('never promises less than five minutes, never a point', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 100 }),
        fc.array(fc.double({ min: 0.1, max: 300, noNaN: true }), { minLength: 8, maxLength: 300 }),
        fc.nat({ max: 9 }),
        (ahead, minutes, desks) => {
          const range = estimate(ahead, minutes, desks);
          if (ahead === 0) return range === null;
          const [from, to] = range!;
          return from >= 5 && to >= from + 5 && from % 5 === 0 && to % 5 === 0;
        },
      ),
    );
  });
});

it('reads quantiles between two values', () => {
  expect(quantile([], 0.5)).toBeNull();
  expect(quantile([4], 0.9)).toBe(4);
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([0, 10], 0.9)).toBeCloseTo(9);
});
