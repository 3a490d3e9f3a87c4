import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketStatus } from '#contract/ticket.ts';
import {
  callOrder,
  canHappen,
  type EventKind,
  foldEvents,
  type InLine,
  promisedPlace,
  rejoinPlace,
  type Sharing,
  type TicketEvent,
} from './rules.ts';

const event = (kind: EventKind, change: Partial<TicketEvent> = {}): TicketEvent => ({
  kind,
  at: '2026-11-23T01:00:00.000Z',
  staffId: null,
  deskId: null,
  fieldId: null,
  serviceId: null,
  place: null,
  forStaffId: null,
  reason: '',
  ...change,
});
const issued = event('issued', { fieldId: 1, serviceId: 2, place: 10 });
const called = event('called', { staffId: 7, deskId: 3, at: '2026-11-23T01:05:00.000Z' });
const arrived = event('arrived', { at: '2026-11-23T01:06:00.000Z' });

describe('the history of a number', () => {
  it('is served by the one who called it', () => {
    expect(foldEvents([issued, called, event('recalled'), arrived])).toMatchObject({
      status: 'serving',
      staffId: 7,
      deskId: 3,
      calls: 2,
      calledAt: called.at,
      servedAt: arrived.at,
    });
  });
  it('goes on waiting, in the next field, when a need is left', () => {
    const state = foldEvents([
      issued,
      called,
      arrived,
      event('finished', { fieldId: 4, serviceId: 5, place: 10 }),
    ]);
    expect(state).toMatchObject({
      status: 'waiting',
      fieldId: 4,
      serviceId: 5,
      staffId: null,
      calledAt: null,
    });
  });
  it('ends as done when it was being served, as missed when nobody came', () => {
    expect(foldEvents([issued, called, arrived, event('closed')]).status).toBe('done');
    expect(foldEvents([issued, called, event('closed')]).status).toBe('missed');
  });
  it('is not said to have been called when the day closed first', () => {
    expect(foldEvents([issued, event('closed')])).toMatchObject({ status: 'missed', calledAt: null });
    expect(foldEvents([issued, called, event('closed')])).toMatchObject({ calledAt: called.at });
  });
  it('cannot be cancelled while it is being served: the consultant ends it with an outcome', () => {
    expect(canHappen('cancelled', 'serving')).toBe(false);
    expect(canHappen('cancelled', 'done')).toBe(false);
    for (const status of ['waiting', 'called', 'parked', 'missed'] as const)
      expect(canHappen('cancelled', status)).toBe(true);
  });
  it.each([
    ['issued', []],
    ['called', ['waiting', 'parked', 'missed']],
    ['recalled', ['called']],
    ['arrived', ['called']],
    ['parked', ['waiting', 'called', 'serving']],
    ['skipped', ['called']],
    ['rejoined', ['parked', 'missed']],
    ['transferred', ['waiting', 'called', 'serving', 'parked']],
    ['finished', ['serving']],
    ['cancelled', ['waiting', 'called', 'parked', 'missed']],
    ['closed', ['waiting', 'called', 'serving', 'parked']],
    ['undone', []],
  ] as const)('can be %s from %j and from no other status', (kind, from) => {
    const every = ticketStatus.options.filter((status) => canHappen(kind, status));
    expect(every.sort()).toEqual([...from].sort());
  });
  it('is with nobody while it is put off, and called anew by whoever takes it up', () => {
    const parked = foldEvents([issued, called, arrived, event('parked', { reason: 'Mengambil berkas' })]);
    expect(parked).toMatchObject({
      status: 'parked',
      deskId: null,
      staffId: null,
      calledAt: null,
      servedAt: null,
      calls: 0,
      reason: 'Mengambil berkas',
    });
    const again = [
      issued,
      called,
      event('recalled'),
      event('parked'),
      event('called', { staffId: 9, deskId: 4 }),
    ];
    expect(foldEvents(again)).toMatchObject({ status: 'called', staffId: 9, deskId: 4, calls: 1 });
  });
  it('is missed, of no desk and for no reason, when it did not come', () => {
    const skipped = foldEvents([issued, { ...called, reason: 'Di luar giliran' }, event('skipped')]);
    expect(skipped).toMatchObject({
      status: 'missed',
      deskId: null,
      staffId: null,
      calledAt: called.at,
      reason: '',
    });
  });
  it('comes back to its field, to a new place and to the same consultant', () => {
    const moved = event('transferred', { fieldId: 4, serviceId: 5, place: 20, forStaffId: 8 });
    expect(foldEvents([issued, moved])).toMatchObject({ status: 'waiting', place: 20, forStaffId: 8 });
    const back = foldEvents([issued, moved, called, event('skipped'), event('rejoined', { place: 25 })]);
    expect(back).toMatchObject({ status: 'waiting', fieldId: 4, serviceId: 5, place: 25, forStaffId: 8 });
  });
  it('keeps its place when it is moved without one, and is then for anybody', () => {
    const own = event('transferred', { forStaffId: 8 });
    expect(foldEvents([issued, own, event('transferred', { fieldId: 4 })])).toMatchObject({
      fieldId: 4,
      serviceId: 2,
      place: 10,
      forStaffId: null,
    });
  });
  it('is done when no need is left, and not for a reason that was given before', () => {
    const finished = event('finished', { at: '2026-11-23T01:30:00.000Z' });
    expect(foldEvents([issued, { ...called, reason: 'Di luar giliran' }, arrived, finished])).toMatchObject({
      status: 'done',
      staffId: 7,
      servedAt: arrived.at,
      finishedAt: finished.at,
      reason: '',
    });
  });
  it('is of nobody once it is cancelled', () => {
    expect(foldEvents([issued, called, event('cancelled', { reason: 'Pulang' })])).toMatchObject({
      status: 'cancelled',
      staffId: null,
      calls: 0,
      finishedAt: issued.at,
      reason: 'Pulang',
    });
  });
  it('stays where it is when a step is taken back, and begins with being issued', () => {
    expect(foldEvents([issued, called, event('undone')])).toEqual(foldEvents([issued, called]));
    expect(() => foldEvents([called])).toThrow('begins with being issued');
    expect(() => foldEvents([])).toThrow('begins with being issued');
  });
  it('cannot be called while another desk has it', () => {
    expect(canHappen('called', 'called')).toBe(false);
    expect(canHappen('called', 'serving')).toBe(false);
    expect(canHappen('finished', 'called')).toBe(false);
    expect(canHappen('rejoined', 'missed')).toBe(true);
  });
});

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
