import { describe, expect, it } from 'vitest';
import { type Backup, BACKUP_LATE_AFTER_DAYS, type Dropped, dropped } from '#contract/backup.ts';
import {
  backupName,
  brokenName,
  isLate,
  newestFirst,
  outdated,
  readName,
  together,
  writtenSince,
} from './rules.ts';

describe('the name of a backup', () => {
  it.each([
    ['daily', 'loket-harian-2026-11-23.db'],
    ['manual', 'loket-manual-2026-11-23-081500.db'],
    ['replaced', 'loket-sebelum-pulih-2026-11-23-081500.db'],
    ['rebuilt', 'loket-dibangun-ulang-2026-11-23-081500.db'],
    ['brought', 'loket-dari-luar-2026-11-23-081500.db'],
  ] as const)('of kind %s is %s', (kind, name) => {
    expect(backupName('loket', kind, '2026-11-23', '081500')).toBe(name);
  });
  it('of before a new version says which', () => {
    expect(readName('loket', 'loket-sebelum-versi-8-2026-11-23-081500.db')).toEqual({
      kind: 'migration',
      localDate: '2026-11-23',
    });
  });
  it('of a file that cannot be opened is that of no backup', () => {
    const name = brokenName('loket', '2026-11-23', '081500');
    expect(name).toBe('loket-tidak-dapat-dibuka-2026-11-23-081500.db');
    expect(readName('loket', name)).toBeNull();
  });
  it.each(['daily', 'manual', 'replaced', 'rebuilt', 'brought'] as const)(
    'of kind %s reads back as it was written',
    (kind) => {
      const name = backupName('loket', kind, '2026-11-23', '081500');
      expect(readName('loket', name)).toEqual({ kind, localDate: '2026-11-23' });
      for (const other of ['latihan', 'lokal']) expect(readName(other, name)).toBeNull();
    },
  );
  it.each([
    '../loket.db',
    'loket.db',
    'loket-harian-2026-11-23.db-wal',
    'loket-harian-2026-11-23.json',
    'loket-harian-../x-2026-11-23.db',
  ])('%s is none', (name) => expect(readName('loket', name)).toBeNull());
});

describe('what is no longer needed', () => {
  const day = (i: number) => new Date(Date.UTC(2026, 8, 1) + i * 86_400_000).toISOString().slice(0, 10);
  const one = (kind: Backup['kind'], localDate: string, revision: number | null) => ({
    name: backupName('loket', kind, localDate, '080000'),
    kind,
    at: `${localDate}T01:00:00.000Z`,
    revision,
  });
  const daily = Array.from({ length: 80 }, (_, i) => one('daily', day(i), i + 1));
  const keptOf = (backups: ReturnType<typeof one>[]) => {
    const gone = outdated('loket', backups);
    return backups.filter(({ name }) => !gone.includes(name));
  };

  it('is all but the last fourteen days and the first of each month', () => {
    const kept = keptOf(daily);
    expect(kept).toHaveLength(17);
    expect(kept.slice(0, 3).map(({ name }) => readName('loket', name)!.localDate)).toEqual([
      '2026-09-01',
      '2026-10-01',
      '2026-11-01',
    ]);
    expect(kept.at(-1)).toBe(daily.at(-1));
  });
  it('is of the months all but the last 24', () => {
    const months = Array.from({ length: 60 }, (_, i) => {
      const localDate = new Date(Date.UTC(2022, i, 3)).toISOString().slice(0, 10);
      return one('daily', localDate, i + 1);
    });
    expect(keptOf(months).map(({ revision }) => revision)).toEqual(
      Array.from({ length: 24 }, (_, i) => i + 37),
    );
  });
  it('is what came earlier, whatever the clock said then', () => {
    const ahead = Array.from({ length: 20 }, (_, i) => one('daily', `2032-01-${10 + i}`, i + 1));
    const today = one('daily', '2026-11-24', 99);
    expect(keptOf([...ahead, today])).toContain(today);
    expect([...ahead, today].toSorted(newestFirst)[0]).toBe(today);
  });
  it('is of a month the last that was made while the trail did not say how far it had come', () => {
    const unknown = ['2026-08-10', '2026-08-09'].map((date) => one('daily', date, null));
    const known = daily.slice(0, 20);
    expect(keptOf([...known, ...unknown]).map(({ revision }) => revision)).toEqual([
      1,
      ...Array.from({ length: 14 }, (_, i) => i + 7),
      null,
    ]);
    expect([...unknown].reverse().toSorted(newestFirst)).toEqual(unknown);
    // One that does not say it is behind one that does, whichever is asked about first.
    const [silent, begun] = [one('daily', '2026-08-10', null), one('daily', '2026-08-01', 0)];
    expect([silent, begun].toSorted(newestFirst)).toEqual([begun, silent]);
    expect([begun, silent].toSorted(newestFirst)).toEqual([begun, silent]);
    expect(newestFirst(begun, one('daily', '2026-08-02', 1))).toBe(1);
  });
  it('is never the copy brought last, however old its file is', () => {
    const brought = Array.from({ length: 5 }, (_, i) => one('brought', `2026-11-0${i + 1}`, 100 + i));
    const last = one('brought', '2026-11-09', 3);
    expect(keptOf([...brought, last])).toEqual([...brought.slice(1), last]);
  });
  it.each([
    ['migration', 3],
    ['replaced', 5],
    ['rebuilt', 3],
    ['brought', 5],
  ] as const)('of kind %s is all but the last %i', (kind, count) => {
    const made = Array.from({ length: 9 }, (_, i) => ({
      ...one('manual', day(i), i + 1),
      kind,
    }));
    expect(keptOf(made)).toEqual(made.slice(-count));
  });
  it('keeps the newest of what people made, and all that belongs to another database', () => {
    const manual = Array.from({ length: 30 }, (_, i) => one('manual', day(i), i + 1));
    expect(keptOf(manual)).toEqual(manual.slice(-20));
    const others = daily.map((each) => ({ ...each, name: each.name.replace('loket', 'latihan') }));
    expect(keptOf([...others, ...daily])).toEqual([...others, ...keptOf(daily)]);
  });
});

describe('the newest backup', () => {
  const now = '2026-11-24T01:00:00.000Z';
  it.each([
    ['none yet', null, false],
    ['of yesterday', '2026-11-23T01:00:00.000Z', false],
    ['of three days ago', '2026-11-21T00:00:00.000Z', true],
    ['of as long ago as may be', `2026-11-${24 - BACKUP_LATE_AFTER_DAYS}T01:00:00.000Z`, false],
    ['of a moment before', `2026-11-${24 - BACKUP_LATE_AFTER_DAYS}T00:59:59.999Z`, true],
    ['of a clock ahead as far as may be', '2026-11-24T02:00:00.000Z', false],
    ['of a clock ahead a moment more', '2026-11-24T02:00:00.001Z', true],
    ['of a clock a little ahead', '2026-11-24T01:30:00.000Z', false],
    ['of a year to come', '2032-01-01T01:00:00.000Z', true],
  ])('%s', (_, verifiedAt, expected) => expect(isLate(verifiedAt, now)).toBe(expected));
});

it('counts what was written since, never less than nothing', () => {
  const nothing = Object.fromEntries(Object.keys(dropped.shape).map((kind) => [kind, 0])) as Dropped;
  const earlier = { ...nothing, visits: 10, certificates: 5, letters: 7 };
  const written = { ...nothing, visits: 3, certificates: 4, letters: 1, voids: 2 };
  expect(writtenSince(earlier, { ...earlier, visits: 13, certificates: 9, letters: 8, voids: 2 })).toEqual(
    written,
  );
  expect(writtenSince(earlier, nothing)).toEqual(nothing);
  expect(together(earlier, written)).toEqual({
    ...nothing,
    visits: 13,
    certificates: 9,
    letters: 8,
    voids: 2,
  });
});
