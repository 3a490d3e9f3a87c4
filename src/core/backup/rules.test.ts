import { describe, expect, it } from 'vitest';
import { backupName, outdated, readName } from './rules.ts';

describe('the name of a backup', () => {
  it.each(['daily', 'manual', 'replaced'] as const)('of kind %s reads back as it was written', (kind) => {
    const name = backupName('loket', kind, '2026-11-23', '081500');
    expect(readName('loket', name)).toEqual({ kind, localDate: '2026-11-23' });
    expect(readName('latihan', name)).toBeNull();
  });
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
  const daily = Array.from({ length: 80 }, (_, i) => backupName('loket', 'daily', day(i), ''));

  it('is all but the last fourteen days and the first of each month', () => {
    const kept = daily.filter((name) => !outdated('loket', daily).includes(name));
    expect(kept).toHaveLength(17);
    expect(kept.slice(0, 3).map((name) => readName('loket', name)!.localDate)).toEqual([
      '2026-09-01',
      '2026-10-01',
      '2026-11-01',
    ]);
    expect(kept.at(-1)).toBe(daily.at(-1));
  });
  it('keeps what people made and what belongs to another database', () => {
    const others = [
      backupName('loket', 'manual', '2020-01-01', '080000'),
      backupName('loket', 'replaced', '2020-01-01', '080000'),
      ...daily.map((name) => name.replace('loket', 'latihan')),
    ];
    expect(outdated('loket', [...others, ...daily]).filter((name) => others.includes(name))).toEqual([]);
  });
});
