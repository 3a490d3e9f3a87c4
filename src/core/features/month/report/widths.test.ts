import { expect, it } from 'vitest';
import type { ReportColumn } from '#contract/report.ts';
import { columnsOnPaper as onPaper, widthsOf } from './widths.ts';

const column = (title: string, change: Partial<ReportColumn> = {}): ReportColumn => ({
  key: title,
  kind: 'part',
  group: null,
  title,
  words: '',
  ...change,
});
const widths = (columns: readonly ReportColumn[], total = {}) => widthsOf({ columns, total });
const columnsOnPaper = (columns: readonly ReportColumn[]) => onPaper({ columns, total: {} });

it('are as wide as the longest word of each heading, and of the one above them together', () => {
  expect(widths([column('L', { group: 'Baru' }), column('P', { group: 'Baru' })])).toEqual([11.5, 11.5]);
  expect(widths([column('Jawaban', { group: 'Bulan ini' })])[0]).toBeCloseTo(14.8);
  expect(widths([column('ini', { group: 'Kemitraan disepakati' })])[0]).toBeCloseTo(19.6);
  const three = ['ini', 'lalu', 'tahun'].map((title) =>
    column(title, { group: 'Perjanjian ditandatangani' }),
  );
  expect(widths(three)).toEqual([11.5, 11.5, 11.6]);
});

it('are as wide as the longest number of a year needs, alike for all columns of its kind', () => {
  const sexes = (['L', 'P'] as const).map((title) => column(title, { group: 'Baru' }));
  const all = [...sexes, column('Jumlah', { kind: 'sum' }), column('Tahun lalu', { kind: 'previous' })];
  // 13 mm hold five digits in bold of 8.5 points, 15 mm six, 17 mm seven.
  expect(widths(all, { L: 9_999, P: 11_555, Jumlah: 28_640 })).toEqual([13.5, 13.5, 14.5, 14.5]);
  expect(widths(all, { L: 111_555, P: 9, Jumlah: 1_128_640 })).toEqual([15, 15, 17.5, 14.5]);
});

it('leave rupiah what the largest number needs, at least 23 mm', () => {
  const rupiah = column('Cair', { unit: 'rupiah' });
  expect(widths([rupiah], { Cair: 5 })).toEqual([23]);
  expect(widths([rupiah], { Cair: 1_580_000_000 })).toEqual([25]);
});

it('give more to a sum, to a column beside all groups, and most to one of the year beside them', () => {
  expect(widths([column('L', { group: 'Baru', kind: 'sum' })])).toEqual([14.5]);
  expect(widths([column('L')])).toEqual([14.5]);
  expect(widths([column('L', { kind: 'yearToDate' })])).toEqual([17]);
  expect(widths([column('L', { kind: 'yearToDate', group: 'Baru' })])).toEqual([11.5]);
});

it('share what is left between rupiah, so that the names of the rows keep their column', () => {
  const rupiah = ['a', 'b', 'c', 'd'].map((key) => column(key, { unit: 'rupiah' }));
  const total = { a: 1_234_567_890_123, b: 1_234_567_890_123, c: 1_234_567_890_123, d: 1_234_567_890_123 };
  // Four of them want 32 mm each: beside a column of 14.5 mm they get a quarter of what 130 mm leave.
  expect(widths([column('L'), ...rupiah], total)).toEqual([14.5, 28.875, 28.875, 28.875, 28.875]);
  expect(widths([column('L'), column('M'), rupiah[0]!], total)).toEqual([14.5, 14.5, 32]);
  expect(widths([rupiah[0]!])).toEqual([23]);
});

it('part the long words of the headings only where whole ones leave no room for the names', () => {
  const ofUnit = (unit: string, groups: number) =>
    Array.from({ length: groups }, (_, i) =>
      [`${unit} ini`, `${unit} lalu`, 'Tahun ini'].map((title) => column(title, { group: `Kelompok ${i}` })),
    ).flat();
  const titles = (columns: readonly ReportColumn[]) => [...new Set(columns.map(({ title }) => title))];
  const two = ofUnit('Triwulan', 2);
  expect(columnsOnPaper(two)).toBe(two);
  const three = columnsOnPaper(ofUnit('Triwulan', 3));
  expect(titles(three)).toEqual(['Tri\u00ADwulan ini', 'Tri\u00ADwulan lalu', 'Tahun ini']);
  expect(widths(three).reduce((sum, width) => sum + width, 0)).toBeLessThan(130);
  expect(titles(columnsOnPaper(ofUnit('Semester', 3)))[0]).toBe('Semes\u00ADter ini');
  expect(titles(columnsOnPaper(ofUnit('Bulan', 3)))[0]).toBe('Bulan ini');
});
