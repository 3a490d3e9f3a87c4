// @vitest-environment jsdom
import path from 'node:path';
import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { Figures } from '#renderer/report/Figures.tsx';
import { findCell } from '#renderer/report/cell.ts';
import { theme } from '#renderer/app/theme.ts';
import { openTestCore, registerVisitor } from '../core/support.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import './support.tsx';

const month = '2026-11';
const cell = { table: 'Z', key: 'nib', column: 'asked' };

const openWithPlanted = async () => {
  const core = await openTestCore({ workerScript: path.join(import.meta.dirname, 'planted/worker.ts') });
  await registerVisitor(core, core.admin, 'Satu', 'A');
  return core.admin;
};
const bookOf = async (file: File) => (await readXlsx(new Uint8Array(await file.arrayBuffer()))).sheets;

it('draws a table that a feature brings, in its place, on the screen and on paper', async () => {
  const admin = await openWithPlanted();
  const report = await admin.report.figures({ period: month });
  expect(report.tables.map(({ code }) => code)).toEqual([
    'A',
    'A1',
    'A2',
    'A3',
    'B',
    'C',
    'D',
    'E',
    'F',
    'G',
    'H',
    'I',
    'J',
    'K',
    'L',
    'Z',
  ]);
  const table = report.tables.find(({ code }) => code === 'Z')!;
  expect(findCell(report, cell)).toEqual({ value: 1234, title: 'NIB, diajukan', place: 'Tabel Z baris 1' });

  const note = 'Skala 1 usaha belum didata.';
  render(
    <MantineProvider theme={theme}>
      <Figures report={report} table={{ ...table, note }} onTable={() => {}} last={null} onOpen={() => {}} />
    </MantineProvider>,
  );
  expect(screen.getByText(note)).toBeDefined();
  expect(screen.getByText('Klik angka untuk melihat permohonan di baliknya.')).toBeDefined();
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Uraian',
    'Diajukan',
    'Terbit',
    'Jan–Nov',
  ]);
  const total = within(screen.getAllByRole('row').at(-1)!);
  expect(total.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['1.235', '7', '5.679']);

  const sheet = (await bookOf(await admin.report.xlsx({ period: month }))).find(
    ({ name }) => name === 'Tabel Z',
  )!;
  expect(sheet.rows.slice(4)).toEqual([
    ['No', 'Kode', 'Uraian', 'Diajukan', 'Terbit', 'Sejak Januari'],
    [1, '', 'NIB', 1234, 7, 5678],
    [2, '', 'Halal', 3, 0, 3],
    ['', '', 'Jumlah', 1235, 7, 5679],
  ]);

  const text = squeezed((await readPdfFile(await admin.report.pdf({ period: month, paper: 'a4' }))).text);
  expect(text).toContain('Z.LegalitasyangDifasilitasi');
  expect(text).toContain('NoUraianDiajukanTerbitJan–Nov2026');
  expect(text).toContain('1NIB1.23475.678');
  expect(text).toContain('Jumlah1.23575.679');
  const { numbers } = await admin.report.pages({ period: month, paper: 'a4' });
  expect(numbers.filter((place) => place.table === 'Z').map(({ value }) => value)).toEqual([
    1234, 7, 5678, 3, 0, 3, 1235, 7, 5679,
  ]);
});

it('opens what is behind its numbers with the words that it brings, and only those numbers', async () => {
  const admin = await openWithPlanted();
  const behind = await admin.report.rows({ period: month, ...cell });
  expect(behind).toMatchObject({
    title: 'NIB',
    noun: 'permohonan',
    words: 'diajukan',
    definition: 'Dihitung: setiap permohonan yang diajukan lewat kantor ini, pada hari diajukan.',
  });
  const file = await admin.report.rowsXlsx({ period: month, ...cell });
  expect(file.name).toBe('permohonan-2026-11-tabel-Z-NIB-diajukan.xlsx');
  const [sheet] = await bookOf(file);
  expect([sheet!.name, ...sheet!.rows.slice(3)]).toEqual([
    'Permohonan',
    ['Diajukan', 'Merek'],
    [new Date('2026-11-09T00:00:00Z'), 'Keripik Melati'],
  ]);
  for (const unknown of [{ table: 'Y' }, { key: 'npwp' }, { column: 'newL' }])
    await expect(admin.report.rows({ period: month, ...cell, ...unknown })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
});
