import { expect, it } from 'vitest';
import type { ReportColumn } from '#contract/report.ts';
import { widthsOf } from './widths.ts';

const column = (title: string, change: Partial<ReportColumn> = {}): ReportColumn => ({
  key: title,
  kind: 'part',
  group: null,
  title,
  words: '',
  ...change,
});
const widths = (columns: ReportColumn[], total = {}) =>
  widthsOf({
    code: 'Z',
    title: '',
    definition: '',
    noun: '',
    columns,
    rows: [],
    total,
    note: null,
    chart: null,
  });

it('are as wide as the longest word of each heading, and of the one above them together', () => {
  expect(widths([column('L', { group: 'Baru' }), column('P', { group: 'Baru' })])).toEqual([11.5, 11.5]);
  expect(widths([column('Jawaban', { group: 'Bulan ini' })])[0]).toBeCloseTo(14.8);
  expect(widths([column('ini', { group: 'Kemitraan disepakati' })])[0]).toBeCloseTo(19.6);
  const three = ['ini', 'lalu', 'tahun'].map((title) =>
    column(title, { group: 'Perjanjian ditandatangani' }),
  );
  expect(widths(three)).toEqual([11.5, 11.5, 11.6]);
});

it('leave rupiah what the largest number needs, at least 23 mm', () => {
  const rupiah = column('Cair', { unit: 'rupiah' });
  expect(widths([rupiah], { Cair: 5 })).toEqual([23]);
  expect(widths([rupiah], { Cair: 1_580_000_000 })).toEqual([25]);
});

it('give more to a sum, to a column beside all groups, and most to the year', () => {
  expect(widths([column('L', { group: 'Baru', kind: 'sum' })])).toEqual([14.5]);
  expect(widths([column('L')])).toEqual([14.5]);
  expect(widths([column('L', { kind: 'yearToDate', group: 'Baru' })])).toEqual([17]);
});

it('share what is left between rupiah, so that the names of the rows keep their column', () => {
  const rupiah = ['a', 'b', 'c', 'd'].map((key) => column(key, { unit: 'rupiah' }));
  const total = { a: 1_234_567_890_123, b: 1_234_567_890_123, c: 1_234_567_890_123, d: 1_234_567_890_123 };
  // Four of them want 32 mm each: beside a column of 14.5 mm they get a quarter of what 130 mm leave.
  expect(widths([column('L'), ...rupiah], total)).toEqual([14.5, 28.875, 28.875, 28.875, 28.875]);
  expect(widths([column('L'), column('M'), rupiah[0]!], total)).toEqual([14.5, 14.5, 32]);
  expect(widths([rupiah[0]!])).toEqual([23]);
});
