import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Report } from '#contract/report.ts';
import type { VisitColumn } from '#core/features/desk/visitReport/rules.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { newPerson, openTestCore, registerVisitor } from './support.ts';

/** Tables F and G count cases. */
const ofVisits = ({ tables }: Report) => tables.filter(({ code }) => /^[A-E]$/.test(code));
const total = (report: Report, table: string) =>
  report.tables.find(({ code }) => code === table)!.total as Record<VisitColumn, number>;

const year = async () => {
  const core = await openTestCore({ at: '2026-09-30T03:00:00.000Z' });
  const returning = newPerson(core, 'Rahma', { sex: 'P' });
  await registerVisitor(core, core.admin, '', 'A', { person: { new: returning } });
  core.setNow('2026-10-15T03:00:00.000Z');
  await registerVisitor(core, core.admin, '', 'B', { person: { uid: returning.uid } });
  core.setNow('2026-11-30T16:59:00.000Z'); // 23.59 WIB, still November
  await registerVisitor(core, core.admin, '', 'ABC', { person: { uid: returning.uid } });
  await registerVisitor(core, core.admin, '', 'A', {
    person: { new: newPerson(core, 'Budi', { sex: 'L', regionCode: '14.01.01' }) },
    business: { new: { uid: core.uid(), name: 'Kopi Budi', sector: 'I' } },
  });
  core.setNow('2026-11-30T17:00:00.000Z'); // midnight: December
  await registerVisitor(core, core.admin, 'Desember', 'A');
  return core;
};

describe('month report', () => {
  it('counts each visit once in every table, with last month and the year beside it', async () => {
    const core = await year();
    const report = await core.admin.report.figures({ period: '2026-11' });
    expect(report.isProvisional).toBe(false);
    for (const table of ofVisits(report))
      expect(table.total, table.code).toEqual({
        newL: 1,
        newP: 0,
        oldL: 0,
        oldP: 1,
        total: 2,
        previous: 1,
        yearToDate: 4,
      });
    expect(report.tables[0]!.note).toContain('1 kunjungan membawa keperluan tambahan (2 keperluan)');
    expect(report.opening!.monthly.months.filter(({ values }) => values[0] + values[1] > 0)).toEqual([
      { month: '2026-09', values: [1, 0] },
      { month: '2026-10', values: [0, 1] },
      { month: '2026-11', values: [1, 1] },
    ]);
    expect(report.tables.find(({ code }) => code === 'C')!.rows.map((row) => row.label)).toEqual([
      'Pekanbaru Kota',
      'Kabupaten Kampar', // elsewhere by regency: a province has hundreds of districts
    ]);
    expect(report.tables.find(({ code }) => code === 'D')!.rows.map((row) => row.key)).toEqual([
      'I',
      'belum_didata',
    ]);
  });

  it('opens exactly the visits behind every number', async () => {
    const core = await year();
    const report = await core.admin.report.figures({ period: '2026-11' });
    for (const table of ofVisits(report))
      for (const row of [...table.rows, { key: null, counts: table.total }])
        for (const [column, count] of Object.entries(row.counts)) {
          const cell = { period: '2026-11', table: table.code, key: row.key, column };
          const { rows } = await core.admin.report.rows(cell);
          expect(rows.length, JSON.stringify(cell)).toBe(count);
        }
  });

  it('leaves out what was taken back and keeps what the person was then', async () => {
    const core = await year();
    core.setNow('2026-11-30T16:59:30.000Z');
    const mistaken = await registerVisitor(core, core.admin, 'Keliru', 'A');
    const before = await core.admin.report.figures({ period: '2026-11' });
    await core.admin.visit.undo({ uid: mistaken.uid });
    const after = await core.admin.report.figures({ period: '2026-11' });
    expect(total(before, 'A').total - total(after, 'A').total).toBe(1);

    const { rows } = await core.admin.report.rows({
      period: '2026-11',
      table: 'A',
      key: null,
      column: 'newL',
    });
    await core.admin.person.update({
      ...newPerson(core, 'Budi', { sex: 'P', regionCode: '14.71.02' }),
      uid: rows[0]!.link!.split('/').at(-1)!,
      clearNik: false,
    });
    expect(await core.admin.report.figures({ period: '2026-11' })).toEqual(after);
  });

  it('reads December of last year in January and says that a running month is provisional', async () => {
    const core = await openTestCore({ at: '2026-12-31T16:00:00.000Z' });
    await registerVisitor(core, core.admin, 'Akhir tahun', 'A');
    core.setNow('2026-12-31T17:30:00.000Z');
    await registerVisitor(core, core.admin, 'Awal tahun', 'A');
    const report = await core.admin.report.figures({ period: '2027-01' });
    expect(report.isProvisional).toBe(true);
    expect(total(report, 'B')).toMatchObject({ total: 1, previous: 1, yearToDate: 1 });
    expect(report.opening!.monthly.months).toEqual([{ month: '2027-01', values: [1, 0] }]);
  });

  it('says of how many businesses the scale is not known, on screen, paper and in the workbook', async () => {
    const core = await openTestCore();
    const month = '2026-11';
    const noteOf = async () =>
      (await core.admin.report.figures({ period: month })).tables.find(({ code }) => code === 'E')!.note;
    const kopi = { new: { uid: core.uid(), name: 'Kopi Budi' } };
    const { personUid } = await registerVisitor(core, core.admin, 'Budi', 'A', { business: kopi });
    await registerVisitor(core, core.admin, 'Tanpa usaha', 'A');
    await registerVisitor(core, core.admin, '', 'B', {
      person: { uid: personUid },
      business: { uid: kopi.new.uid },
      isAgain: true,
    });
    const note = await noteOf();
    expect(note).toBe(
      'Skala 1 usaha yang dibawa bulan ini belum didata: penjualan setahun dan modalnya belum diketahui.',
    );
    const { text } = await readPdfFile(await core.admin.report.pdf({ period: month, paper: 'a4' }));
    expect(squeezed(text)).toContain(squeezed(note!));
    const file = await core.admin.report.xlsx({ period: month });
    const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    expect(sheets.find(({ name }) => name === 'Tabel E')!.rows.at(-1)![0]).toBe(note);

    // Whoever brings a business whose scale is known is nothing to mend.
    const business = { ...kopi.new, sales: 100_000_000 };
    await core.admin.person.saveBusiness({ personUid, business });
    core.setNow('2026-12-01T03:00:00.000Z');
    await registerVisitor(core, core.admin, '', 'A', {
      person: { uid: personUid },
      business: { uid: kopi.new.uid },
    });
    expect(await noteOf()).toBe(note);
    const december = await core.admin.report.figures({ period: '2026-12' });
    expect(december.tables.find(({ code }) => code === 'E')!.note).toBeNull();
  });

  it('is empty, not broken, for a month without visits', async () => {
    const core = await openTestCore();
    const report = await core.admin.report.figures({ period: '2020-02' });
    expect(total(report, 'E').total).toBe(0);
    expect((await core.admin.report.pdf({ period: '2020-02', paper: 'f4' })).size).toBeGreaterThan(1000);
  });
});
