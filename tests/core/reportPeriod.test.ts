import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Report } from '#contract/report.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { newPerson, openTestCore, registerVisitor, type TestCore } from './support.ts';

/** On these days so many people come for the first time, and one of them once more on the last. */
const days = [
  ['2026-02-10', 1],
  ['2026-11-10', 2],
  ['2027-01-12', 1],
  ['2027-04-13', 2],
  ['2027-08-10', 3],
  ['2027-11-09', 1],
] as const;
const twoYears = async (): Promise<TestCore> => {
  const core = await openTestCore({ at: '2026-02-02T03:00:00.000Z' });
  const returning = newPerson(core, 'Rahma', { sex: 'P' });
  for (const [i, [day, count]] of days.entries()) {
    core.setNow(`${day}T03:00:00.000Z`);
    for (let visit = 0; visit < count; visit++) {
      const person = i === 0 ? { new: returning } : undefined;
      await registerVisitor(core, core.admin, `Tamu ${i} ${visit}`, 'A', person ? { person } : {});
    }
  }
  await registerVisitor(core, core.admin, '', 'B', { person: { uid: returning.uid } });
  return core;
};

const tableOf = ({ tables }: Report, code: string) => tables.find((table) => table.code === code)!;
const totalOf = (report: Report) => tableOf(report, 'A').total;

describe('the report of a period', () => {
  it('counts a quarter, a half, a year, each beside the one before and the year so far', async () => {
    const core = await twoYears();
    const counts = async (period: string, against?: string) => {
      const report = await core.admin.report.figures({ period, ...(against && { against }) });
      const { total, previous, yearToDate } = totalOf(report);
      return [total, previous, yearToDate];
    };
    expect(await counts('2027-11')).toEqual([2, 0, 8]);
    expect(await counts('2027-11', '2026-11')).toEqual([2, 2, 8]);
    expect(await counts('2027-T4')).toEqual([2, 3, 8]);
    expect(await counts('2027-T4', '2027-T2')).toEqual([2, 2, 8]);
    expect(await counts('2027-T3')).toEqual([3, 2, 6]);
    expect(await counts('2027-S2')).toEqual([5, 3, 8]);
    expect(await counts('2027-S2', '2026-S2')).toEqual([5, 2, 8]);
    expect((await counts('2027')).slice(0, 2)).toEqual([8, 3]);
    // What came for the first time in another year is old in this one; months add up to the year.
    const year = totalOf(await core.admin.report.figures({ period: '2027' }));
    expect([year['oldP'], year['newL']! + year['newP']! + year['oldL']!]).toEqual([1, 7]);
  });

  it('opens from every number the rows that it counts', async () => {
    const core = await twoYears();
    for (const asked of [{ period: '2027' }, { period: '2027-T4', against: '2026-T4' }]) {
      const report = await core.admin.report.figures(asked);
      const table = tableOf(report, 'A');
      let opened = 0;
      for (const row of [...table.rows, { key: null, counts: table.total }])
        for (const { key: column } of table.columns) {
          const cell = { ...asked, table: 'A', key: row.key, column };
          const { rows, value } = await core.admin.report.rows(cell);
          expect([rows.length, value], JSON.stringify(cell)).toEqual([
            row.counts[column],
            row.counts[column],
          ]);
          opened += rows.length;
        }
      expect(opened).toBeGreaterThan(10);
    }
    const { sentence, words } = await core.admin.report.rows({
      period: '2027-T4',
      against: '2026-T4',
      table: 'A',
      key: null,
      column: 'previous',
    });
    expect(sentence).toContain('Kunjungan selama Triwulan IV 2026.');
    expect(words).toBe('TW IV 2026');
  });

  it('speaks of itself on screen, paper and in the workbook, and says no column twice', async () => {
    const core = await twoYears();
    const year = await core.admin.report.figures({ period: '2027' });
    expect(year.isProvisional).toBe(true);
    expect(year.remark).toEqual({ number: '', obstacles: '', plans: '' });
    expect(
      year.opening!.boxes.map(({ value, label, note }) => [value, label, note]).filter((_, i) => i % 3 === 0),
    ).toEqual([
      ['8', 'kunjungan tahun ini', 'tahun lalu 3 (+166,7\u00a0%)'],
      ['1', 'rata-rata per bulan', 'dari 11 bulan'],
    ]);
    expect(year.opening!.introduction).toContain('selama Tahun 2027.');
    expect(tableOf(year, 'A').columns.map(({ title }) => title)).toEqual([
      'L',
      'P',
      'L',
      'P',
      'Jumlah',
      'Tahun lalu',
    ]);
    expect(year.tables.flatMap(({ columns }) => columns.filter(({ kind }) => kind === 'yearToDate'))).toEqual(
      [],
    );
    const said = JSON.stringify(year.tables.map(({ rows: _, ...table }) => table));
    expect(said).not.toMatch(/bulan (ini|lalu|itu)\b/i);

    const asked = { period: '2027-T4', against: '2026-T4' };
    const { text } = await readPdfFile(await core.admin.report.pdf({ ...asked, paper: 'a4' }));
    for (const words of [
      'LAPORAN TRIWULAN',
      'TRIWULAN IV 2027',
      'dibandingkan dengan Triwulan IV 2026',
      'triwulan belum berakhir',
      'Tidak ada pelatihan pada triwulan ini.',
    ])
      expect(squeezed(text)).toContain(squeezed(words));
    const file = await core.admin.report.xlsx(asked);
    const [sheet] = (await readXlsx(new Uint8Array(await file.arrayBuffer()))).sheets;
    const cells = sheet!.rows.flat().map(String);
    expect(cells).toEqual(
      expect.arrayContaining(['TW IV 2026', expect.stringContaining('Triwulan IV 2027')]),
    );
    expect(tableOf(await core.admin.report.figures(asked), 'A').chart!.title).toBe(
      'Kunjungan per Bulan, Januari–Desember 2027',
    );
  });

  it('stands beside an earlier one of its own kind and no other', async () => {
    const core = await openTestCore();
    const refused = (period: string, against: string) =>
      expect(core.admin.report.figures({ period, against }), `${period} ${against}`).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    await refused('2027-11', '2027-T1');
    await refused('2027-T2', '2027-T2');
    await refused('2026', '2027');
    await expect(core.admin.report.figures({ period: '2027-T5' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});
