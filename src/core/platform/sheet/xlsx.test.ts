import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { writeXlsx, type XlsxSheet } from './xlsx.ts';

const DAY = 'dd/mm/yyyy';
const written = async (rows: Parameters<typeof writeXlsx>[0]['sheets'][number]['rows']) => {
  const bytes = await writeXlsx({
    sheets: [{ name: 'Daftar', widths: [12, 12], rows, boldRows: [0], rupiahColumns: [1] }],
  });
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const sheet = sheets[0]!;
  const cell = (r: number, c: number) => {
    const value = sheet.rows[r]![c];
    return [
      value instanceof Date ? value.toISOString().slice(0, 10) : value,
      sheet.cells?.get(`${r},${c}`)?.style?.numFmt,
    ];
  };
  return { cell, isBold: (r: number) => sheet.cells?.get(`${r},0`)?.style?.font?.bold === true };
};

it('a day is a date, in a column of days and in one with numbers', async () => {
  const { cell, isBold } = await written([
    ['Tanggal', 'Jumlah'],
    [{ day: '2026-01-31' }, 15000],
    [{ day: '2024-02-29' }, { day: '2026-12-01' }],
    ['=1+1', ''],
  ]);
  expect(cell(1, 0)).toEqual(['2026-01-31', DAY]);
  expect(cell(2, 0)).toEqual(['2024-02-29', DAY]);
  expect(cell(1, 1)).toEqual([15000, '#,##0']);
  expect(cell(2, 1)).toEqual(['2026-12-01', DAY]);
  expect(cell(3, 0)).toEqual(['=1+1', '@']);
  expect([isBold(0), isBold(1)]).toEqual([true, false]);
});

const read = async (sheet: Omit<XlsxSheet, 'name' | 'boldRows'> & { boldRows?: number[] }) => {
  const bytes = await writeXlsx({ sheets: [{ name: 'Daftar', boldRows: [], ...sheet }] });
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const { cells, ...rest } = sheets[0]!;
  const styles = [...(cells ?? [])].flatMap(([place, { value, style }]) =>
    style ? [[place, value, style]] : [],
  );
  return { ...rest, styles };
};
const text = { numFmt: '@' };
const wrapped = { alignment: { vertical: 'top', wrapText: true } };
const bold = { font: { name: 'Calibri', size: 11, bold: true } };

it('a cell stands as its column asks for, and what could be a formula is text', async () => {
  const { styles } = await read({
    widths: [12, 12, 12, 12],
    rows: [
      ['Catatan', 'Rupiah', 'Banyak', 'Kode'],
      ['satu\ndua', 5000, 5000, 'A'],
      ['=1+1', 'nihil', '-2', ''],
    ],
    boldRows: [0],
    rupiahColumns: [1],
    wrappedColumns: [0],
  });
  expect(styles).toEqual([
    ['0,0', 'Catatan', { ...bold, ...wrapped }],
    ['0,1', 'Rupiah', bold],
    ['0,2', 'Banyak', bold],
    ['0,3', 'Kode', bold],
    ['1,0', 'satu\ndua', wrapped],
    ['1,1', 5000, { numFmt: '#,##0' }],
    ['2,0', '=1+1', { ...text, ...wrapped }],
    ['2,2', '-2', text],
  ]);
});

it('what is typed over a cell or below the rows stays text where it must', async () => {
  const sheet = await read({
    widths: [12, 20],
    rows: [['Nama', 'NIK'], ['Ani', '1471'], ['Budi']],
    textColumns: [1],
    toFill: { columns: [1], rows: 2 },
  });
  expect(sheet.styles).toEqual([
    ['0,1', 'NIK', text],
    ['1,1', '1471', text],
    ['2,1', null, text],
    ['3,1', null, text],
    ['4,1', null, text],
  ]);
  expect(sheet.rows).toHaveLength(5);
});

it('a row that is not there is not bold', async () => {
  expect((await read({ widths: [12], rows: [['Nama']], boldRows: [1] })).styles).toEqual([]);
});

it('a day is shown as one beside numbers and alone, and a number never is', async () => {
  const { cell } = await written([
    ['Tanggal', 'Campur'],
    [{ day: '2026-01-31' }, { day: '2026-01-31' }],
    ['', 4],
  ]);
  expect([cell(1, 0), cell(1, 1)]).toEqual([
    ['2026-01-31', DAY],
    ['2026-01-31', DAY],
  ]);
  expect(cell(2, 1)).toEqual([4, '#,##0']);
});

it('is printed on lying A4, as wide as the paper and as long as it needs', async () => {
  const { pageSetup, freezePane } = await read({ widths: [12], rows: [['Nama'], ['Ani']] });
  expect(pageSetup).toMatchObject({
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  });
  expect(freezePane).toBeUndefined();
  const frozen = await read({ widths: [12], rows: [['Nama'], ['Ani']], frozenRows: 1 });
  expect(frozen.freezePane).toEqual({ rows: 1 });
});
