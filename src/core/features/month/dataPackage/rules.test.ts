import { expect, it } from 'vitest';
import type { ListColumn } from '#contract/list.ts';
import { csvName, csvOf, stateLines } from './rules.ts';

it.each([
  // as it is stored, as it stands in the file
  ['Keripik "Siti"', '"Keripik ""Siti"""'],
  ['satu;dua', '"satu;dua"'],
  ['satu\ndua', '"satu\ndua"'],
  ['=1+1', "'=1+1"],
  ['+62 812', "'+62 812"],
  ['-', "'-"],
  ['@siti', "'@siti"],
  ['081268001234', "'081268001234"],
  ['1471025708900004', "'1471025708900004"],
  ['147102••••••••••', '147102••••••••••'],
  ['0', '0'],
  ['2026', '2026'],
  [-5, '-5'],
  [50_000_000, '50000000'],
])('%s opens as it is: %s', (value, cell) => {
  const columns: ListColumn<string | number>[] = [{ title: 'Isi', value: (row) => row, chars: 9 }];
  expect(csvOf(columns, [value])).toBe(`\uFEFFIsi\r\n${cell}\r\n`);
});

it('a list is named as its sheet', () => {
  expect(csvName('Peserta pelatihan')).toBe('csv/peserta-pelatihan.csv');
});

it('says how far the numbers may still change, and by what a locked month is checked', () => {
  const lock = {
    month: '2026-10',
    number: 3,
    fingerprint: '7F3A 91C2 0B5E D48A 66E1 2C97',
    lockedAt: '2026-11-02T01:12:00.000Z',
    lockedBy: 'Fitriani',
  };
  const of = (period: string, isProvisional: boolean, locks = [lock]) =>
    stateLines(period, { isProvisional, locks, zone: 'WIT' });
  const told =
    'TERKUNCI nomor 3, sidik 7F3A 91C2 0B5E D48A 66E1 2C97, 2 November 2026 pukul 10.12 WIT oleh Fitriani';
  expect(of('2026-10', false)).toEqual([told]);
  expect(of('2026-11', true, [])).toEqual(['SEMENTARA: bulan belum berakhir']);
  expect(of('2026-S2', true)).toEqual(['SEMENTARA: semester belum berakhir', `Oktober 2026 ${told}`]);
  expect(of('2025', false, [])).toEqual(['Belum dikunci: dihitung dari data saat paket ini dibuat']);
});
