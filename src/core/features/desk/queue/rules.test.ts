import { describe, expect, it } from 'vitest';
import { ticketStatus } from '#contract/ticket.ts';
import { canHappen, type EventKind, foldEvents, sentHereAt, type TicketEvent } from './rules.ts';

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

describe('a number that is sent back', () => {
  const moved = (kind: EventKind, fieldId: number, minute: number, serviceId: number | null = null) =>
    event(kind, { fieldId, serviceId, at: `2026-11-23T02:0${minute}:00.000Z` });
  const at = (minute: number) => moved('issued', 1, minute).at;
  it.each([
    ['to the field that sent it', [moved('transferred', 2, 1), moved('called', 2, 2)], 1, at(1)],
    ['to another one', [moved('transferred', 2, 1), called], 3, undefined],
    ['on from there', [moved('transferred', 2, 1), moved('transferred', 3, 2)], 2, at(2)],
    ['past the one between', [moved('transferred', 2, 1), moved('transferred', 3, 2)], 1, undefined],
    ['after it was served', [moved('finished', 2, 1, 5)], 1, undefined],
    ['after a correction by the desk', [moved('transferred', 2, 1, 5)], 1, undefined],
    ['before it ever moved', [called], 1, undefined],
  ] as const)('%s', (_, events, to, sentAt) => {
    expect(sentHereAt([issued, ...events], to)).toBe(sentAt);
  });
});
