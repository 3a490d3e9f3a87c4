import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { writeXlsx } from './xlsx.ts';

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
