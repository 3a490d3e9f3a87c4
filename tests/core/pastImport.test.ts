import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, vi } from 'vitest';
import type { Client } from '#contract/index.ts';
import type { PastImport, PastLayout } from '#contract/pastImport.ts';
import { pastImportJobs } from '#core/features/desk/pastImport/jobs.ts';
import type { Judged } from '#core/features/desk/pastImport/judge.ts';
import { putJudged } from '#core/features/desk/pastImport/store.ts';
import { inOneView, kyselyOf, openReader, type Tx } from '#core/kernel/database.ts';
import type { Environment } from '#core/platform/environment.ts';
import { openRegions } from '#core/platform/region/index.ts';
import { ADMIN_PIN } from './pins.ts';
import { newPerson, openTestCore, registerVisitor, type TestCore } from './support.ts';

type Cell = string | number | Date | null;
type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number];
const HEAD = ['No', 'Tgl', 'Nama sesuai KTP', 'No. KTP', 'L/P', 'No HP', 'Kec.', 'Keperluan'];

const book = async (rows: Cell[][], more: Partial<Sheet> = {}, name = 'buku-tamu-2023.xlsx') =>
  new File([new Uint8Array(await writeXlsx({ sheets: [{ name: '2023', rows, ...more }] }))], name);
const guests = (rows: Cell[][], more: Partial<Sheet> = {}) =>
  book([['BUKU TAMU PLUT 2023'], [], HEAD, ...rows], more);
const guest = (
  i: number,
  change: Partial<Record<'date' | 'name' | 'nik' | 'sex' | 'phone', Cell>> = {},
): Cell[] => [
  i,
  change.date ?? '09/01/2023',
  change.name ??
    `Tamu ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i % 26]}${'aiueo'[i % 5]}r${'aiueo'[Math.floor(i / 5) % 5]}n${Math.floor(i / 26)} Sitorus`,
  change.nik ?? null,
  change.sex === undefined ? 'L' : change.sex,
  change.phone ?? `0812680${String(10_000 + i)}`,
  'Sukajadi',
  'Konsultasi izin',
];

const openFile = async (core: TestCore, file: File, client: Client = core.admin): Promise<PastImport> =>
  client.pastImport.open({ uid: core.uid(), file });
const ended = async (core: TestCore, uid: string): Promise<PastImport> => {
  for (let i = 0; i < 2000; i++) {
    const now = await core.admin.pastImport.get({ uid });
    if (!['running', 'undoing'].includes(now.state)) return now;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the import does not end');
};
const run = async (core: TestCore, uid: string) => {
  await core.admin.pastImport.start({ uid });
  return ended(core, uid);
};
/** Somebody who came to the desk. */
const visitor = (core: TestCore, name: string, phone: string) =>
  registerVisitor(core, core.admin, name, 'A', { person: { new: { ...newPerson(core, name), phone } } });
const rowsOf = async (core: TestCore, uid: string) => (await core.admin.pastImport.rows({ uid })).rows;
const ask = <T>(core: TestCore, sql: string): T[] => {
  const file = new Sqlite(core.databasePath, { readonly: true });
  const rows = file.prepare(sql).raw().all() as T[];
  file.close();
  return rows;
};

describe('an old guest book', () => {
  it('is looked at before anything is stored, then becomes people and visits of its days', async () => {
    const core = await openTestCore();
    const file = await guests([
      guest(1, { name: 'Ahmad Fauzi' }),
      guest(2, { name: 'Hendri Kusuma', date: '10 Januari 2023' }),
      guest(3, { name: 'Yusni Elfira', nik: '1,47102E+15', sex: 'P' }),
      guest(4, { name: 'Marwan', date: '31/11/2023' }),
      guest(5, { name: 'Ahmad Fauzi', date: '17/02/2023', phone: '081268010001' }),
      ['Jumlah', null, null, null, null, null, null, null],
    ]);
    const draft = await openFile(core, file);
    expect(draft).toMatchObject({
      fileName: 'buku-tamu-2023.xlsx',
      state: 'draft',
      counts: { all: 5, new: 3, known: 0, doubtful: 0, wrong: 2, present: 0, left: 2 },
      look: {
        layout: {
          headingRow: 3,
          columns: { date: 1, name: 2, nik: 3, sex: 4, phone: 5, district: 6, purpose: 7 },
        },
        dates: { order: 'dmy', isTold: true },
        skippedRows: 1,
        hiddenRows: 0,
        encoding: null,
      },
    });
    expect(ask(core, 'SELECT count(*) FROM person')).toEqual([[0]]);
    const wrong = await core.admin.pastImport.rows({ uid: draft.uid, filter: 'wrong' });
    expect(wrong.rows.map(({ row, reasons }) => [row, reasons[0]])).toEqual([
      [6, 'NIK dirusak Excel. Ketik ulang atau kosongkan.'],
      [7, 'Tidak ada tanggal 31: November 2023 berakhir pada tanggal 30.'],
    ]);

    const done = await run(core, draft.uid);
    expect(done).toMatchObject({
      state: 'done',
      outcome: { people: 2, visits: 3, recounted: 0, failed: 0, kept: 0 },
      progress: { done: 3, total: 3 },
      counts: { all: 2, wrong: 2, left: 2 },
    });
    expect(
      ask(
        core,
        `SELECT person.name, local_date, month, visit_number, is_new FROM visit JOIN person ON person.id = person_id
          ORDER BY visit.id`,
      ),
    ).toEqual([
      ['Ahmad Fauzi', '2023-01-09', 202301, 1, 1],
      ['Hendri Kusuma', '2023-01-10', 202301, 1, 1],
      ['Ahmad Fauzi', '2023-02-17', 202302, 2, 0],
    ]);
    expect(ask(core, 'SELECT (SELECT count(*) FROM ticket), (SELECT count(*) FROM consultation)')).toEqual([
      [0, 0],
    ]);
    const [hit] = await core.admin.person.search({ text: 'ahmad fauzi' });
    const card = await core.admin.person.card({ uid: hit!.uid });
    expect(card.person).toMatchObject({ visitCount: 2, phoneMasked: '0812••••0001', district: 'Sukajadi' });
    expect(card.history[0]).toMatchObject({
      localDate: '2023-02-17',
      detail: 'Dari buku tamu lama · Konsultasi izin',
    });

    // What was left is mended and imported in its turn; the rest stays out as a sheet with its reasons.
    await core.admin.pastImport.mend({ uid: draft.uid, row: 7, cell: 'date', text: '30/11/2023' });
    expect(await run(core, draft.uid)).toMatchObject({
      outcome: { people: 3, visits: 4 },
      counts: { left: 1 },
    });
    const left = await core.admin.pastImport.leftFile({ uid: draft.uid });
    const { sheets } = await readXlsx(new Uint8Array(await left.arrayBuffer()));
    expect(sheets[0]!.rows.slice(3)).toMatchObject([
      [...HEAD, 'Sebab belum masuk', 'Baris semula'],
      [
        3,
        '09/01/2023',
        'Yusni Elfira',
        '1,47102E+15',
        'P',
        '081268010003',
        'Sukajadi',
        'Konsultasi izin',
        expect.stringContaining('NIK dirusak'),
        6,
      ],
    ]);
  });

  it('makes whoever came first since then a returning visitor, and takes that back', async () => {
    const core = await openTestCore();
    const visit = await visitor(core, 'Siti Nurhaliza', '081268201188');
    const before = () => ask(core, 'SELECT visit_number, is_new FROM visit WHERE import_id IS NULL');
    expect(before()).toEqual([[1, 1]]);
    const draft = await openFile(
      core,
      await guests([guest(1, { name: 'Siti Nurhaliza', sex: 'P', phone: '0812-6820-1188' })]),
    );
    expect(draft.counts).toMatchObject({ known: 1 });
    expect(await run(core, draft.uid)).toMatchObject({ outcome: { people: 0, visits: 1, recounted: 1 } });
    expect(before()).toEqual([[2, 0]]);
    const today = await core.admin.visit.day({});
    expect(today).toMatchObject({ count: 1, visits: [{ uid: visit.uid, isNew: false }] });

    await core.admin.pastImport.undo({ uid: draft.uid, reason: 'Salah berkas' });
    expect(await ended(core, draft.uid)).toMatchObject({
      state: 'undone',
      outcome: { visits: 0, back: { people: 0, visits: 1 }, kept: 0 },
    });
    expect(before()).toEqual([[1, 1]]);
  });

  it('imported again changes nothing, also under another name', async () => {
    const core = await openTestCore();
    const rows = [guest(1), guest(2), guest(2, { date: '10/01/2023' }), guest(3, { nik: 0 })];
    const first = await openFile(core, await guests(rows));
    await run(core, first.uid);
    const counts = () => ask(core, 'SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM visit)');
    expect(counts()).toEqual([[3, 4]]);
    const again = await openFile(core, await book([HEAD, ...rows], {}, 'lain.xlsx'));
    expect(again.counts).toMatchObject({ all: 4, present: 4, left: 0 });
    await expect(core.admin.pastImport.start({ uid: again.uid })).rejects.toMatchObject({
      code: 'NOTHING_COMES',
    });
    expect(counts()).toEqual([[3, 4]]);
    // Undone, it may come again.
    await core.admin.pastImport.undo({ uid: first.uid, reason: 'Coba lagi' });
    await ended(core, first.uid);
    const third = await openFile(core, await guests(rows));
    expect(third.counts).toMatchObject({ all: 4, new: 4 });
  });

  it('stores what stands there twice once, and twice only where somebody says so', async () => {
    const core = await openTestCore();
    await visitor(core, 'Zubaidah Koto', '081176500001');
    const koto = guest(3, { name: 'Zubaidah Koto', phone: '081176500001' });
    const nameless = guest(5, { phone: '' });
    const { uid, counts } = await openFile(
      core,
      await guests([guest(1), guest(2), [9, ...guest(2).slice(1)], koto, koto, koto, nameless, nameless]),
    );
    expect(counts).toMatchObject({ all: 8, new: 3, known: 1, doubtful: 4, left: 4, skipped: 0 });
    const doubtful = await core.admin.pastImport.rows({ uid, filter: 'doubtful' });
    expect(doubtful.rows.map(({ row, reasons, alike }) => [row, reasons, alike])).toEqual(
      [
        [6, 5],
        [8, 7],
        [9, 7],
        [11, 10],
      ].map(([row, first]) => [row, [`Sama persis dengan baris ${first}.`], 'twin']),
    );
    const { decide } = core.admin.pastImport;
    const decisions = async () =>
      (await core.admin.pastImport.rows({ uid, filter: 'doubtful' })).rows.map(({ decision }) => decision);
    // One answer for all of them, another one for a row alone, and all back but that one.
    const skipped = await decide({ uid, row: 8, as: 'skip', alike: 'twin' });
    expect(skipped.counts).toMatchObject({ doubtful: 4, left: 0, skipped: 4 });
    await decide({ uid, row: 9, as: 'again' });
    expect(await decisions()).toEqual(['skip', 'skip', 'again', 'skip']);
    await decide({ uid, row: 6, as: null, alike: 'twin' });
    expect(await decisions()).toEqual([null, null, 'again', null]);
    await decide({ uid, row: 6, as: 'skip' });
    await decide({ uid, row: 11, as: 'again' });
    await expect(decide({ uid, row: 8, as: { row: 7 } })).rejects.toMatchObject({ code: 'FIELD_INVALID' });

    const visits = () =>
      ask(
        core,
        `SELECT person.name, count(*) FROM visit JOIN person ON person.id = person_id
          WHERE import_id IS NOT NULL GROUP BY person.id ORDER BY person.id`,
      );
    const done = await run(core, uid);
    expect(done).toMatchObject({
      counts: { all: 2, doubtful: 2, left: 1, skipped: 1 },
      progress: { total: 6 },
    });
    const names = [1, 2, 5].map((i) => guest(i)[2]);
    expect(visits()).toEqual([
      ['Zubaidah Koto', 2],
      [names[0], 1],
      [names[1], 1],
      [names[2], 2],
    ]);
    // The last one is asked about further, now that the first is stored; with its answer nothing is left.
    expect(await decisions()).toEqual(['skip', null]);
    await decide({ uid, row: 8, as: 'again' });
    expect(await run(core, uid)).toMatchObject({ counts: { all: 0, left: 0 } });
    expect(visits()[0]).toEqual(['Zubaidah Koto', 3]);
    expect(ask(core, 'SELECT count(*) FROM past_import_file')).toEqual([[0]]);
  });

  it('stores no second visit of a row that is not stored itself', async () => {
    const core = await openTestCore();
    const dodi = guest(4, { name: 'Dodi Saputra', phone: '' });
    const rows = [guest(3, { name: 'Dodi Saputra' }), dodi, dodi, guest(7)];
    const { uid, counts } = await openFile(core, await guests(rows));
    expect(counts).toMatchObject({ all: 4, new: 2, doubtful: 2 });
    await core.admin.pastImport.decide({ uid, row: 6, as: 'again' });
    expect(await run(core, uid)).toMatchObject({ outcome: { visits: 2, failed: 1 } });
    expect(await core.admin.pastImport.notes({ uid, filter: 'failed' })).toEqual([
      { row: 6, note: 'Baris 5 belum diimpor.' },
    ]);
    await core.admin.pastImport.decide({ uid, row: 5, as: { row: 4 } });
    expect(await run(core, uid)).toMatchObject({ outcome: { visits: 4, people: 2, failed: 0 } });
  });

  it('with 300 rows of NIK 0 is 300 people', async () => {
    const core = await openTestCore();
    const draft = await openFile(
      core,
      await guests(Array.from({ length: 300 }, (_, i) => guest(i + 1, { nik: 0 }))),
    );
    expect(draft.counts).toMatchObject({ all: 300, new: 300 });
    expect(await run(core, draft.uid)).toMatchObject({ outcome: { people: 300, visits: 300 } });
    expect(ask(core, 'SELECT count(*), count(nik) FROM person')).toEqual([[300, 0]]);
  });

  it('leaves out the NIK that a spreadsheet rounded in all rows at once', async () => {
    const core = await openTestCore();
    const rows = [1471021003850000, 1471021103860000, 1471021203870000].map((nik, i) =>
      guest(i + 1, { nik }),
    );
    const { uid, counts } = await openFile(core, await guests(rows));
    expect(counts).toMatchObject({ all: 3, doubtful: 3, left: 3 });
    const [first] = await rowsOf(core, uid);
    const [fix] = first!.fixes;
    expect(fix).toMatchObject({ label: 'Kosongkan NIK', cell: 'nik', text: '' });
    await core.admin.pastImport.mend({ uid, row: first!.row, cell: 'nik', text: '', alike: fix!.alike });
    expect((await core.admin.pastImport.get({ uid })).counts).toMatchObject({ new: 3, doubtful: 0, left: 0 });
  });

  it('asks whom a doubtful row means, one answer for all that are alike', async () => {
    const core = await openTestCore();
    await visitor(core, 'Dodi Saputra', '081268209999');
    const rows = [
      guest(1, { name: 'Dodi Saputra', phone: '' }),
      guest(2, { name: 'Dodi Saputra', phone: '', date: '10/01/2023' }),
      guest(3, { name: 'Rika Amelia', sex: 'P', phone: '' }),
      guest(4, { name: 'Rika Amelia', sex: 'P', phone: '', date: '11/01/2023' }),
      guest(5, { name: 'Rika Amelia', sex: 'P', phone: '', date: '12/01/2023' }),
    ];
    const { uid, counts } = await openFile(core, await guests(rows));
    expect(counts).toMatchObject({ doubtful: 4, new: 1, left: 4 });
    const doubtful = await rowsOf(core, uid);
    const [dodi] = doubtful;
    await core.admin.pastImport.decide({
      uid,
      row: dodi!.row,
      as: { personUid: dodi!.candidates[0]!.uid },
      alike: dodi!.alike,
    });
    const rika = doubtful.find(({ row }) => row === 7)!;
    expect(rika.earlier).toEqual([{ row: 6, name: 'Rika Amelia' }]);
    await core.admin.pastImport.decide({ uid, row: 7, as: { row: 6 }, alike: rika.alike });
    await core.admin.pastImport.decide({ uid, row: 8, as: 'new' });
    expect((await core.admin.pastImport.get({ uid })).counts).toMatchObject({ doubtful: 4, left: 0 });
    expect(await run(core, uid)).toMatchObject({ outcome: { people: 2, visits: 5, recounted: 1 } });
    expect(ask(core, 'SELECT name, visit_count FROM person ORDER BY id')).toEqual([
      ['Dodi Saputra', 3],
      ['Rika Amelia', 2],
      ['Rika Amelia', 1],
    ]);
  });

  it('passes by rows that wait for an answer', async () => {
    const core = await openTestCore();
    const rika = (i: number) => guest(i, { name: 'Rika Amelia', sex: 'P', phone: '', date: '10/01/2023' });
    const rows = Array.from({ length: 140 }, (_, i) => (i % 2 ? guest(i) : rika(i)));
    const { uid, counts } = await openFile(core, await guests(rows));
    expect(counts).toMatchObject({ new: 71, doubtful: 69 });
    expect(await run(core, uid)).toMatchObject({
      progress: { done: 71, total: 71 },
      outcome: { visits: 71, people: 71 },
      counts: { doubtful: 69, left: 69 },
    });
  });

  it('stores what has an answer by now, also above what is stored', async () => {
    const core = await openTestCore();
    await openFile(core, await guests(Array.from({ length: 60 }, (_, i) => guest(i + 1))));
    const file = new Sqlite(core.databasePath);
    // Rows 4 to 33 come in while the others are stored.
    file.exec(`UPDATE past_import_row SET status = 'doubtful' WHERE row <= 33;
      CREATE TRIGGER answered AFTER UPDATE OF state ON past_import_row WHEN NEW.row = 40 AND NEW.state = 'taken'
      BEGIN UPDATE past_import_row SET status = 'new' WHERE row <= 33; END;
      UPDATE past_import SET state = 'running', reason = 'Buku lama'`);
    file.close();
    await core.restart();
    await vi.waitUntil(() => ask<[string]>(core, 'SELECT state FROM past_import')[0]![0] === 'done', {
      timeout: 20_000,
    });
    expect(ask(core, 'SELECT count(*) FROM visit')).toEqual([[60]]);
  });

  it('is taken back but for what somebody has changed or built upon since', async () => {
    const core = await openTestCore();
    const { uid } = await openFile(
      core,
      await guests([
        guest(1, { name: 'Ahmad Fauzi' }),
        guest(2, { name: 'Hendri Kusuma' }),
        guest(3, { name: 'Marwan' }),
      ]),
    );
    await run(core, uid);
    const [fauzi] = await core.admin.person.search({ text: 'ahmad fauzi' });
    const [hendri] = await core.admin.person.search({ text: 'hendri' });
    await registerVisitor(core, core.admin, '', 'A', { person: { uid: hendri!.uid } });
    const { person } = await core.admin.person.card({ uid: fauzi!.uid });
    await core.admin.person.update({
      ...newPerson(core, 'Ahmad Fauzi Rahman'),
      uid: fauzi!.uid,
      sex: 'L',
      regionCode: person.regionCode,
    });
    await core.admin.pastImport.undo({ uid, reason: 'Salah tahun' });
    const undone = await ended(core, uid);
    expect(undone).toMatchObject({ state: 'undone', outcome: { back: { people: 1, visits: 3 }, kept: 2 } });
    expect(ask(core, 'SELECT name, removed_at IS NULL FROM person ORDER BY id')).toEqual([
      ['Ahmad Fauzi Rahman', 1],
      ['Hendri Kusuma', 1],
      ['Marwan', 0],
    ]);
    expect(ask(core, "SELECT row, note FROM past_import_row WHERE state = 'kept' ORDER BY row")).toEqual([
      [4, 'Kunjungannya diambil kembali; kartunya tetap, karena kartu Ahmad Fauzi Rahman sudah diubah.'],
      [5, 'Kunjungannya diambil kembali; kartunya tetap, karena Hendri Kusuma punya kunjungan lain.'],
    ]);
    // What was taken back may come again, also for a card that stayed.
    const again = await openFile(
      core,
      await guests([guest(1, { name: 'Ahmad Fauzi' }), guest(2, { name: 'Hendri Kusuma' })]),
    );
    expect((await rowsOf(core, again.uid)).map(({ row, status }) => [row, status])).toEqual([
      [4, 'new'],
      [5, 'known'],
    ]);
    expect(await run(core, again.uid)).toMatchObject({ outcome: { visits: 2, people: 1, failed: 0 } });
    expect(ask(core, "SELECT visit_count FROM person WHERE name LIKE 'Hendri%'")).toEqual([[2]]);
  });

  it('is taken back with whoever has visits of rows above, mended later', async () => {
    const core = await openTestCore();
    const rows = Array.from({ length: 30 }, (_, i) => guest(i + 1));
    rows[0] = guest(1, { name: 'Ahmad Fauzi', date: '31/11/2023' });
    rows[1] = guest(2, { name: 'Ahmad Fauzi', phone: '081268010001' });
    const { uid } = await openFile(core, await guests(rows));
    await run(core, uid);
    await core.admin.pastImport.mend({ uid, row: 4, cell: 'date', text: '30/11/2023' });
    expect(await run(core, uid)).toMatchObject({ outcome: { visits: 30, people: 29 } });
    await core.admin.pastImport.undo({ uid, reason: 'Salah berkas' });
    expect(await ended(core, uid)).toMatchObject({ outcome: { back: { visits: 30, people: 29 }, kept: 0 } });
    expect(ask(core, 'SELECT count(*) FROM person WHERE removed_at IS NULL')).toEqual([[0]]);
  });

  it('is taken back but for a card that another went over to', async () => {
    const core = await openTestCore();
    const { uid } = await openFile(
      core,
      await guests([guest(1, { name: 'Ahmad Fauzi' }), guest(2, { name: 'Hendri Kusuma' })]),
    );
    await run(core, uid);
    const [kept] = await core.admin.person.search({ text: 'ahmad fauzi' });
    const [merged] = await core.admin.person.search({ text: 'hendri' });
    await core.admin.merge.join({
      uid: core.uid(),
      keptUid: kept!.uid,
      mergedUid: merged!.uid,
      takes: [],
      businesses: [],
      reason: 'Orang yang sama',
    });
    await core.admin.pastImport.undo({ uid, reason: 'Salah berkas' });
    expect(await ended(core, uid)).toMatchObject({ outcome: { back: { people: 0, visits: 2 }, kept: 2 } });
    expect(ask(core, 'SELECT DISTINCT state, note FROM past_import_row')).toEqual([
      [
        'kept',
        'Kunjungannya diambil kembali; kartunya tetap, karena kartu lain sudah digabungkan ke kartu Ahmad Fauzi.',
      ],
    ]);
  });

  it('knows a row again whose visit stayed when it was taken back', async () => {
    const core = await openTestCore();
    const rows = [guest(1), guest(2)];
    const { uid } = await openFile(core, await guests(rows));
    await run(core, uid);
    const file = new Sqlite(core.databasePath);
    file.exec(`UPDATE past_import_row SET state = 'kept';
      UPDATE visit SET cancelled_at = '2026-11-23T02:00:00.000Z' WHERE id = 1`);
    file.close();
    const again = await openFile(core, await guests(rows));
    expect((await rowsOf(core, again.uid)).map(({ row, status }) => [row, status])).toEqual([
      [4, 'known'],
      [5, 'present'],
    ]);
  });

  it('is compared again when it is started: another file brought it, somebody came since, or it was cut off', async () => {
    const core = await openTestCore();
    const rows = [guest(1, { name: 'Ahmad Fauzi' }), guest(2, { name: 'Hendri Kusuma' })];
    const [first, second] = [
      await openFile(core, await guests(rows)),
      await openFile(core, await guests([...rows, guest(3, { name: 'Marwan' }), guest(4)])),
    ];
    await visitor(core, 'Marwan', '081268010003');
    await run(core, first.uid);
    const file = new Sqlite(core.databasePath);
    file.exec('DELETE FROM past_import_row WHERE import_id = 2 AND row = 7');
    file.close();
    expect(await run(core, second.uid)).toMatchObject({
      outcome: { people: 1, visits: 2, recounted: 1, failed: 0 },
      counts: { present: 2, left: 0 },
    });
    expect(ask(core, "SELECT name, visit_count FROM person WHERE name LIKE 'M%' OR name LIKE 'A%'")).toEqual([
      ['Marwan', 2],
      ['Ahmad Fauzi', 1],
    ]);
    const third = await openFile(core, await guests(rows));
    await expect(core.admin.pastImport.start({ uid: third.uid })).rejects.toMatchObject({
      code: 'NOTHING_COMES',
    });
  });

  it('stores a row once when two files that say the same run at once', async () => {
    const core = await openTestCore();
    const rows = Array.from({ length: 60 }, (_, i) => guest(i + 1));
    const files = [await guests(rows), await guests([...rows, ['Jumlah', 60]])];
    const uids = [];
    for (const file of files) uids.push((await openFile(core, file)).uid);
    await Promise.all(uids.map((uid) => core.admin.pastImport.start({ uid })));
    const outcomes = [];
    for (const uid of uids) outcomes.push((await ended(core, uid)).outcome);
    expect(outcomes[0]!.visits + outcomes[1]!.visits).toBe(60);
    expect(outcomes[0]!.failed + outcomes[1]!.failed).toBe(60);
    expect(ask(core, 'SELECT count(*) FROM person')).toEqual([[60]]);
    expect(ask(core, "SELECT DISTINCT note FROM past_import_row WHERE state = 'failed'")).toEqual([
      ['Sudah diimpor lewat berkas lain.'],
    ]);
    // Looked at once more, they are there already: the row that is mended, then all of them.
    const at = outcomes.findIndex(({ failed }) => failed > 0);
    const uid = uids[at]!;
    const failed = async () => (await core.admin.pastImport.get({ uid })).outcome.failed;
    const [first] = await core.admin.pastImport.notes({ uid, filter: 'failed' });
    await core.admin.pastImport.mend({ uid, row: first!.row, cell: 'purpose', text: 'Izin' });
    expect(await failed()).toBe(outcomes[at]!.failed - 1);
    await expect(core.admin.pastImport.start({ uid })).rejects.toMatchObject({ code: 'NOTHING_COMES' });
    expect(await failed()).toBe(0);
  });

  it('keeps every row when another file is judged between two pieces', async () => {
    const core = await openTestCore();
    const long = await openFile(core, await guests(Array.from({ length: 1300 }, (_, i) => guest(i + 1))));
    const short = await openFile(core, await guests([guest(1)]));
    const db = openReader(core.databasePath);
    const file = new Sqlite(core.databasePath);
    const regions = openRegions(path.resolve('resources'));
    const environment = { db: () => db, regions: () => regions } as Environment;
    const judge = (uid: string, turn: string) =>
      pastImportJobs.judgePast(environment, {
        uid,
        turn,
        officeId: 1,
        ownRegency: null,
        today: '2026-11-23',
      });
    file.exec('CREATE TEMP TABLE stored AS SELECT * FROM past_import_row; DELETE FROM past_import_row');
    const first = await judge(long.uid, 'a');
    file.exec(`INSERT INTO past_import_row SELECT * FROM stored WHERE import_id = 1 AND row <= 1003`);
    expect(await judge(short.uid, 'b')).toMatchObject({ changed: [{ row: 4 }], isMore: false });
    const second = await judge(long.uid, 'a');
    file.close();
    await db.destroy();
    expect([first, second].map(({ changed, isMore }) => [changed.length, isMore])).toEqual([
      [1000, true],
      [300, false],
    ]);
    expect([first.changed[0]!.row, second.changed[0]!.row]).toEqual([4, 1004]);
  });

  it('lets others look at the file of the office while the sheets of a book are read', async () => {
    const core = await openTestCore();
    const { uid } = await openFile(core, await guests([guest(1)]));
    const db = openReader(core.databasePath);
    const regions = openRegions(path.resolve('resources'));
    const environment = { db: () => db, regions: () => regions } as Environment;
    const asked = { uid, turn: 'a', officeId: 1, ownRegency: null, today: '2026-11-23' };
    const done: string[] = [];
    await Promise.all([
      pastImportJobs.judgePast(environment, asked).then(() => done.push('judged')),
      inOneView(db, async () => Promise.resolve()).then(() => done.push('looked')),
    ]);
    await db.destroy();
    expect(done).toEqual(['looked', 'judged']);
  });

  it('takes one step at a time, whatever two windows ask for at once', async () => {
    const core = await openTestCore();
    const other = core.client();
    await other.session.signIn({ staffUid: (await core.admin.session.current()).staff!.uid, pin: ADMIN_PIN });
    const rows = Array.from({ length: 150 }, (_, i) => guest(i + 1));
    const codes = (answers: PromiseSettledResult<unknown>[]) =>
      answers.map((each) => (each.status === 'fulfilled' ? 'ok' : (each.reason as { code: string }).code));
    const together = async (uid: string, ...calls: Promise<unknown>[]) => {
      const told = codes(await Promise.allSettled(calls));
      return [...told, (await core.admin.pastImport.list()).imports.some((each) => each.uid === uid)];
    };

    const dropped = await openFile(core, await guests(rows));
    expect(
      await together(
        dropped.uid,
        core.admin.pastImport.discard({ uid: dropped.uid }),
        other.pastImport.start({ uid: dropped.uid }),
        other.pastImport.mend({ uid: dropped.uid, row: 4, cell: 'purpose', text: 'Izin' }),
      ),
    ).toEqual(['ok', 'NOT_FOUND', 'NOT_FOUND', false]);
    expect(ask(core, 'SELECT count(*) FROM past_import_row')).toEqual([[0]]);

    const { uid, look } = await openFile(core, await guests(rows));
    await core.admin.pastImport.start({ uid });
    expect(
      await together(
        uid,
        other.pastImport.discard({ uid }),
        other.pastImport.undo({ uid, reason: 'Keliru' }),
        other.pastImport.mend({ uid, row: 153, cell: 'purpose', text: 'Izin' }),
        other.pastImport.decide({ uid, row: 153, as: 'new' }),
        other.pastImport.arrange({ uid, layout: look.layout }),
      ),
    ).toEqual(['STILL_RUNNING', 'STILL_RUNNING', 'NOT_A_DRAFT', 'NOT_A_DRAFT', 'NOT_A_DRAFT', true]);
    expect((await ended(core, uid)).outcome).toMatchObject({ visits: 150, people: 150 });
  });

  it('is judged no more where a row is stored', async () => {
    const core = await openTestCore();
    const { uid } = await openFile(core, await guests([guest(1)]));
    await run(core, uid);
    const file = new Sqlite(core.databasePath);
    const taken = { row: 4, print: '00', status: 'new', alike: null, groupRow: 4, shown: {}, taking: {} };
    putJudged(kyselyOf(file) as Tx, 1, [taken as unknown as Judged]);
    file.close();
    expect(ask(core, 'SELECT state, shown, taking FROM past_import_row')).toEqual([['taken', null, null]]);
  });

  it('goes on where it was cut off', async () => {
    const core = await openTestCore();
    const { uid } = await openFile(core, await guests(Array.from({ length: 400 }, (_, i) => guest(i + 1))));
    await core.admin.pastImport.start({ uid });
    while ((await core.admin.pastImport.get({ uid })).progress.done === 0)
      await new Promise((resolve) => setTimeout(resolve, 1));
    await core.restart();
    const state = () => ask<[string]>(core, 'SELECT state FROM past_import')[0]![0];
    await vi.waitUntil(() => state() === 'done', { timeout: 20_000 });
    expect(ask(core, 'SELECT count(*), count(DISTINCT person_id) FROM visit')).toEqual([[400, 400]]);
    expect(core.logged).toEqual([]);
  });

  it('is stopped and goes on when it is told to', async () => {
    const core = await openTestCore();
    const { uid } = await openFile(core, await guests(Array.from({ length: 200 }, (_, i) => guest(i + 1))));
    await core.admin.pastImport.start({ uid });
    await core.admin.pastImport.stop({ uid });
    const stopped = await ended(core, uid);
    expect(stopped.state).toBe('stopped');
    expect(stopped.progress.done).toBeLessThan(200);
    await core.admin.pastImport.goOn({ uid });
    expect(await ended(core, uid)).toMatchObject({ state: 'done', progress: { done: 200, total: 200 } });
  });

  it('is compared with the card index again when it goes on: a card was merged, another made, answers stand', async () => {
    const core = await openTestCore();
    await visitor(core, 'Zubaidah Koto', '081176500001');
    await visitor(core, 'Dodi Saputra', '081176500002');
    await visitor(core, 'Dodi Saputra', '081176500003');
    const rows = Array.from({ length: 200 }, (_, i) => guest(i + 1));
    rows[0] = guest(1, { name: 'Sri Tampubolon', sex: 'P' });
    const last = [
      guest(201, { name: 'Sri Tampubolon', sex: 'P', phone: '' }),
      guest(202, { name: 'Dodi Saputra', phone: '081176500002' }),
      guest(203, { name: 'Marwan', phone: '081176500004' }),
      guest(204, { name: 'Marwan', phone: '081176500004', date: '10/01/2023' }),
    ];
    const { uid, counts } = await openFile(core, await guests([...rows, ...last]));
    expect(counts).toMatchObject({ all: 204, known: 1, doubtful: 1, new: 202 });
    await core.admin.pastImport.decide({ uid, row: 204, as: { row: 4 } });
    await core.admin.pastImport.start({ uid });
    await core.admin.pastImport.stop({ uid });
    const stopped = await ended(core, uid);
    expect(stopped).toMatchObject({ state: 'stopped', counts: { left: 0 } });
    expect(stopped.outcome.people).toBeGreaterThan(0);
    expect(stopped.progress.done).toBeLessThan(200);

    // The card that a waiting row was known as goes over to another, and somebody of the file comes to the desk.
    const uidOf = (phone: string) =>
      ask<[string]>(
        core,
        `SELECT lower(hex(uid)) FROM person WHERE phone = '+62${phone.slice(1)}'`,
      )[0]![0].replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    await core.admin.merge.join({
      uid: core.uid(),
      keptUid: uidOf('081176500003'),
      mergedUid: uidOf('081176500002'),
      takes: ['phone'],
      businesses: [],
      reason: 'Orang yang sama',
    });
    await visitor(core, 'Marwan', '081176500004');
    await core.admin.pastImport.goOn({ uid });
    expect(await ended(core, uid)).toMatchObject({
      state: 'done',
      outcome: { visits: 204, people: 200, failed: 0 },
      counts: { left: 0 },
    });
    expect(
      ask(
        core,
        `SELECT name, visit_count FROM person WHERE removed_at IS NULL
          AND (name LIKE 'Dodi%' OR name LIKE 'Marwan' OR name LIKE 'Sri T%') ORDER BY name`,
      ),
    ).toEqual([
      ['Dodi Saputra', 3],
      ['Marwan', 3],
      ['Sri Tampubolon', 2],
    ]);
  });

  it('keeps the file only while rows of it can still come', async () => {
    const core = await openTestCore();
    const files = () => ask(core, 'SELECT import_id FROM past_import_file');
    const { uid } = await openFile(core, await guests([guest(1), guest(2, { date: '31/11/2023' })]));
    await run(core, uid);
    expect(files()).toEqual([[1]]);
    await core.admin.pastImport.mend({ uid, row: 5, cell: 'date', text: '30/11/2023' });
    await run(core, uid);
    expect(files()).toEqual([]);
    await core.admin.pastImport.undo({ uid, reason: 'Salah berkas' });
    expect(await ended(core, uid)).toMatchObject({
      state: 'undone',
      outcome: { back: { people: 2, visits: 2 }, kept: 0 },
    });
  });

  it('lets the rows that were left go with the file, answered or failed', async () => {
    const core = await openTestCore();
    const rows = [
      guest(1),
      guest(2, { name: 'Rika Amelia', sex: 'P', phone: '' }),
      guest(3, { name: 'Rika Amelia', sex: 'P', phone: '', date: '11/01/2023' }),
      guest(4, { date: '31/11/2023' }),
    ];
    const before = await openFile(core, await guests([guest(1)]));
    await run(core, before.uid);
    const { uid } = await openFile(core, await guests(rows));
    expect(await run(core, uid)).toMatchObject({ counts: { present: 1, doubtful: 1, wrong: 1, left: 2 } });
    await core.admin.pastImport.decide({ uid, row: 6, as: { row: 5 } });
    await core.admin.pastImport.discard({ uid });
    await expect(core.admin.pastImport.start({ uid })).rejects.toMatchObject({ code: 'NOTHING_COMES' });
    expect(await core.admin.pastImport.get({ uid })).toMatchObject({
      state: 'done',
      counts: { all: 1, present: 1, left: 0 },
      outcome: { visits: 1, failed: 0 },
    });
    expect(ask(core, 'SELECT import_id, row, state FROM past_import_row ORDER BY import_id, row')).toEqual([
      [1, 4, 'taken'],
      [2, 4, 'waiting'],
      [2, 5, 'taken'],
    ]);
  });

  it('that cannot go on is stopped until it is told to', async () => {
    const core = await openTestCore();
    const { uid } = await openFile(core, await guests(Array.from({ length: 200 }, (_, i) => guest(i + 1))));
    await core.admin.pastImport.start({ uid });
    await core.admin.pastImport.stop({ uid });
    await ended(core, uid);
    const change = (sql: string) => {
      const file = new Sqlite(core.databasePath);
      file.exec(sql);
      file.close();
    };
    change('CREATE TRIGGER spoilt BEFORE INSERT ON visit BEGIN SELECT no_such_function(); END');
    await core.admin.pastImport.goOn({ uid });
    expect((await ended(core, uid)).state).toBe('stopped');
    expect(core.logged.splice(0)).toEqual([expect.stringContaining('error past import')]);
    change('DROP TRIGGER spoilt');
    const asked = vi.spyOn(core.core.context(core.adminConnection).reader, 'run');
    await core.admin.pastImport.goOn({ uid });
    expect(asked).toHaveBeenCalledWith(pastImportJobs.forgetPast, { uid }); // the whole book is held else
    expect(await ended(core, uid)).toMatchObject({ state: 'done', outcome: { visits: 200, failed: 0 } });
  });

  it('counts in reports as the office sets it; who came before is known either way', async () => {
    const core = await openTestCore();
    const { uid } = await openFile(
      core,
      await guests([guest(1, { date: '05/10/2026' }), guest(2, { date: '06/10/2026' })]),
    );
    await run(core, uid);
    const total = async () =>
      (await core.admin.report.figures({ period: '2026-10' })).tables[0]!.total['total'];
    expect(await total()).toBe(2);
    await core.admin.pastImport.setCounted({ isCounted: false });
    expect(await total()).toBe(0);
    expect((await core.admin.pastImport.list()).isCounted).toBe(false);
    expect(ask(core, 'SELECT DISTINCT visit_count FROM person')).toEqual([[1]]);
  });
});

describe('the file', () => {
  it('remembers its columns, and tells which of them is gone', async () => {
    const core = await openTestCore();
    const rows = (head: string[]): Cell[][] => [head, ['09/01/2023', 'Ahmad', 'L', '0812', 'Izin']];
    const first = await openFile(core, await book(rows(['Kapan', 'Siapa', 'L/P', 'Telepon', 'Untuk apa'])));
    expect(first.look.layout.columns.name).toBeUndefined();
    const layout: PastLayout = {
      ...first.look.layout,
      headingRow: 1,
      columns: { date: 0, name: 1, sex: 2, phone: 3, purpose: 4 },
    };
    await core.admin.pastImport.arrange({ uid: first.uid, layout: { ...layout, columns: {} } });
    const arranged = await core.admin.pastImport.arrange({ uid: first.uid, layout });
    expect(arranged.counts).toMatchObject({ all: 1, new: 1 });
    const [named] = rows(['Kapan', 'Siapa', 'L/P', 'Telepon', 'Untuk apa']);
    const same = await openFile(core, await book([named!, ['10/01/2023', 'Budi', 'L', '0813', 'Izin']]));
    expect(same.look).toMatchObject({ isRemembered: true, gone: [], layout: { columns: layout.columns } });
    const other = await openFile(core, await book(rows(['Kapan', 'Siapa', 'L/P', 'Telepon', 'Catatan'])));
    expect(other.look).toMatchObject({
      isRemembered: true,
      gone: ['untuk apa'],
      layout: { columns: { date: 0, name: 1, sex: 2, phone: 3 } },
    });
  });

  it('that is chosen again is the draft that it is already, with what was mended', async () => {
    const core = await openTestCore();
    const file = await guests([guest(1), guest(2, { date: '31/11/2023' })]);
    const first = await openFile(core, file);
    await core.admin.pastImport.mend({ uid: first.uid, row: 5, cell: 'date', text: '30/11/2023' });
    const again = await openFile(core, new File([file], 'salinan.xlsx'));
    expect(again).toMatchObject({ uid: first.uid, fileName: first.fileName, counts: { new: 2, wrong: 0 } });
    expect((await core.admin.pastImport.list()).imports).toHaveLength(1);
    await core.admin.pastImport.discard({ uid: first.uid });
    expect(await openFile(core, file)).toMatchObject({ counts: { new: 1, wrong: 1 } });
  });

  it('of several sheets says what stands in each, and of hidden rows asks', async () => {
    const core = await openTestCore();
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Rekap',
          rows: [
            ['Bulan', 'Jumlah'],
            ['Januari', 3],
          ],
        },
        {
          name: 'Tamu',
          rows: [HEAD, guest(1), guest(2), guest(3)],
          rowDefs: new Map([[2, { hidden: true }]]),
        },
      ],
    });
    const draft = await openFile(core, new File([new Uint8Array(bytes)], 'buku.xlsx'));
    expect(draft).toMatchObject({
      counts: { all: 2 },
      look: {
        sheets: [
          { name: 'Rekap', rows: 2 },
          { name: 'Tamu', rows: 4 },
        ],
        hiddenRows: 1,
        layout: { sheet: 1 },
      },
    });
    const { uid } = draft;
    await expect(core.admin.pastImport.start({ uid })).rejects.toMatchObject({ code: 'HIDDEN_OPEN' });
    const layout = { ...draft.look.layout, hidden: 'with' as const };
    expect((await core.admin.pastImport.arrange({ uid, layout })).counts.all).toBe(3);
    expect(await run(core, uid)).toMatchObject({ outcome: { visits: 3 } });
  });

  it('read by other columns keeps what was mended and answered, but under a column that is another now', async () => {
    const core = await openTestCore();
    const head = ['Tanggal', 'Nama', 'NIK', 'No. KTP', 'L/P', 'No HP'];
    const rows: Cell[][] = [
      ['09/01/2023', 'Dodi Saputra', '1,47102E+15', '1471124508790001', 'P', '081268010001'],
      ['10/01/2023', 'Dodi Saputra', null, null, 'L', null],
      ['31/11/2023', 'Marwan', null, null, 'L', '081268010003'],
      ['12/01/2023', 'Rika Amelia', '12', null, 'P', '081268010004'],
    ];
    const draft = await openFile(
      core,
      await book([head, ...rows], { rowDefs: new Map([[4, { hidden: true }]]) }),
    );
    const { uid } = draft;
    const { mend, decide, arrange } = core.admin.pastImport;
    const layout = { ...draft.look.layout, columns: { ...draft.look.layout.columns, nik: 2 } };
    const states = async () =>
      (await rowsOf(core, uid)).map(({ row, status, values, decision }) => [
        row,
        status,
        values.date,
        decision,
      ]);
    await arrange({ uid, layout: { ...layout, hidden: 'with' } });
    await mend({ uid, row: 2, cell: 'nik', text: '' });
    await mend({ uid, row: 4, cell: 'date', text: '30/11/2023' });
    await mend({ uid, row: 5, cell: 'nik', text: '' });
    await decide({ uid, row: 3, as: { row: 2 } });
    const mended = [
      [2, 'new', '09/01/2023', null],
      [3, 'doubtful', '10/01/2023', { row: 2 }],
      [4, 'new', '30/11/2023', null],
      [5, 'new', '12/01/2023', null],
    ];
    expect(await states()).toEqual(mended);
    const without = await arrange({ uid, layout: { ...layout, hidden: 'without' } });
    expect(without.counts).toMatchObject({ all: 3, new: 2, doubtful: 1, wrong: 0, left: 0 });
    expect(await states()).toEqual(mended.slice(0, 3));
    await arrange({ uid, layout: { ...layout, hidden: 'with', dates: 'mdy' } });
    expect((await rowsOf(core, uid)).map(({ values }) => values.date)).toEqual([
      '01/09/2023',
      '01/10/2023',
      '30/11/2023',
      '01/12/2023',
    ]);
    await arrange({ uid, layout: { ...layout, hidden: 'with', dates: 'dmy' } });
    expect(await states()).toEqual(mended);
    // The emptied cells were of another column.
    await arrange({ uid, layout: { ...layout, hidden: 'without', columns: { ...layout.columns, nik: 3 } } });
    expect((await rowsOf(core, uid))[0]!.values.nik).not.toBe('');
    expect(await run(core, uid)).toMatchObject({ outcome: { visits: 3 } });
    expect(ask(core, 'SELECT row, state FROM past_import_row')).toEqual(
      [2, 3, 4].map((row) => [row, 'taken']),
    );
  });

  it('fills merged dates down, and turns dates round that were swapped', async () => {
    const core = await openTestCore();
    const day = (text: string) => new Date(`${text}T00:00:00.000Z`);
    const draft = await openFile(
      core,
      await guests(
        [
          guest(1, { date: day('2023-03-04') }),
          [2, null, ...guest(2).slice(2)],
          guest(3, { date: '25/04/2023' }),
        ],
        {
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 7 },
            { startRow: 3, startCol: 1, endRow: 4, endCol: 1 },
          ],
        },
      ),
    );
    expect(draft.look.dates).toEqual({ order: 'swapped', isTold: false });
    expect((await rowsOf(core, draft.uid)).map(({ values }) => values.date)).toEqual([
      '03/04/2023',
      '03/04/2023',
      '25/04/2023',
    ]);
    const layout = { ...draft.look.layout, dates: 'dmy' as const };
    await core.admin.pastImport.arrange({ uid: draft.uid, layout });
    expect((await rowsOf(core, draft.uid))[0]!.values.date).toBe('04/03/2023');
  });

  /** The workbook with the text of its first sheet changed, as other programs write it. */
  const rewritten = async (file: File, change: (xml: string) => string): Promise<File> => {
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const name = 'xl/worksheets/sheet1.xml';
    parts[name] = strToU8(change(strFromU8(parts[name]!)));
    return new File([new Uint8Array(zipSync(parts))], file.name);
  };

  it.each<[string, (xml: string) => string]>([
    [
      'a used area of A1:W1048576',
      (xml) => xml.replace(/<dimension[^>]*>|(?=<sheetData>)/, '<dimension ref="A1:W1048576"/>'),
    ],
    [
      'a million empty rows',
      (xml) =>
        xml.replace(
          '</sheetData>',
          `${Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 10}"/>`).join('')}</sheetData>`,
        ),
    ],
  ])('of %s is read as far as something stands in it', async (_, change) => {
    const core = await openTestCore();
    const draft = await openFile(core, await rewritten(await guests([guest(1), guest(2)]), change));
    expect(draft.counts).toMatchObject({ all: 2, new: 2 });
  });

  it('that goes on behind the most rows is refused, also where rows between are empty', async () => {
    const core = await openTestCore();
    const withLast = async (cell: string) =>
      rewritten(await guests([guest(1), guest(2)]), (xml) =>
        xml.replace('</sheetData>', `<row r="105000">${cell}</row></sheetData>`),
      );
    const text = '<c r="C105000" t="inlineStr"><is><t>Hendri Kusuma</t></is></c>';
    await expect(openFile(core, await withLast(text))).rejects.toMatchObject({ code: 'ROWS_TOO_MANY' });
    expect((await core.admin.pastImport.list()).imports).toEqual([]);
    const draft = await openFile(core, await withLast('<c r="C105000"/>'));
    expect(draft.counts).toMatchObject({ all: 2, new: 2 });
  });

  it('tells formulas by their value, and their faults as faults', async () => {
    const core = await openTestCore();
    const file = await rewritten(await guests([guest(1), guest(2)]), (xml) =>
      xml
        .replace(
          /<c r="C4"[^>]*>.*?<\/c>/,
          '<c r="C4" t="str"><f>PROPER("ahmad fauzi")</f><v>Ahmad Fauzi</v></c>',
        )
        .replace(/<c r="C5"[^>]*>.*?<\/c>/, '<c r="C5" t="e"><f>A0</f><v>#REF!</v></c>'),
    );
    const draft = await openFile(core, file);
    const rows = await rowsOf(core, draft.uid);
    expect(rows.map(({ values, status }) => [values.name, status])).toEqual([
      ['Ahmad Fauzi', 'new'],
      ['', 'wrong'],
    ]);
    expect(rows[1]!.reasons[0]).toContain('#REF!');
  });

  it('may count its days from 1904', async () => {
    const core = await openTestCore();
    const rows: Cell[][] = [
      HEAD,
      guest(1, { date: new Date('2023-04-25T00:00:00.000Z') }),
      guest(2, { date: 60 }),
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows }], dateSystem: '1904' });
    const draft = await openFile(core, new File([new Uint8Array(bytes)], 'mac.xlsx'));
    expect((await rowsOf(core, draft.uid)).map(({ values, status }) => [values.date, status])).toEqual([
      ['25/04/2023', 'new'],
      ['', 'wrong'],
    ]);
  });

  it.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(text)],
    ['Windows-1252', (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
  ])('may be a CSV in %s', async (encoding, bytesOf) => {
    const core = await openTestCore();
    const text =
      'Tanggal;Nama;L/P;No HP\r\n09/01/2023;André Siregar;L;081268000001\r\n10/01/2023;Rina;P;081268000002;\r\n11/01/2023;Jl. A;Budi;L;081268000003\r\n';
    const draft = await openFile(core, new File([bytesOf(text)], 'buku.csv'));
    expect(draft).toMatchObject({ look: { encoding }, counts: { all: 3, new: 2, wrong: 1 } });
    expect((await rowsOf(core, draft.uid)).map(({ values }) => values.name)).toEqual([
      'André Siregar',
      'Rina',
      'Jl. A',
    ]);
  });

  it('that is none is refused with one sentence, and nothing of it stays', async () => {
    const core = await openTestCore();
    for (const bytes of [new Uint8Array([0x50, 0x4b, 3, 4]), new Uint8Array([0, 1, 2, 3])])
      await expect(openFile(core, new File([bytes], 'a.xlsx'))).rejects.toMatchObject({
        code: 'FILE_UNREADABLE',
      });
    expect((await core.admin.pastImport.list()).imports).toEqual([]);
  });

  it('is for managers and administrators, and goes with its draft', async () => {
    const core = await openTestCore();
    const desk = await core.signIn('Desi', 'frontdesk');
    await expect(desk.pastImport.list()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { uid } = await openFile(core, await guests([guest(1)]));
    await core.admin.pastImport.discard({ uid });
    expect(
      ask(
        core,
        'SELECT (SELECT count(*) FROM past_import), (SELECT count(*) FROM past_import_row), (SELECT count(*) FROM past_import_file)',
      ),
    ).toEqual([[0, 0, 0]]);
  });
});

describe('a locked month', () => {
  it('names an import as one line with who and why, opened for its rows', async () => {
    const core = await openTestCore({ at: '2026-10-05T01:00:00.000Z' });
    await visitor(core, 'Siti Nurhaliza', '081268201188');
    core.setNow('2026-11-02T01:12:00.000Z');
    await core.answerForClock();
    await core.admin.monthLock.lock({ uid: core.uid(), month: '2026-10', paper: 'a4' });
    const { uid } = await openFile(
      core,
      await guests([
        guest(1, { date: '01/10/2026', name: 'Ahmad Fauzi' }),
        guest(2, { date: '02/10/2026', name: 'Hendri Kusuma' }),
        guest(3, { date: '05/01/2023', name: 'Siti Nurhaliza', sex: 'P', phone: '081268201188' }),
      ]),
    );
    core.advance(1);
    await core.admin.pastImport.start({ uid, reason: 'Buku tamu 2023 sampai 2026' });
    await ended(core, uid);
    const { changes } = await core.admin.monthLock.changes({ month: '2026-10' });
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      by: 'Fitriani',
      action: 'Selesai mengimpor buku tamu lama',
      reason: 'Buku tamu 2023 sampai 2026',
    });
    expect(changes[0]!.rows.map(({ kind }) => kind).sort()).toEqual(['changed', 'new', 'new']);
    // Not counted: what is new goes, who came before stays known.
    core.advance(1);
    await core.admin.pastImport.setCounted({ isCounted: false });
    const after = await core.admin.monthLock.changes({ month: '2026-10' });
    expect(after.changes.flatMap(({ rows }) => rows.map(({ kind }) => kind))).toEqual(['changed']);
    expect(after.changes[0]).toMatchObject({ reason: 'Buku tamu 2023 sampai 2026' });
  });

  it('is told of beforehand, and asks for the reason that its changes will have', async () => {
    const core = await openTestCore({ at: '2026-10-05T01:00:00.000Z' });
    await visitor(core, 'Siti Nurhaliza', '081268201188');
    core.setNow('2026-11-02T01:12:00.000Z');
    await core.answerForClock();
    const lock = (month: string, skipped: string[] = []) =>
      core.admin.monthLock.lock({ uid: core.uid(), month, paper: 'a4', skipped });
    const rows = [
      ...Array.from({ length: 60 }, (_, i) => guest(i + 1, { date: '01/10/2026' })),
      guest(61, { date: '31/11/2026' }),
      guest(62, { date: '02/09/2026' }),
    ];
    const { uid, locked } = await openFile(core, await guests(rows));
    expect(locked).toEqual({ coming: [], taken: [], needsReason: false });
    await core.admin.pastImport.start({ uid });
    await core.admin.pastImport.stop({ uid });
    const { outcome } = await ended(core, uid);
    expect(outcome.visits).toBeLessThan(60);

    await lock('2026-10');
    const now = await core.admin.pastImport.get({ uid });
    expect(now.locked).toEqual({
      coming: [{ month: '2026-10', rows: 60 - outcome.visits }],
      taken: [{ month: '2026-10', rows: outcome.visits }],
      needsReason: true,
    });
    await expect(core.admin.pastImport.goOn({ uid })).rejects.toMatchObject({ code: 'REASON_NEEDED' });
    core.advance(1);
    await core.admin.pastImport.goOn({ uid, reason: 'Buku tamu lama baru ditemukan' });
    await ended(core, uid);
    const changes = async () => (await core.admin.monthLock.changes({ month: '2026-10' })).changes;
    expect(await changes()).toMatchObject([
      { reason: 'Buku tamu lama baru ditemukan', rows: { length: 60 - outcome.visits } },
    ]);

    // What was left comes for the same reason.
    await core.admin.pastImport.mend({ uid, row: 64, cell: 'date', text: '31/10/2026' });
    expect((await core.admin.pastImport.get({ uid })).locked).toMatchObject({
      coming: [{ month: '2026-10', rows: 1 }],
      needsReason: false,
    });
    await run(core, uid);
    expect((await core.admin.pastImport.get({ uid })).locked).toEqual({
      coming: [],
      taken: [{ month: '2026-10', rows: 61 }],
      needsReason: false,
    });
    core.advance(1);
    await core.admin.pastImport.undo({ uid, reason: 'Salah berkas' });
    await ended(core, uid);
    expect((await changes()).every(({ reason }) => reason === 'Salah berkas')).toBe(true);
    expect((await core.admin.pastImport.get({ uid })).locked.taken).toEqual([]);
  });

  it('that a file falls into is not imported without a reason', async () => {
    const core = await openTestCore({ at: '2026-10-05T01:00:00.000Z' });
    await visitor(core, 'Siti Nurhaliza', '081268201188');
    core.setNow('2026-11-02T01:12:00.000Z');
    await core.answerForClock();
    await core.admin.monthLock.lock({ uid: core.uid(), month: '2026-10', paper: 'a4' });
    const { uid, locked } = await openFile(core, await guests([guest(1, { date: '01/10/2026' }), guest(2)]));
    expect(locked).toMatchObject({ coming: [{ month: '2026-10', rows: 1 }], needsReason: true });
    await expect(core.admin.pastImport.start({ uid })).rejects.toMatchObject({ code: 'REASON_NEEDED' });
    expect(await core.admin.pastImport.get({ uid })).toMatchObject({ state: 'draft' });
    await core.admin.pastImport.mend({ uid, row: 4, cell: 'date', text: '30/09/2026' });
    expect(await run(core, uid)).toMatchObject({ outcome: { visits: 2 } });
  });
});
