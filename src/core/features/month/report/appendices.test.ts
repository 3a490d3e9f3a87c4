import { describe, expect, it } from 'vitest';
import type { PartPlace, ReportPart } from '#contract/reportLayout.ts';
import type { AppendixBlock } from '#core/platform/report/appendix.ts';
import { appendixTitle, isTooLong } from './appendices.ts';

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
