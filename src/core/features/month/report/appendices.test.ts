import { describe, expect, it } from 'vitest';
import type { PartPlace, ReportPart } from '#contract/reportLayout.ts';
import type { AppendixBlock } from '#core/platform/report/appendix.ts';
import { appendicesPaper, appendixTitle, isTooLong } from './appendices.ts';

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

it('appendices are too long together, not each by itself', () => {
  expect(isTooLong([drawn(list(12_000))])).toBe(false);
  expect(isTooLong([drawn(list(6000), list(3000)), drawn(list(3000), { rupa: 'teks', teks: '' })])).toBe(
    true,
  );
  const photo = { berkas: 'a.jpg', ket: '' };
  expect(isTooLong([drawn(list(11_999), { rupa: 'foto', judul: '', foto: [photo] })])).toBe(false);
  expect(isTooLong([drawn(list(11_999), { rupa: 'foto', judul: '', foto: [photo, photo] })])).toBe(true);
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

it('count a text as one line', () => {
  const text: AppendixBlock = { rupa: 'teks', teks: '' };
  expect(isTooLong([drawn(list(11_999), text)])).toBe(false);
  expect(isTooLong([drawn(list(12_000), text)])).toBe(true);
});
