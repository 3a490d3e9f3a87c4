import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callOrder,
  canHappen,
  type EventKind,
  foldEvents,
  type InLine,
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
