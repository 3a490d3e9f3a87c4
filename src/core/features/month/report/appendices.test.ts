import { describe, expect, it } from 'vitest';
import type { PartPlace, ReportPart } from '#contract/reportLayout.ts';
import type { AppendixBlock } from '#core/platform/report/appendix.ts';
import { appendicesPaper, appendixTitle, fitting } from './appendices.ts';

const part = (key: string, place: PartPlace): ReportPart => ({
  key,
  title: `Judul ${key}`,
  place,
  isIn: true,
});
const drawn = (...blocks: AppendixBlock[]) => ({ key: 'x', title: 'X', isLandscape: false, blocks });
const list = (rows: number): AppendixBlock => ({
  rupa: 'daftar',
  judul: null,
  kosong: '',
  jumlah: null,
  rapat: true,
  kolom: [],
  baris: Array.from({ length: rows }, () => []),
});

describe('the number of an appendix', () => {
  it('goes on from those in the report to those apart, and counts nothing else', () => {
    const parts = [part('contents', 'front'), part('A', 'body'), part('b', 'behind'), part('c', 'apart')];
    expect(['b', 'c'].map((key) => appendixTitle(parts, key))).toEqual([
      'Lampiran 1. Judul b',
      'Lampiran 2. Judul c',
    ]);
  });

  it('is left out where there is only one', () => {
    expect(appendixTitle([part('A', 'body'), part('b', 'apart')], 'b')).toBe('Lampiran. Judul b');
  });
});

describe('what does not fit on one print', () => {
  const named = (key: string, ...blocks: AppendixBlock[]) => ({
    ...drawn(...blocks),
    key,
    title: `Judul ${key}`,
  });
  const photo = { berkas: 'a.jpg', ket: '' };
  const photos = (count: number): AppendixBlock => ({
    rupa: 'foto',
    judul: '',
    foto: Array.from({ length: count }, () => photo),
  });

  it('is nothing up to the last line, of whatever blocks', () => {
    for (const all of [
      [named('a', list(12_000))],
      [named('a', list(6000), list(3000)), named('b', list(3000))],
      [named('a', list(11_999), { rupa: 'teks', teks: '' })],
      [named('a', list(11_999), photos(1))],
      [named('a', { rupa: 'pendampingan', lembar: [], banyak: 3000 })],
    ])
      expect(fitting(all)).toEqual({ appendices: all, leftOut: [] });
    for (const [last, lines] of [
      [list(1), 12_001],
      [{ rupa: 'teks', teks: '' }, 12_001],
      [photos(2), 12_002],
      [{ rupa: 'pendampingan', lembar: [], banyak: 2 }, 12_008],
    ] satisfies [AppendixBlock, number][])
      expect(fitting([named('a', list(12_000), last)]).leftOut).toEqual([
        { key: 'a', title: 'Judul a', lines, fitsAlone: false },
      ]);
  });

  it('is left out by itself with a sentence in its place, and the others are printed', () => {
    const { appendices, leftOut } = fitting([
      named('a', list(36_000)),
      named('b', list(8000)),
      named('c', list(4001)),
      named('d', list(4000)),
    ]);
    expect(leftOut).toEqual([
      { key: 'a', title: 'Judul a', lines: 36_000, fitsAlone: false },
      { key: 'c', title: 'Judul c', lines: 4001, fitsAlone: true },
    ]);
    const texts = appendices.map(({ key, blocks: [first] }) => [
      key,
      first?.rupa === 'teks' ? first.teks : first?.rupa,
    ]);
    expect(texts).toEqual([
      [
        'a',
        'Judul a tidak ikut dicetak: 36.000 baris, dan sekali cetak paling banyak 12.000. Pilih masa yang lebih pendek; seluruhnya ada di Paket data.',
      ],
      ['b', 'daftar'],
      [
        'c',
        'Judul c tidak ikut dicetak: 4.001 baris, dan sekali cetak paling banyak 12.000. Cetak tersendiri dengan tombolnya di halaman laporan.',
      ],
      ['d', 'daftar'],
    ]);
  });
});

it('are named for their period, and hold what was drawn, each under its number', () => {
  const parts = [part('b', 'apart'), part('c', 'apart')];
  const appendices = [{ ...drawn(list(1)), key: 'c', isLandscape: true }];
  const paper = (period: string) =>
    appendicesPaper(
      { parts, appendices },
      { period, asOf: '23 November 2026', org: {} as never, paper: 'f4' },
    );
  expect(['2026-11', '2026-T3', '2026-S2', '2026'].map((period) => paper(period).jenis)).toEqual([
    'Bulanan',
    'Triwulan',
    'Semester',
    'Tahunan',
  ]);
  expect(paper('2026-11')).toMatchObject({
    kertas: 'f4',
    periode: 'November 2026',
    per: '23 November 2026',
    lampiran: [{ judul: 'Lampiran 2. Judul c', tidur: true, isi: [{ rupa: 'daftar' }] }],
  });
});
