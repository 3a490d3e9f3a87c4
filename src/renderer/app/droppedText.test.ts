import { expect, it } from 'vitest';
import { type Dropped, dropped } from '#contract/backup.ts';
import { backupText, droppedText } from './droppedText.ts';

it('says what would be dropped, and nothing when nothing would be', () => {
  const nothing = Object.fromEntries(Object.keys(dropped.shape).map((kind) => [kind, 0])) as Dropped;
  expect(droppedText({ ...nothing, visits: 1200, certificates: 1 })).toBe('1.200 kunjungan dan 1 sertifikat');
  expect(droppedText({ ...nothing, participants: 3, trainings: 1, voids: 2 })).toBe(
    '1 pelatihan, 3 peserta dan 2 pembatalan',
  );
  expect(droppedText(nothing)).toBe('');
  expect(droppedText(null)).toBe('');
});

it('names a backup by when it was made, as the list does', () => {
  const backup = { name: 'loket-2026-11-23-manual-090000.db', madeAt: '2026-11-23T02:00:00.000Z' };
  expect(backupText(backup, 'WIB')).toBe('cadangan 23 November 2026 pukul 09.00');
  expect(backupText(backup, 'WITA')).toBe('cadangan 23 November 2026 pukul 10.00');
  expect(backupText({ ...backup, madeAt: null }, 'WIB')).toBe(`cadangan ${backup.name}`);
});
