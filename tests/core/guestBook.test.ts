import Sqlite from 'better-sqlite3';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { span } from '#contract/visit.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { newPerson, openTestCore, registerVisitor, type TestCore } from './support.ts';

const NIK = '1471025708900004';

const rowsOf = async (file: File) => {
  const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()));
  return sheets[0]!.rows.slice(5);
};

/** The visits of the book as plain SQL knows them, without the application's own query. */
const visitsInFile = (core: TestCore, from: string, to: string) => {
  const sqlite = new Sqlite(core.databasePath, { readonly: true });
  const rows = sqlite
    .prepare(
      `SELECT person.name, visit.local_date FROM visit JOIN person ON person.id = visit.person_id
       WHERE visit.cancelled_at IS NULL AND visit.local_date BETWEEN ? AND ? ORDER BY visit.id`,
    )
    .all(from, to) as { name: string; local_date: string }[];
  sqlite.close();
  return rows;
};

it('holds each visit of the days once, in the order they came, without what was taken back', async () => {
  const core = await openTestCore();
  const day = core.admin.visit.day;
  const { localDate: from } = await day({});
  await registerVisitor(core, core.admin, '', 'A', {
    person: { new: newPerson(core, 'Rosmaini', { nik: NIK, phone: '081268001234' }) },
    purpose: 'Tanya sertifikat halal',
  });
  const gone = await registerVisitor(core, core.admin, 'Salah Catat', 'B');
  await core.admin.visit.undo({ uid: gone.uid });
  core.advance(24 * 60);
  const { visits } = await core.admin.visit.between({ from, to: from });
  const [rosmaini] = visits.filter(({ personName }) => personName === 'Rosmaini');
  const moved = await registerVisitor(core, core.admin, '', 'B', {
    person: { uid: rosmaini!.personUid },
    isAgain: true,
  });
  const service = await core.service(2);
  const field = await core.field('C');
  const edit = { uid: moved.uid, purpose: '', priority: null };
  await core.admin.visit.edit({ ...edit, needs: [{ fieldUid: field.uid, serviceUid: service.uid }] });
  const { localDate: to } = await day({});

  const file = await core.admin.visit.guestBookXlsx({ from, to });
  expect(file.name).toBe('buku-tamu-2026-11-23-sampai-2026-11-24.xlsx');
  const rows = await rowsOf(file);
  expect(rows.map((row) => [row[4], (row[1] as Date).toISOString().slice(0, 10)])).toEqual(
    visitsInFile(core, from, to).map(({ name, local_date }) => [name, local_date]),
  );
  expect(rows.map((row) => row[3])).toEqual(['A-001', 'C-001']);

  // What is listed is what is printed, and the paper says so.
  const filtered = { from, to, filter: 'c-001  rosma' };
  const listed = await core.admin.visit.guestBookXlsx(filtered);
  expect(listed.name).toBe('buku-tamu-2026-11-23-sampai-2026-11-24-disaring.xlsx');
  expect((await rowsOf(listed)).map((row) => row[3])).toEqual(['C-001']);
  const paper = squeezed((await readPdfFile(await core.admin.visit.guestBookPdf(filtered))).text);
  expect(paper).toContain(squeezed('Hanya yang memuat “c-001 rosma”'));
  expect(paper).not.toContain('A-001');
  expect(rows.map((row) => row[8])).toEqual(['Baru', 'Lama']);
  expect((await core.admin.visit.between({ from, to })).count).toBe(2);

  const pdf = await core.admin.visit.guestBookPdf({ from, to });
  expect(pdf.name).toBe('buku-tamu-2026-11-23-sampai-2026-11-24.pdf');
  const text = squeezed((await readPdfFile(pdf)).text);
  for (const part of [
    'BUKUTAMU',
    '23–24November2026',
    'Rosmaini',
    'Tanyasertifikathalal',
    'Orangyangberbeda:1',
  ])
    expect(text).toContain(part);
  for (const secret of [NIK, '081268001234', 'SalahCatat']) expect(text).not.toContain(secret);
});

it('may end with the month that runs, lists until today, and goes no further', async () => {
  const core = await openTestCore();
  await registerVisitor(core, core.admin, 'Rosmaini', 'A');
  const month = { from: '2026-11-01', to: '2026-11-30' };
  expect((await core.admin.visit.between(month)).count).toBe(1);
  expect((await core.admin.visit.guestBookXlsx(month)).name).toBe(
    'buku-tamu-2026-11-01-sampai-2026-11-23.xlsx',
  );
  await expect(core.admin.visit.between({ ...month, to: '2026-12-01' })).rejects.toMatchObject({
    code: 'FIELD_INVALID',
  });
});

it('prints a span of a thousand visits whole, and refuses more than a year', async () => {
  const core = await openTestCore();
  const { personUid } = await registerVisitor(core, core.admin, 'Pelanggan Tetap', 'A');
  for (let i = 1; i < 1000; i++)
    await registerVisitor(core, core.admin, '', 'A', { person: { uid: personUid }, isAgain: true });
  const today = { from: '2026-11-23', to: '2026-11-23' };
  expect(await rowsOf(await core.admin.visit.guestBookXlsx(today))).toHaveLength(1000);
  const { text, pages } = await readPdfFile(await core.admin.visit.guestBookPdf(today));
  expect(text.match(/Pelanggan Tetap/g)).toHaveLength(1000);
  expect(squeezed(pages.at(-1)!.text)).toContain('Jumlahkunjungan1.000');
  const tooLong = { from: '2025-11-22', to: '2026-11-23' };
  await expect(core.admin.visit.guestBookXlsx(tooLong)).rejects.toThrow('Input validation failed');
  expect(span.safeParse(tooLong).error?.issues[0]?.message).toContain('satu tahun');
});
