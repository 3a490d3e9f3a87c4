import { describe, expect, it } from 'vitest';
import { rowsBy, type StatsLeg, totalOf } from './rules.ts';

const leg = (change: Partial<StatsLeg> = {}): StatsLeg => ({
  fieldId: 1,
  staffId: 7,
  joinedAt: '2026-11-23T01:00:00.000Z',
  waiting: 10,
  walking: 1,
  serving: 20,
  parked: 0,
  calls: 1,
  end: 'finished',
  isInaccurate: false,
  hour: '08',
  ...change,
});

describe('a row of the times of service', () => {
  it('says the middle and the slow end, to one decimal', () => {
    const legs = [10.26, 2, 100, 7].map((waiting) => leg({ waiting, walking: waiting / 2, serving: null }));
    expect(totalOf(legs)).toMatchObject({
      key: 'total',
      label: 'Jumlah',
      waiting: { median: 8.6, p90: 73.1 },
      walking: { median: 4.3, p90: 36.5 },
      serving: { median: null, p90: null },
    });
  });
  it('leaves out times that are not known, and all times of a leg that was guessed', () => {
    const legs = [leg(), leg({ waiting: null }), leg({ waiting: 500, serving: 500, isInaccurate: true })];
    expect(totalOf(legs)).toMatchObject({
      served: 3,
      inaccurate: 1,
      waiting: { median: 10, p90: 10 },
      serving: { median: 20, p90: 20 },
    });
  });
  it('counts each end apart, and serving times of finished services only', () => {
    const ends = [
      'finished',
      'missed',
      'missed',
      'unserved',
      'unserved',
      'unserved',
      'cancelled',
      'open',
    ] as const;
    const legs = ends.map((end) => leg({ end, serving: end === 'finished' ? 20 : 90 }));
    expect(totalOf(legs)).toMatchObject({
      served: 1,
      missed: 2,
      unserved: 3,
      cancelled: 1,
      inaccurate: 0,
      serving: { median: 20, p90: 20 },
    });
  });
});

it('stands in the order of the labels, without groups that nobody came to', () => {
  const legs = [leg({ hour: '09' }), leg({ hour: '08' }), leg({ hour: '09' }), leg({ hour: '23' })];
  const labels = new Map([
    ['08', '08.00'],
    ['09', '09.00'],
    ['10', '10.00'],
  ]);
  const rows = rowsBy(legs, ({ hour }) => hour, labels);
  expect(rows.map(({ key, label, served }) => [key, label, served])).toEqual([
    ['08', '08.00', 1],
    ['09', '09.00', 2],
  ]);
});
