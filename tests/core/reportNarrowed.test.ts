import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { expect, it, vi } from 'vitest';
import type { Client, Inputs } from '#contract/index.ts';
import type { Narrowing, NarrowingKind, Report } from '#contract/report.ts';
import { reportJobs } from '#core/features/month/report/jobs.ts';
import { openReader } from '#core/kernel/database.ts';
import type { Environment } from '#core/platform/environment.ts';
import { openRegions } from '#core/platform/region/index.ts';
import type { ReportSource } from '#core/platform/report/source.ts';
import { readPdfFile, squeezed } from '../support/pdfText.ts';
import { approvedCase, openCase, stepOf } from './facilitationSupport.ts';
import { sessionOf, takeOn } from './mentoringSupport.ts';
import { expectOnPaper, expectRowsBehind } from './reportSupport.ts';
import { newPerson, openTestCore, registerVisitor, seededRandom, type TestCore } from './support.ts';
import { openTraining } from './trainingSupport.ts';

const places = ['14.71.01', '14.71.02', '14.71.03', '14.01.01', '14.01.02', '12.71.01'];

const serve = async (core: TestCore, consultant: Client, then?: { fieldUid: string }) => {
  const { uid: ticketUid, field } = await consultant.queue.callNext({ uid: core.uid() });
  await consultant.queue.arrived({ uid: core.uid(), ticketUid });
  if (then) {
    await consultant.consultation.save({ ticketUid, fieldUid: field.uid, problem: 'Modal' });
    return consultant.queue.transfer({ uid: core.uid(), ticketUid, ...then, reason: '' });
  }
  const done = { outcome: 'done' as const, deliveredServiceUids: [] };
  return consultant.queue.finish({ uid: core.uid(), ticketUid, ...done });
};

/** A year of visits of all fields and many places, some served and some taken back; a client, a case, a training of two fields. */
const office = async () => {
  const core = await openTestCore({ at: '2026-02-02T01:00:00.000Z' });
  const rina = await core.signIn('Rina Marlina', 'consultant', { name: 'Meja 1', letters: 'A' });
  const hendra = await core.signIn('Hendra Saputra', 'consultant', { name: 'Meja 2', letters: 'D' });
  const { next } = seededRandom(7);
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const uids: string[] = [];
  for (let i = 0; i < 60; i++) {
    const day = `2026-${String(2 + Math.floor(i / 6)).padStart(2, '0')}-1${i % 6}`;
    core.setNow(`${day}T02:00:00.000Z`);
    const uid = next() < 0.3 && uids.length > 0 ? oneOf(uids) : core.uid();
    const change = { sex: oneOf(['L', 'P'] as const), regionCode: oneOf(places) };
    const person = uids.includes(uid) ? { uid } : { new: { ...newPerson(core, `Tamu ${i}`, change), uid } };
    uids.push(uid);
    const letters = oneOf(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'AD']);
    const visit = await registerVisitor(core, core.admin, '', letters, { person });
    if (i % 11 === 7) await core.admin.visit.undo({ uid: visit.uid });
    else if (letters === 'A') await serve(core, rina);
    else if (letters === 'D') await serve(core, hendra);
    else if (letters === 'AD') {
      await serve(core, rina, { fieldUid: (await core.field('D')).uid });
      await serve(core, hendra);
    }
  }
  core.setNow('2026-11-20T02:00:00.000Z');
  const client = await takeOn(core, rina, 'Siti');
  await rina.mentoring.saveSession(sessionOf(core, client, [client]));
  await approvedCase(core, hendra);
  const legal = await openCase(core, rina, { kind: 'legalitas', subject: 'nib', partner: '' });
  await rina.facilitation.move(stepOf(legal.uid, 'diajukan', '2026-11-10'));
  const fieldUids = [(await core.field('A')).uid, (await core.field('E')).uid];
  const days = { startDate: '2026-11-20', endDate: '2026-11-20', sessions: [] };
  const training = await openTraining(core, { ...days, fieldUids });
  const who = { personUid: client.personUid };
  await core.admin.training.enrol({ uid: core.uid(), trainingUid: training.uid, who });
  await core.admin.training.setStatus({ uid: training.uid, status: 'running' });
  await core.admin.training.setStatus({ uid: training.uid, status: 'done' });
  return { core, rina, hendra };
};

const of = async ({ admin }: TestCore, kind: NarrowingKind, period = '2026'): Promise<Narrowing[]> =>
  (await admin.report.narrowings({ period }))
    .filter((each) => each.kind === kind)
    .map(({ label: _, ...each }) => each);

const fieldOf = async (core: TestCore, letter: string): Promise<Narrowing> => ({
  kind: 'field',
  key: (await core.field(letter)).uid,
});
const staffOf = async (client: Client): Promise<Narrowing> => ({
  kind: 'consultant',
  key: (await client.session.current()).staff!.uid,
});

const totalOf = ({ tables }: Report, code: string) => tables.find((each) => each.code === code)?.total;

/** The numbers of a table that may be summed, by row and column, without those that are nothing. */
const numbersOf = ({ tables }: Report, code: string): Map<string, number> => {
  const { columns, rows, total } = tables.find((each) => each.code === code)!;
  const summed = columns.filter(({ nature, words }) => !nature && words !== 'pelaku usaha');
  return new Map(
    [...rows, { key: 'total', counts: total }].flatMap(({ key, counts }) =>
      summed.flatMap(({ key: column }): [string, number][] =>
        counts[column] ? [[`${key} ${column}`, counts[column]]] : [],
      ),
    ),
  );
};
const sumOf = (all: readonly Map<string, number>[]): Map<string, number> => {
  const sum = new Map<string, number>();
  for (const numbers of all) for (const [key, value] of numbers) sum.set(key, (sum.get(key) ?? 0) + value);
  return sum;
};

it('comes to the whole over all fields and over all places, and its months to the year', async () => {
  const { core } = await office();
  const { figures } = core.admin.report;
  const additive = {
    field: ['A', 'B', 'C', 'D', 'E', 'F', 'G'],
    district: ['A', 'B', 'C', 'D', 'E'],
  } as const;
  for (const period of ['2026-11', '2026-T2', '2026']) {
    const whole = await figures({ period });
    for (const kind of ['field', 'district'] as const) {
      const parts = [];
      for (const only of await of(core, kind, period)) parts.push(await figures({ period, only }));
      for (const code of additive[kind]) {
        const told = numbersOf(whole, code);
        expect(period !== '2026' || told.size > 0, code).toBe(true);
        const sum = sumOf(parts.map((part) => numbersOf(part, code)));
        expect(sum, `${kind} ${code} ${period}`).toEqual(told);
      }
    }
  }
  for (const kind of ['field', 'consultant', 'district'] as const) {
    const [only] = await of(core, kind);
    const months = [];
    for (let month = 1; month <= 12; month++)
      months.push(await figures({ period: `2026-${String(month).padStart(2, '0')}`, only: only! }));
    const visits = (report: Report) => totalOf(report, 'A')!['total']!;
    const year = visits(await figures({ period: '2026', only: only! }));
    expect(months.reduce((sum, month) => sum + visits(month), 0)).toBe(year);
    expect(totalOf(months.at(-1)!, 'A')!['yearToDate']).toBe(year);
    expect(year).toBeGreaterThan(3);
  }
});

it('opens from every number the rows that it counts, and says the same on paper and in the workbook', async () => {
  const { core, rina, hendra } = await office();
  const period = '2026-11';
  const asked: [Narrowing, string[]][] = [
    [await fieldOf(core, 'A'), ['A', 'A1', 'A2', 'A3', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'K']],
    [await fieldOf(core, 'D'), ['A', 'A1', 'A2', 'A3', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'K']],
    [await staffOf(rina), ['A', 'A1', 'A2', 'A3', 'B', 'C', 'D', 'E', 'F', 'G', 'K']],
    [await staffOf(hendra), ['A', 'A1', 'A2', 'A3', 'B', 'C', 'D', 'E', 'F', 'G', 'K']],
    [{ kind: 'district', key: '14.01' }, ['A', 'A1', 'A2', 'B', 'C', 'D', 'E']],
  ];
  for (const [only, codes] of asked) {
    const { tables } = await core.admin.report.figures({ period, only });
    expect(tables.map(({ code }) => code)).toEqual(codes);
    for (const table of tables) await expectRowsBehind(core.admin, period, table, only);
    for (const table of tables.filter(({ code, rows }) => /^[AK]/.test(code) && rows.length > 0))
      await expectOnPaper(core.admin, period, table, only);
  }
  // What each of them knows of November.
  const november = async (only: Narrowing) => {
    const report = await core.admin.report.figures({ period, only });
    const served = report.tables
      .find(({ code }) => code === 'A1')!
      .rows.map(({ label, counts }) => [label, counts['total']]);
    return [
      totalOf(report, 'H')?.['guest'],
      totalOf(report, 'G')?.['approved'],
      totalOf(report, 'K')?.['taken'],
      ...served.slice(1),
    ];
  };
  expect(await november(await fieldOf(core, 'E'))).toEqual([
    1,
    0,
    0,
    ['Didampingi', 0],
    ['Mengikuti pelatihan', 1],
  ]);
  expect(await november(await fieldOf(core, 'D'))).toEqual([
    0,
    50_000_000,
    0,
    ['Didampingi', 0],
    ['Mengikuti pelatihan', 0],
  ]);
  expect(await november(await staffOf(rina))).toEqual([undefined, 0, 1, ['Didampingi', 1]]);
  expect(await november(await staffOf(hendra))).toEqual([undefined, 50_000_000, 0, ['Didampingi', 0]]);
});

it('counts a visit of two consultants for both, and stays what it was when people move', async () => {
  const { core, rina, hendra } = await office();
  const asked = async () => {
    const parts = [
      await staffOf(rina),
      await staffOf(hendra),
      await fieldOf(core, 'D'),
      { kind: 'district', key: '14.71.02' },
    ];
    const told = [];
    for (const only of parts)
      told.push(await core.admin.report.figures({ period: '2026-S1', only: only as Narrowing }));
    return told.map(({ asOf: _, ...report }) => report);
  };
  const before = await asked();
  const [ofRina, ofHendra] = before.map(({ tables }) => tables[0]!.total['total']!);
  const { rows } = await core.admin.report.rows({
    period: '2026-S1',
    only: await staffOf(hendra),
    table: 'A',
    key: null,
    column: 'total',
  });
  expect(rows).toHaveLength(ofHendra!);
  const shared = rows.filter(({ cells }) => cells['field'] === 'Kelembagaan').length;
  expect(shared).toBeGreaterThan(0);
  expect(ofRina).toBeGreaterThan(shared);

  core.setNow('2026-07-01T02:00:00.000Z');
  await core.answerForClock();
  const staff = (await core.admin.office.staff()).find(({ name }) => name === 'Hendra Saputra')!;
  const { fieldName: _, ...draft } = { fieldName: '', ...staff };
  await core.admin.office.saveStaff({ ...draft, fieldUid: (await core.field('E')).uid });
  const person = (await core.admin.person.search({ text: 'Tamu' }))[0]!;
  await core.admin.person.update({
    ...newPerson(core, 'Pindah', { regionCode: '14.08.01' }),
    uid: person.uid,
    clearNik: false,
  });
  expect(await asked()).toEqual(before);
});

it('says what it is of, what it leaves out and why, and knows no other part', async () => {
  const { core, rina } = await office();
  const period = '2026-11';
  const { figures, rows, pdf, xlsx } = core.admin.report;
  await core.admin.remark.save({
    period,
    number: '900/7',
    obstacles: 'Listrik padam',
    plans: '',
    basedOn: {},
  });
  const toldOf = async (only: Narrowing) => (await figures({ period, only })).only;
  const field = await fieldOf(core, 'E');
  expect(await toldOf(field)).toEqual({
    ...field,
    title: 'Bidang Pemasaran',
    notes: ['Tabel I, J, dan L tidak ikut: catatannya tidak menyebut bidang.'],
  });
  expect((await toldOf(await staffOf(rina)))!.notes).toEqual([
    'Tabel H, I, J, dan L tidak ikut: catatannya tidak menyebut konsultan.',
  ]);
  expect(await toldOf({ kind: 'district', key: '14.71.02' })).toMatchObject({
    title: 'Kecamatan Pekanbaru Kota',
    notes: ['Tabel A3, F, G, H, I, J, K, dan L tidak ikut: catatannya tidak menyebut kecamatan.'],
  });
  expect((await toldOf({ kind: 'district', key: '14.01' }))!.title).toBe('Kabupaten Kampar');
  expect((await figures({ period })).only).toBeUndefined();

  const cell = { period, only: field, table: 'B', key: field.key, column: 'total' };
  const { sentence, definition } = await rows(cell);
  expect(sentence).toMatch(/Hanya Bidang Pemasaran\.$/);
  expect(definition).toContain('Hanya kunjungan yang keperluan pertamanya pada bidang ini.');

  // Elsewhere a place is a regency, as in table C; a table that is left out has no rows.
  const unknown = { kind: 'field', key: core.uid() } as const;
  for (const only of [
    unknown,
    { kind: 'district', key: '14.01.01' } as const,
    { kind: 'district', key: 'Kampar' } as const,
  ])
    await expect(figures({ period, only }), only.key).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(rows({ ...cell, table: 'L', key: null, column: 'n' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });

  const file = await pdf({ period, only: field, paper: 'a4' });
  expect(file.name).toBe('laporan-2026-11-bidang-pemasaran.pdf');
  const { pages } = await readPdfFile(file);
  const [cover, ...inner] = pages.map(({ text }) => squeezed(text));
  expect(cover).toContain('BIDANGPEMASARAN');
  for (const page of inner)
    expect(page).toContain(squeezed('Laporan Bulanan November 2026 · Bidang Pemasaran'));
  const all = inner.join('');
  expect(all).toContain(squeezed('Tabel I, J, dan L tidak ikut: catatannya tidak menyebut bidang.'));
  expect(all).toContain(squeezed('hanya Bidang Pemasaran, selama November 2026'));
  expect(cover + all).not.toMatch(/Listrik|900\/7|M\.Kendala|Nomor:/);
  const book = await xlsx({ period, only: field });
  expect(book.name).toBe('laporan-2026-11-bidang-pemasaran.xlsx');
  const { sheets } = await readXlsx(new Uint8Array(await book.arrayBuffer()));
  expect(sheets.map(({ name }) => name)).not.toContain('Bagian M');
  expect(sheets[0]!.rows[1]![0]).toMatch(/ · Bidang Pemasaran · November 2026$/);
  expect(sheets[0]!.rows[3]![0]).toMatch(/^Tabel I, J, dan L tidak ikut/);
});

it('counts a locked month anew and says so, without its lock', async () => {
  const { core } = await office();
  core.setNow('2026-12-02T02:00:00.000Z');
  await core.answerForClock();
  const only = await fieldOf(core, 'A');
  const notesOf = async (period: string) => (await core.admin.report.figures({ period, only })).only!.notes;
  expect(await notesOf('2026-11')).toHaveLength(1);
  for (const month of ['2026-02', '2026-03', '2026-04'])
    await core.admin.monthLock.lock({ uid: core.uid(), month, paper: 'a4' });
  const said = 'Dihitung dari catatan sekarang, bukan dari bulan terkunci.';
  for (const period of ['2026-03', '2026-T2', '2026']) expect((await notesOf(period))[1], period).toBe(said);
  expect(await notesOf('2026-05')).toHaveLength(1);
  const { text } = await readPdfFile(await core.admin.report.pdf({ period: '2026-03', only, paper: 'f4' }));
  expect(squeezed(text)).toContain(squeezed(said));
  expect(text).not.toMatch(/KUNCI NOMOR|TERKUNCI/);
});

it('puts all fields, consultants and places side by side, each as its own report says', async () => {
  const { core } = await office();
  const { figures, recapXlsx } = core.admin.report;
  const book = await recapXlsx({ period: '2026-11' });
  expect(book.name).toBe('rekap-2026-11.xlsx');
  const { sheets } = await readXlsx(new Uint8Array(await book.arrayBuffer()));
  expect(sheets.map(({ name }) => name)).toEqual(['Per bidang', 'Per konsultan', 'Per kecamatan']);
  // Under each table: what belongs to no row of it.
  expect(sheets.map(({ rows }) => rows.at(-1)![0])).toEqual([
    expect.stringContaining('pelatihan beberapa bidang pada tiap bidangnya'),
    expect.stringContaining('Pelatihan tidak menyebut konsultan'),
    expect.stringContaining('Pendampingan dan pelatihan tidak menyebut kecamatan'),
  ]);
  const linesOf = (name: string) => {
    const all = sheets.find((sheet) => sheet.name === name)!.rows;
    return all.slice(all.findIndex(([head]) => head === 'No')).filter((row) => row.length > 1);
  };
  const fields = linesOf('Per bidang');
  expect(fields[0]!.slice(1)).toEqual([
    'Bidang',
    'Kunjungan',
    'Orang',
    'Usaha',
    'Legalitas diajukan',
    'Legalitas terbit',
    'Pembiayaan disetujui (Rp)',
    'Pembiayaan cair (Rp)',
    'Pelatihan',
    'Peserta',
    'Dampingan baru',
  ]);
  const numbersIn = (report: Report) =>
    (
      [
        ['A', 'total'],
        ['A1', 'total'],
        ['A2', 'total'],
        ['F', 'asked'],
        ['F', 'issued'],
        ['G', 'approved'],
        ['G', 'paid'],
        ['H', 'training'],
        ['H', 'guest'],
        ['K', 'taken'],
      ] as const
    ).flatMap(([code, column]) => totalOf(report, code)?.[column] ?? []);
  const told = new Map(
    ['Per bidang', 'Per konsultan', 'Per kecamatan'].flatMap(linesOf).map((row) => [row[1], row.slice(2)]),
  );
  for (const { label, ...only } of await core.admin.report.narrowings({ period: '2026-11' }))
    expect(told.get(label), label).toEqual(numbersIn(await figures({ period: '2026-11', only })));
  expect(fields.find((row) => row[1] === 'Seluruh unit')!.slice(1)).toEqual([
    'Seluruh unit',
    ...numbersIn(await figures({ period: '2026-11' })),
  ]);
});

it('has a row for who is no consultant any more, gone or at another task: cases of all rows come to the unit', async () => {
  const { core, rina, hendra } = await office();
  // Answers for a case and has neither sheet nor session.
  const maya = await core.signIn('Maya', 'consultant');
  const halal = await openCase(core, maya, { kind: 'legalitas', subject: 'halal', partner: '' });
  await maya.facilitation.move(stepOf(halal.uid, 'diajukan', '2026-11-12'));
  const leave = async (name: string, change: Partial<Inputs['office']['saveStaff']>) => {
    const staff = (await core.admin.office.staff()).find((each) => each.name === name)!;
    await core.admin.office.saveStaff({ ...staff, ...change });
  };
  const names = async () =>
    (await core.admin.report.narrowings({ period: '2026-11' }))
      .filter(({ kind }) => kind === 'consultant')
      .map(({ label }) => label);
  const before = await names();
  const keys = [await staffOf(rina), await staffOf(hendra), await staffOf(maya)];
  await leave('Rina Marlina', { isActive: false });
  await leave('Hendra Saputra', { isActive: false, role: 'frontdesk', fieldUid: null });
  await leave('Maya', { role: 'manager', fieldUid: null });
  expect(before).toHaveLength(3);
  expect(await names()).toEqual(before);
  const numbers = (report: Report) => [totalOf(report, 'F')!['asked'], totalOf(report, 'G')!['asked']];
  const parts: (number | undefined)[][] = [];
  for (const only of keys) parts.push(numbers(await core.admin.report.figures({ period: '2026-11', only })));
  const unit = numbers(await core.admin.report.figures({ period: '2026-11' }));
  expect(unit[0]).toBe(2);
  expect([0, 1].map((i) => parts.reduce((sum, part) => sum + part[i]!, 0))).toEqual(unit);
  const book = await readXlsx(
    new Uint8Array(await (await core.admin.report.recapXlsx({ period: '2026-11' })).arrayBuffer()),
  );
  const lines = book.sheets.find(({ name }) => name === 'Per konsultan')!.rows;
  const rowOf = (label: string) => lines.find((row) => row[1] === label)!.slice(2) as number[];
  const heads = lines.find(([head]) => head === 'No')!.slice(2);
  for (const head of ['Legalitas diajukan', 'Legalitas terbit', 'Pembiayaan disetujui (Rp)']) {
    const at = heads.indexOf(head);
    expect(
      before.reduce((sum, name) => sum + rowOf(name)[at]!, 0),
      head,
    ).toBe(rowOf('Seluruh unit')[at]);
  }
});

const recapInput = async (core: TestCore) => ({
  officeId: 1,
  office: (await core.admin.office.current())!,
  period: '2026-11',
  against: undefined,
  only: undefined,
  asOf: core.now().toISOString(),
  currentMonth: 202611,
});

it('reads all rows side by side as they are at one moment, whatever is recorded meanwhile', async () => {
  const core = await openTestCore();
  const db = openReader(core.databasePath);
  // Whoever else reads on the thread meanwhile.
  const read: number[] = [];
  const counting = vi.fn<ReportSource['rows']>(async (question) => {
    const staff = await question.db.selectFrom('staff').select('id').execute();
    read.push((await db.selectFrom('staff').select('id').execute()).length);
    await core.signIn(`Konsultan ${staff.length}`, 'consultant');
    return { rows: [], total: { staff: staff.length } };
  });
  const source = {
    code: 'A',
    columns: [],
    recap: { staff: 'Staf' },
    narrowed: { field: '' },
    rows: counting,
  };
  const environment = {
    db: () => db,
    regions: () => openRegions(path.resolve('resources')),
    brought: { reportTables: [source] as unknown as ReportSource[] },
  } as unknown as Environment;
  const told = await reportJobs.reportRecap(environment, await recapInput(core));
  await db.destroy();
  const fields = told.find(({ kind }) => kind === 'field')!;
  expect(fields.rows.length).toBeGreaterThan(5);
  expect([...fields.rows, fields.unit].map(({ counts }) => counts['A staff'])).toEqual(
    Array.from({ length: fields.rows.length + 1 }, () => 1),
  );
  expect(read).toEqual(read.map((_, i) => i + 1));
  expect(read.length).toBeGreaterThan(fields.rows.length);
});

it('serves whoever waits for the thread between two rows', async () => {
  const core = await openTestCore();
  const db = openReader(core.databasePath);
  let served = 0;
  const waits: boolean[] = [];
  const rows = async () => {
    waits.push(waits.length === served);
    setImmediate(() => served++);
    return { rows: [], total: {} };
  };
  const source = { code: 'A', columns: [], recap: {}, narrowed: { field: '' }, rows };
  const environment = {
    db: () => db,
    regions: () => openRegions(path.resolve('resources')),
    brought: { reportTables: [source] as unknown as ReportSource[] },
  } as unknown as Environment;
  await reportJobs.reportRecap(environment, await recapInput(core));
  await db.destroy();
  expect(waits.length).toBeGreaterThan(5);
  expect(waits).toEqual(waits.map(() => true));
});

it('can be narrowed to every field, every consultant and every place that counts', async () => {
  const { core, rina } = await office();
  const { staff } = await rina.session.current();
  const staffRow = (await core.admin.office.staff()).find(({ uid }) => uid === staff!.uid)!;
  await core.admin.office.saveStaff({ ...staffRow, role: 'manager' });
  const listed = await core.admin.report.narrowings({ period: '2026' });
  const labels = (kind: NarrowingKind) =>
    listed.filter((each) => each.kind === kind).map(({ label }) => label);
  expect(labels('field').slice(0, 2)).toEqual(['A Kelembagaan', 'B Sumber Daya Manusia']);
  // Who is a manager now served people as a consultant then.
  expect(labels('consultant')).toEqual(['Hendra Saputra', 'Rina Marlina']);
  expect(labels('district').slice(0, 2)).toEqual(['Sukajadi', 'Pekanbaru Kota']);
  expect(labels('district')).toContain('Kabupaten Kampar');
  const year = await core.admin.report.narrowings({ period: '2020' });
  expect(year.filter(({ kind }) => kind === 'district')).toEqual([]);
});
