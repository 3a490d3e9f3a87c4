import { readXlsx } from 'hucre/xlsx';
import { expect } from 'vitest';
import type { Client } from '#contract/index.ts';
import type { Narrowing, Report } from '#contract/report.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';

type Table = Report['tables'][number];
export const tableOf = async (admin: Client, code: string, month: string): Promise<Table> =>
  (await admin.report.figures({ period: month })).tables.find((each) => each.code === code)!;

/** Every number of a table counts, or adds up, exactly what opens behind it. */
export const expectRowsBehind = async (
  admin: Client,
  month: string,
  { code, columns, rows, total }: Table,
  only?: Narrowing,
) => {
  for (const { key, counts } of [...rows, { key: null, counts: total }])
    for (const { key: column, unit } of columns) {
      const cell = { period: month, only, table: code, key, column };
      const behind = await admin.report.rows(cell);
      expect(behind.value, JSON.stringify(cell)).toBe(counts[column]);
      const isAmount = unit === 'rupiah' || column === 'hours' || column.startsWith('workers');
      if (!isAmount) expect(behind.rows, JSON.stringify(cell)).toHaveLength(counts[column]!);
    }
};

/** Screen, workbook and paper say the same of a table. */
export const expectOnPaper = async (
  admin: Client,
  month: string,
  { code, columns, rows, total, note }: Table,
  only?: Narrowing,
) => {
  const file = await admin.report.xlsx({ period: month, only });
  const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()));
  const sheet = sheets.find(({ name }) => name === `Tabel ${code}`)!.rows;
  const lines = [...rows, { label: 'Jumlah', counts: total }].map(({ label, counts }) => [
    label,
    ...columns.map(({ key }) => counts[key]),
  ]);
  const first = sheet.findIndex(([head]) => head === 'No') + 1;
  expect(sheet.slice(first, first + lines.length).map((row) => row.slice(2))).toEqual(lines);
  if (note) expect(sheet.at(-1)![0]).toBe(note);
  const { numbers } = await admin.report.pages({ period: month, only, paper: 'a4' });
  const printed = numbers.filter(({ table }) => table === code).map(({ value }) => value);
  expect(printed).toEqual(lines.flatMap(([, ...values]) => values));
  const { text } = await readPdfFile(await admin.report.pdf({ period: month, only, paper: 'a4' }));
  for (const said of [...rows.map(({ label }) => label), ...(note ? [note] : [])])
    expect(squeezed(text)).toContain(squeezed(said));
};
