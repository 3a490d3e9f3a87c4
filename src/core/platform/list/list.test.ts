import { expect, it } from 'vitest';
import { dayColumn, type ListColumn } from '#contract/list.ts';
import { listSheet, printedTable } from './index.ts';

type Loan = { title: string; copies: number };
const columns = {
  title: { title: 'Judul', value: ({ title }) => title, chars: 30 },
  copies: { title: 'Eksemplar', value: ({ copies }) => copies, chars: 10 },
} satisfies Record<string, ListColumn<Loan>>;
const loans: Loan[] = [
  { title: 'Kemasan', copies: 2 },
  { title: 'Halal', copies: 1 },
];

it('a sheet says what it is, has its heads in sight, and counts stay numbers', () => {
  expect(listSheet('Buku', ['Buku tahun 2026'], Object.values(columns), loans)).toEqual({
    name: 'Buku',
    widths: [30, 10],
    rows: [['Buku tahun 2026'], [], ['Judul', 'Eksemplar'], ['Kemasan', 2], ['Halal', 1]],
    boldRows: [0, 2],
    frozenRows: 3,
    rupiahColumns: [],
    wrappedColumns: [],
  });
});

it('a sheet keeps a day as one, and knows where rupiah and long texts stand', () => {
  type Paid = { on: string | null; rupiah: number; note: string };
  const paid: ListColumn<Paid>[] = [
    dayColumn('Cair', ({ on }) => on),
    { title: 'Rupiah', value: ({ rupiah }) => rupiah, chars: 16, unit: 'rupiah' },
    { title: 'Catatan', value: ({ note }) => note, chars: 40, wraps: true },
  ];
  const rows = [
    { on: '2026-11-09', rupiah: 5_000_000, note: 'Tahap 1' },
    { on: null, rupiah: 0, note: '' },
  ];
  const sheet = listSheet('Cair', ['Cair'], paid, rows, { numbers: 5 });
  expect(sheet.rows.slice(3)).toEqual([
    [1, { day: '2026-11-09' }, 5_000_000, 'Tahap 1'],
    [2, '', 0, ''],
  ]);
  expect(sheet).toMatchObject({ rupiahColumns: [2], wrappedColumns: [3] });
  // People read it as they write it.
  expect(rows.map(paid[0]!.value)).toEqual(['09/11/2026', '']);
});

it('a sheet with numbered rows ends in a bold total without a number', () => {
  const total = { title: 'Jumlah', copies: 3 };
  const sheet = listSheet('Buku', ['Buku', '2026'], Object.values(columns), loans, { numbers: 5, total });
  expect(sheet.widths).toEqual([5, 30, 10]);
  expect(sheet.rows.slice(2)).toEqual([
    [],
    ['No', 'Judul', 'Eksemplar'],
    [1, 'Kemasan', 2],
    [2, 'Halal', 1],
    ['', 'Jumlah', 3],
  ]);
  expect(sheet).toMatchObject({ boldRows: [0, 3, 6], frozenRows: 4 });
});

it('paper chooses its columns from the same, in its own order and widths', () => {
  const paper = printedTable(
    [
      { ...columns.copies, width: { mm: 20 }, isCentred: true },
      {
        ...columns.copies,
        value: ({ copies }) => copies * -1500,
        group: 'Uang',
        width: { mm: 9 },
        as: 'number',
      },
      { ...columns.title, width: { share: 1 }, as: 'name', isBold: true },
    ],
    loans,
  );
  expect(paper).toEqual({
    kolom: [
      { kepala: 'Eksemplar', kelompok: null, lebar: { mm: 20 }, tengah: true, tebal: false, rupa: null },
      {
        kepala: 'Eksemplar',
        kelompok: 'Uang',
        lebar: { mm: 9 },
        tengah: false,
        tebal: false,
        rupa: 'number',
      },
      { kepala: 'Judul', kelompok: null, lebar: { share: 1 }, tengah: false, tebal: true, rupa: 'name' },
    ],
    baris: [
      ['2', '-3.000', 'Kemasan'],
      ['1', '-1.500', 'Halal'],
    ],
  });
});
