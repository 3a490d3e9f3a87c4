import { describe, expect, it } from 'vitest';
import {
  cellSentence,
  districtRows,
  type Fact,
  isCountedIn,
  keyOf,
  placeOf,
  scaleRows,
  sectorRows,
  visitColumns,
} from './rules.ts';
import { askedOf, monthOf } from '#core/platform/report/months.ts';

const fact = (change: Partial<Fact> = {}): Fact => ({
  month: 202611,
  service_id: 2,
  field_id: 5,
  sex: 'P',
  is_new: 1,
  district_code: '14.71.01',
  sector: 'C',
  scale: 'mikro',
  ...change,
});

const columnsOf = (change: Partial<Fact>, month = 202611) =>
  visitColumns
    .map(({ key }) => key)
    .filter((column) => isCountedIn(column, fact(change), askedOf(monthOf(month))));

describe('where a visit counts', () => {
  it('is under the heads of the form, from left to right', () => {
    expect(visitColumns.map(({ kind, group, title, words }) => [kind, group, title, words])).toEqual([
      ['part', 'Baru', 'L', 'baru, laki-laki'],
      ['part', 'Baru', 'P', 'baru, perempuan'],
      ['part', 'Lama', 'L', 'lama, laki-laki'],
      ['part', 'Lama', 'P', 'lama, perempuan'],
      ['sum', null, 'Jumlah', 'jumlah'],
      ['previous', null, 'Bulan lalu', 'bulan lalu'],
      ['yearToDate', null, 'Sejak Januari', 'sejak Januari'],
    ]);
  });
  it('is one row of each table', () => {
    expect((['A', 'B', 'C', 'D', 'E'] as const).map((table) => keyOf(table, fact()))).toEqual([
      2,
      5,
      '14.71.01',
      'C',
      'mikro',
    ]);
  });
  it.each([
    [{ is_new: 1, sex: 'L' }, ['newL', 'total', 'yearToDate']],
    [{ is_new: 1, sex: 'P' }, ['newP', 'total', 'yearToDate']],
    [{ is_new: 0, sex: 'L' }, ['oldL', 'total', 'yearToDate']],
    [{ is_new: 0, sex: 'P' }, ['oldP', 'total', 'yearToDate']],
    [{ month: 202610 }, ['previous', 'yearToDate']],
    [{ month: 202601 }, ['yearToDate']],
    [{ month: 202612 }, []],
    [{ month: 202512 }, []],
  ])('of %o are the columns %j', (change, columns) => {
    expect(columnsOf(change).sort()).toEqual([...columns].sort());
  });
});

describe('places', () => {
  it('are districts of the own regency, and regencies elsewhere', () => {
    expect(placeOf('14.71.01', '14.71')).toBe('14.71.01');
    expect(placeOf('14.01.02', '14.71')).toBe('14.01');
    expect(placeOf('14.710.1', '14.71')).toBe('14.71');
    expect(placeOf('14.01.02', null)).toBe('14.01.02');
  });
  it('stand with the own ones first, by code, each with as much of its name as tells it apart', () => {
    const names: Record<string, { district?: string; regency?: string }> = {
      '14.71.01': { district: 'Sukajadi', regency: 'Kota Pekanbaru' },
      '14.71.02': { regency: 'Kota Pekanbaru' },
      '14.01.02': { district: 'Bangkinang', regency: 'Kabupaten Kampar' },
      '14.01': { regency: 'Kabupaten Kampar' },
    };
    const codes = ['14.01.02', '99.99', '14.71.02', '14.01', '14.71.01'];
    const rows = districtRows(codes, '14.71', (code) => names[code]);
    expect(rows.map(({ key, fact: of, code, label }) => [key, of, code, label])).toEqual([
      ['14.71.01', '14.71.01', '', 'Sukajadi'],
      ['14.71.02', '14.71.02', '', 'Kota Pekanbaru'],
      ['14.01', '14.01', '', 'Kabupaten Kampar'],
      ['14.01.02', '14.01.02', '', 'Bangkinang, Kabupaten Kampar'],
      ['99.99', '99.99', '', 'Wilayah 99.99'],
    ]);
    expect(districtRows(codes, null, (code) => names[code]).map(({ key }) => key)).toEqual([...codes].sort());
  });
});

it('lists sectors by letter, unknown last, and every scale', () => {
  expect(sectorRows(['', 'G', 'C', 'ZZ']).map(({ key, fact: of, code }) => [key, of, code])).toEqual([
    ['C', 'C', 'C'],
    ['G', 'G', 'G'],
    ['ZZ', 'ZZ', 'ZZ'],
    ['belum_didata', '', ''],
  ]);
  const labels = sectorRows(['C', 'ZZ', '']).map(({ label }) => label);
  expect(labels).toEqual([expect.stringContaining('ndustri'), 'ZZ', 'Belum didata']);
  expect(scaleRows().slice(0, 2)).toEqual([
    { key: 'mikro', fact: 'mikro', code: '', label: 'Mikro' },
    { key: 'kecil', fact: 'kecil', code: '', label: 'Kecil' },
  ]);
});

describe('what a cell counts, in a sentence', () => {
  const twice = 'Datang dua kali dihitung dua kunjungan, masing-masing menurut keperluan pertamanya.';
  it.each([
    ['A', 'total', 202611, 'Konsultasi', 'Kunjungan dengan jenis layanan Konsultasi selama November 2026.'],
    ['B', 'total', 202611, 'Pemasaran', 'Kunjungan pada bidang Pemasaran selama November 2026.'],
    ['C', 'previous', 202601, 'Sukajadi', 'Kunjungan dari Sukajadi selama Desember 2025.'],
    ['D', 'yearToDate', 202611, 'Jasa', 'Kunjungan dengan sektor usaha Jasa selama Januari–November 2026.'],
    ['E', 'yearToDate', 202601, 'Mikro', 'Kunjungan dengan skala usaha Mikro selama Januari 2026.'],
    ['A', 'yearToDate', 202602, null, 'Kunjungan selama Januari–Februari 2026.'],
    [
      'A',
      'newL',
      202611,
      null,
      'Kunjungan selama November 2026, oleh laki-laki yang pertama kali datang ke kantor ini.',
    ],
    [
      'A',
      'newP',
      202611,
      null,
      'Kunjungan selama November 2026, oleh perempuan yang pertama kali datang ke kantor ini.',
    ],
    [
      'A',
      'oldL',
      202611,
      null,
      'Kunjungan selama November 2026, oleh laki-laki yang sudah pernah datang ke kantor ini.',
    ],
    [
      'A',
      'oldP',
      202611,
      null,
      'Kunjungan selama November 2026, oleh perempuan yang sudah pernah datang ke kantor ini.',
    ],
  ] as const)('%s %s of %i, %s', (table, column, month, label, sentence) => {
    expect(cellSentence(table, column, askedOf(monthOf(month)), label)).toBe(`${sentence} ${twice}`);
  });
});
