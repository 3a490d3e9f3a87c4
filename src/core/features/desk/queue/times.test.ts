import { describe, expect, it } from 'vitest';
import { legsOf, type TimedEvent } from './times.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 1) + minute * 60_000).toISOString();
const event = (kind: TimedEvent['kind'], minute: number, change: Partial<TimedEvent> = {}): TimedEvent => ({
  kind,
  at: at(minute),
  fieldId: null,
  staffId: null,
  isInaccurate: false,
  ...change,
});
const issued = event('issued', 0, { fieldId: 1 });
const called = event('called', 10, { staffId: 7, fieldId: 1 });

describe('the times of a number', () => {
  it('waits until it is called, walks until it arrives, is served until the end', () => {
    expect(legsOf([issued, called, event('arrived', 12), event('finished', 30)])).toMatchObject([
      { fieldId: 1, staffId: 7, waiting: 10, walking: 2, serving: 18, parked: 0, calls: 1, end: 'finished' },
    ]);
  });
  it('walks from the first call, however often it is repeated', () => {
    expect(legsOf([issued, called, event('recalled', 11), event('arrived', 14)])).toMatchObject([
      { walking: 4, calls: 2, end: 'open' },
    ]);
  });
  it('keeps parked time apart from waiting and from being served', () => {
    const events = [
      issued,
      called,
      event('arrived', 10),
      event('parked', 15),
      event('called', 40, { staffId: 7 }),
      event('arrived', 41),
      event('finished', 50),
    ];
    expect(legsOf(events)).toMatchObject([{ waiting: 10, serving: 14, parked: 25, end: 'finished' }]);
  });
  it('goes on waiting after a rejoin', () => {
    const events = [issued, called, event('skipped', 13), event('rejoined', 30), event('called', 45)];
    expect(legsOf(events)).toMatchObject([{ waiting: 25, walking: null }]);
  });
  it.each([
    ['another service', { fieldId: 1 }],
    ['one consultant', {}],
  ])('goes on waiting when the number is moved to %s in its field', (_, move) => {
    const events = [issued, event('transferred', 50, move), event('called', 55, { staffId: 7 })];
    expect(legsOf(events)).toMatchObject([{ waiting: 55, joinedAt: issued.at, calls: 1, end: 'open' }]);
    const elsewhere = [issued, event('transferred', 50, { fieldId: 2 }), event('called', 55, { staffId: 7 })];
    expect(legsOf(elsewhere)).toMatchObject([{ end: 'transferred' }, { waiting: 5, end: 'open' }]);
    const wasCalled = [issued, called, event('transferred', 20), event('called', 55, { staffId: 8 })];
    expect(legsOf(wasCalled)).toMatchObject([
      { waiting: 10, staffId: 7 },
      { waiting: 35, staffId: 8 },
    ]);
  });
  it('begins anew in the next field', () => {
    const events = [
      issued,
      called,
      event('arrived', 10),
      event('finished', 20, { fieldId: 4 }),
      event('called', 26, { staffId: 9 }),
    ];
    expect(legsOf(events)).toMatchObject([
      { fieldId: 1, serving: 10, end: 'finished' },
      { fieldId: 4, staffId: 9, waiting: 6, end: 'open' },
    ]);
  });
  it('says when a time was guessed, entered afterwards, or a clock was set back', () => {
    expect(legsOf([issued, event('closed', 500, { isInaccurate: true })])).toMatchObject([
      { end: 'unserved', isInaccurate: true },
    ]);
    expect(legsOf([event('issued', 0, { fieldId: 1, isInaccurate: true })])[0]!.isInaccurate).toBe(true);
    expect(legsOf([event('issued', 20, { fieldId: 1 }), called, event('cancelled', 30)])).toMatchObject([
      { waiting: -10, isInaccurate: true, end: 'cancelled' },
    ]);
  });
});

describe('a number that goes on', () => {
  it('adds up what it waited, was served and was put off for', () => {
    const events = [
      issued,
      event('parked', 4),
      event('called', 10, { staffId: 7 }),
      event('arrived', 12),
      event('parked', 15),
      event('called', 20, { staffId: 7 }),
      event('parked', 23),
      event('rejoined', 30),
      event('called', 36, { staffId: 7 }),
      event('arrived', 37),
      event('finished', 47),
    ];
    expect(legsOf(events)).toMatchObject([
      { waiting: 10, walking: 1, serving: 13, parked: 18, calls: 3, end: 'finished', isInaccurate: false },
    ]);
  });
  it('is as exact as all its times', () => {
    const guessed = event('called', 10, { isInaccurate: true });
    expect(legsOf([issued, guessed, event('arrived', 12), event('finished', 30)])[0]!.isInaccurate).toBe(
      true,
    );
    expect(legsOf([issued, event('called', 0), event('arrived', 0), event('finished', 0)])).toMatchObject([
      { waiting: 0, walking: 0, serving: 0, isInaccurate: false },
    ]);
    expect(legsOf([issued, called, event('arrived', 12), event('finished', 12.5)])).toMatchObject([
      { serving: 0.5, isInaccurate: false },
    ]);
  });
  it('is not being called any more when it was skipped', () => {
    expect(legsOf([issued, called, event('skipped', 12), event('closed', 500)])[0]!.end).toBe('unserved');
    expect(legsOf([issued, called, event('skipped', 13), event('called', 20)])).toMatchObject([
      { waiting: 10 },
    ]);
  });
  it('has not come because it was called again, and was not served when it was not', () => {
    expect(legsOf([issued, called, event('recalled', 11), event('closed', 500)])).toMatchObject([
      { walking: null, serving: null, end: 'missed' },
    ]);
  });
  it('was put off until it went home; nobody knows how long when the day was closed', () => {
    const parked = [issued, event('parked', 5)];
    expect(legsOf([...parked, event('cancelled', 25)])).toMatchObject([{ parked: 20, end: 'cancelled' }]);
    expect(legsOf([...parked, event('closed', 500)])).toMatchObject([{ waiting: 5, parked: 0 }]);
  });
  it('leaves a step that was taken back out', () => {
    expect(legsOf([issued, event('undone', 5), called])).toMatchObject([{ waiting: 10, end: 'open' }]);
  });
  it('has no time in a field it has left', () => {
    const over = [issued, called, event('arrived', 12), event('finished', 30)];
    const late = (['called', 'recalled', 'arrived', 'parked', 'skipped', 'rejoined', 'closed'] as const).map(
      (kind) => event(kind, 40),
    );
    expect(legsOf([...over, ...late])).toEqual(legsOf(over));
  });
});

describe('the end that nobody chose', () => {
  const forgotten = event('closed', 1400, { isInaccurate: true });
  it.each([
    ['waiting', [issued], 'unserved'],
    ['parked', [issued, event('parked', 5)], 'unserved'],
    ['parked after a service', [issued, called, event('arrived', 12), event('parked', 20)], 'unserved'],
    ['rejoined', [issued, called, event('skipped', 13), event('rejoined', 30)], 'unserved'],
    ['called', [issued, called], 'missed'],
    ['being served', [issued, called, event('arrived', 12)], 'finished'],
  ] as const)('of a number that is %s: its times are guessed and nobody is blamed', (_, events, end) => {
    expect(legsOf([...events, forgotten])).toMatchObject([{ end, isInaccurate: true }]);
  });
});
