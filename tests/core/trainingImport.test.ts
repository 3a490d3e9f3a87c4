import { deflateRawSync } from 'node:zlib';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { ImportRow } from '#contract/participantImport.ts';
import { newPerson, openTestCore, registerVisitor, type TestCore } from './support.ts';
import { openTraining } from './trainingSupport.ts';

type Cell = string | number | boolean | Date | null;

const workbook = async (rows: Cell[][], name = 'peserta.xlsx'): Promise<File> => {
  const bytes = await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] });
  return new File([new Uint8Array(bytes)], name);
};
const fileOf = (bytes: Uint8Array | string, name = 'peserta.xlsx') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);

/** A NIK of a woman from Pekanbaru, born on another day for each number. */
const nikOf = (number: number) => {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = two(41 + (number % 28));
  const month = two(1 + (Math.floor(number / 28) % 12));
  const year = 60 + (Math.floor(number / 336) % 40);
  return `147102${day}${month}${year}${String(number).padStart(4, '0')}`;
};
/** NIKs that differ in the serial alone. */
const alike = (serial: number) => `147102630290${String(serial).padStart(4, '0')}`;

const known = async (core: TestCore, name: string, change: Parameters<typeof newPerson>[2] = {}) =>
  (await registerVisitor(core, core.admin, '', 'A', { person: { new: newPerson(core, name, change) } }))
    .personUid;

/** Thirty people: five known, three doubtful, two wrong, twenty new. */
const thirty = async (core: TestCore) => {
  for (const number of [1, 2, 3])
    await known(core, `Kenalan ${'ABC'[number - 1]} Lama`, { nik: nikOf(number) });
  await known(core, 'Noerhaliza', { phone: '081200000004' });
  await known(core, 'Rina Marlina', { nik: nikOf(5) });
  await known(core, 'Siti Aminah', { phone: '081200000006' });
  await known(core, 'Budi Santoso', { phone: '081200000007', sex: 'L' });
  await known(core, 'Dewi Lestari');
  const letters = 'ABCDEFGHIJKLMNOPQRST';
  const rows: Cell[][] = [
    ['DAFTAR PESERTA PELATIHAN', null, null, null, null],
    ['Tanggal', new Date('2026-11-23T00:00:00Z'), null, null, null],
    [null, null, null, null, null],
    ['No.', 'Nama Lengkap', 'No. KTP (NIK)', 'L/P', 'No. HP / WA', 'Nama Usaha', 'Kecamatan'],
    [1, 'Kenalan A Lama', nikOf(1), 'P', '', '', ''],
    [2, 'KENALAN B LAMA', `'${nikOf(2)}`, 'P', '', '', ''],
    [3, 'Hj. Kenalan C Lama, S.E.', nikOf(3), null, '', '', ''],
    [4, 'Nurhaliza', '', 'P', 81200000004, 'Keripik', ''],
    [5, 'Rina', nikOf(5), 'P', '', '', ''],
    [6, 'Siti Aminah', '', 'P', '', '', ''],
    [7, 'Santoso Wijaya', '', 'L', '0812-0000-0007', '', ''],
    [8, 'Dewi Lestari', nikOf(800), 'P', '', '', ''],
    [9, 'Orang Rusak', 1.47102630290001e15, 'P', '', '', ''],
    [10, 'Rina Kedua', '147102', 'P', '', '', ''],
    ...Array.from({ length: 20 }, (_, i): Cell[] => [
      11 + i,
      `Peserta ${letters[i]}ana`,
      i < 15 ? nikOf(100 + i) : '',
      i < 15 ? '' : 'Laki-laki',
      `0813000000${10 + i}`,
      i === 0 ? 'Sambal Bu Ana' : '',
      i === 1 ? 'Tenayan Raya' : '',
    ]),
    [null, null, null, null, null],
    [31, '', '', '', ''],
  ];
  return rows;
};

const countByStatus = (rows: readonly ImportRow[]) =>
  Object.fromEntries(
    [...Map.groupBy(rows, (row) => row.status)].map(([status, all]) => [status, all.length]),
  );

describe('the NIKs of a sheet', () => {
  const asked = async (core: TestCore) =>
    (await core.admin.office.trail({ from: '2026-11-23', to: '2026-11-23' })).entries
      .filter(({ action }) => action === 'Menanyakan NIK')
      .map(({ subject, summary }) => [subject, summary]);

  it('are asked for in one entry with their number, however often the sheet is looked at', async () => {
    const core = await openTestCore();
    const { uid: trainingUid, title } = await openTraining(core);
    const file = await workbook(await thirty(core));
    await core.admin.training.readImport({ trainingUid, file });
    await core.admin.training.readImport({ trainingUid, file });
    expect(await asked(core)).toEqual([[title, expect.stringContaining('peserta.xlsx, 20 NIK')]]);
  });

  it('are no way to find a serial: of many alike five are compared, in the preview and the import', async () => {
    const core = await openTestCore();
    await known(core, 'Siti Aminah', { nik: alike(9) });
    core.advance(24 * 60);
    const { uid: trainingUid } = await openTraining(core);
    const guesses = (from: number) =>
      Array.from({ length: 5 }, (_, i): Cell[] => [`Tebakan ${'ABCDE'[i]}`, alike(from + i)]);
    const rows = async (cells: Cell[][]) => {
      const file = await workbook([['Nama', 'NIK'], ...cells]);
      const { rows: read } = await core.admin.training.readImport({ trainingUid, file });
      return { file, read };
    };
    await rows(guesses(1));
    const { file, read } = await rows([...guesses(5), ['Rina', nikOf(1)]]);
    expect(read.map(({ status }) => status)).toEqual(['new', 'wrong', 'wrong', 'wrong', 'wrong', 'new']);
    expect(read[4]).toMatchObject({
      reasons: ['Terlalu banyak NIK yang mirip hari ini, jadi tidak dicocokkan. Periksa, atau kosongkan.'],
      fixes: [{ label: 'Kosongkan NIK', cell: 'nik', text: '' }],
      candidates: [],
    });
    const call = { uid: core.uid(), trainingUid, file, decisions: [] };
    await core.admin.training.import(call);
    expect((await core.admin.training.participants({ trainingUid })).map(({ name }) => name)).toEqual([
      'Rina',
      'Tebakan A',
    ]);
  });
});

describe('a sheet of thirty', () => {
  it('is told apart into known, doubtful, wrong and new, and stores nothing', async () => {
    const core = await openTestCore();
    const training = await openTraining(core);
    const file = await workbook(await thirty(core));
    const { rows, fileName } = await core.admin.training.readImport({ trainingUid: training.uid, file });
    expect(fileName).toBe('peserta.xlsx');
    expect(countByStatus(rows)).toEqual({ known: 5, doubtful: 3, wrong: 2, new: 20 });
    const at = (row: number) => rows.find((entry) => entry.row === row)!;
    expect(at(9)).toMatchObject({
      values: { name: 'Rina' },
      status: 'known',
      candidates: [{ name: 'Rina Marlina' }],
    });
    expect(at(8)).toMatchObject({
      status: 'known',
      values: { phone: '081200000004' },
      candidates: [{ name: 'Noerhaliza' }],
    });
    expect(at(10).reasons).toEqual(['Ada Siti Aminah dengan nama yang sama.']);
    expect(at(11).reasons).toEqual(['Nomor HP sama dengan Budi Santoso, namanya berbeda.']);
    expect(at(12).reasons).toEqual(['Ada Dewi Lestari yang NIK-nya belum didata.']);
    expect(at(13).reasons).toEqual(['NIK dirusak Excel. Ketik ulang atau kosongkan.']);
    expect(at(14).reasons).toEqual(['NIK harus 16 digit angka.']);
    expect(await core.admin.training.participants({ trainingUid: training.uid })).toEqual([]);
    expect(await core.admin.person.search({ text: 'Peserta Aana' })).toEqual([]);
  });

  it('is imported at once with the decisions, once however often it is sent, and taken back at once', async () => {
    const core = await openTestCore();
    const training = await openTraining(core, { quota: 25 });
    const file = await workbook(await thirty(core));
    const trainingUid = training.uid;
    const preview = await core.admin.training.readImport({ trainingUid, file });
    const doubtful = preview.rows.filter((row) => row.status === 'doubtful');
    const call = { uid: core.uid(), trainingUid, file, decisions: [] };
    await expect(core.admin.training.import(call)).rejects.toMatchObject({
      code: 'UNDECIDED',
      data: { rows: [10, 11, 12] },
    });
    expect(await core.admin.training.participants({ trainingUid })).toEqual([]);

    const decided = {
      ...call,
      decisions: [
        { row: 10, as: { personUid: doubtful[0]!.candidates[0]!.uid } },
        { row: 11, as: 'new' as const },
        { row: 12, as: 'skip' as const },
      ],
    };
    const imported = await core.admin.training.import(decided);
    expect(imported).toMatchObject({ enrolled: 25, waiting: 2, newPeople: 21, isUndone: false });
    expect(await core.admin.training.import(decided)).toEqual(imported);
    expect(await core.admin.training.lastImport({ trainingUid })).toEqual(imported);
    const participants = await core.admin.training.participants({ trainingUid });
    expect(participants).toHaveLength(27);
    expect(new Set(participants.map(({ code }) => code)).size).toBe(27);
    expect(participants.find(({ name }) => name.startsWith('Hj.'))).toMatchObject({
      cardName: 'Kenalan C Lama',
    });

    const [made] = await core.admin.person.search({ text: nikOf(100) });
    expect(made).toMatchObject({
      name: 'Peserta Aana',
      business: 'Sambal Bu Ana',
      sex: 'P',
      birthDate: '1960-04-17',
    });
    const [byPlace] = await core.admin.person.search({ text: 'Peserta Bana' });
    expect(byPlace).toMatchObject({ district: 'Tenayan Raya' });

    const again = await core.admin.training.readImport({ trainingUid, file });
    expect(countByStatus(again.rows)).toMatchObject({ enrolled: 26, wrong: 2 });

    await registerVisitor(core, core.admin, '', 'A', { person: { uid: made!.uid } });
    expect(await core.admin.training.undoImport({ uid: call.uid })).toMatchObject({
      newPeople: 21,
      isUndone: true,
    });
    expect(await core.admin.training.undoImport({ uid: call.uid })).toMatchObject({ isUndone: true });
    expect(await core.admin.training.participants({ trainingUid })).toEqual([]);
    expect(await core.admin.training.lastImport({ trainingUid })).toBeNull();
    // Who came to the office meanwhile stays; the other twenty go to the recycle bin.
    expect(await core.admin.person.search({ text: 'Sambal Bu Ana' })).toHaveLength(1);
    expect(await core.admin.person.removed()).toHaveLength(20);
    const once = await core.admin.training.import({ ...decided, uid: core.uid() });
    expect(once).toMatchObject({ enrolled: 25, waiting: 2, newPeople: 20 });
    expect(core.logged).toEqual([]);
  });

  it('leaves the rows that were not taken as a sheet that says why, to be mended and imported in its turn', async () => {
    const core = await openTestCore();
    const { uid: trainingUid } = await openTraining(core);
    const file = await workbook([
      ['Daftar hadir'],
      ['Nama', 'NIK', 'L/P', 'Tgl lahir', 'No HP'],
      ['Baik Budi', nikOf(1), 'P', null, 81200000001],
      ['Rusak Rina', 1.47102630290001e15, 'P', new Date('1990-02-23T00:00:00Z'), 81200000002],
      ['Pendek Putri', '147102', 'P', null, ''],
    ]);
    const left = await core.admin.training.importLeft({
      trainingUid,
      file,
      corrections: [{ row: 5, cell: 'name', text: 'Pendek Putri, S.E.' }],
      rows: [
        { row: 4, reason: 'NIK dirusak Excel.' },
        { row: 5, reason: 'NIK harus 16 digit angka.' },
      ],
    });
    expect(left.name).toMatch(/^belum-masuk-.*\.xlsx$/);
    const { rows } = (await readXlsx(new Uint8Array(await left.arrayBuffer()))).sheets[0]!;
    expect(rows.slice(3)).toEqual([
      ['Nama', 'NIK', 'L/P', 'Tgl lahir', 'No HP', 'Sebab belum masuk', 'Baris semula'],
      ['Rusak Rina', 1.47102630290001e15, 'P', '23/02/1990', '81200000002', 'NIK dirusak Excel.', 4],
      ['Pendek Putri, S.E.', '147102', 'P', '', '', 'NIK harus 16 digit angka.', 5],
    ]);
    // A spoiled NIK is not made whole by the way.
    const again = await core.admin.training.readImport({ trainingUid, file: left });
    expect(again.rows.map(({ values, reasons }) => [values.name, values.phone, reasons])).toEqual([
      ['Rusak Rina', '081200000002', ['NIK dirusak Excel. Ketik ulang atau kosongkan.']],
      ['Pendek Putri, S.E.', '', ['NIK harus 16 digit angka.']],
    ]);
    const mended = await core.admin.training.readImport({
      trainingUid,
      file: left,
      corrections: again.rows.map(({ row }) => ({ row, cell: 'nik' as const, text: nikOf(row) })),
    });
    expect(mended.rows.map(({ faults }) => faults.filter(({ cell }) => cell === 'nik'))).toEqual([[], []]);
  });

  it('is not taken back once somebody of it was present', async () => {
    const core = await openTestCore();
    const training = await openTraining(core);
    const trainingUid = training.uid;
    const file = await workbook([
      ['Nama', 'JK'],
      ['Ani', 'P'],
    ]);
    const call = { uid: core.uid(), trainingUid, file, decisions: [] };
    await core.admin.training.import(call);
    const [ani] = await core.admin.training.participants({ trainingUid });
    const sessionUid = training.sessions[0]!.uid;
    await core.admin.training.mark({ sessionUid, participantUids: [ani!.uid], isPresent: true });
    await expect(core.admin.training.undoImport({ uid: call.uid })).rejects.toMatchObject({
      code: 'IMPORT_IN_USE',
    });
  });
});

it('an address in another regency is where somebody lives, and N.I.K is the NIK', async () => {
  const core = await openTestCore();
  const { uid: trainingUid } = await openTraining(core);
  const file = await workbook([
    ['Nama Peserta', 'L/P', 'N.I.K', 'Domisili', 'Asal Kecamatan'],
    ['Wulan Nuansa Bening', 'P', '1408026302900003', 'Kab. Siak', 'Tualang'],
    ['Tanpa Kecamatan', 'P', '', 'Kab. Siak', ''],
    ['Bukan di Sana', 'P', '', 'Kab. Siak', 'Bukit Raya'],
  ]);
  const { rows } = await core.admin.training.readImport({ trainingUid, file });
  expect(rows.map(({ status, values }) => [status, values.nik, values.place])).toEqual([
    ['new', '1408026302900003', 'Tualang, Kabupaten Siak, Riau'],
    ['new', '', 'Kabupaten Siak, Riau'],
    ['doubtful', '', ''],
  ]);
});

it('somebody whose district nobody wrote down is counted in the office’s own regency', async () => {
  const core = await openTestCore();
  const { uid: trainingUid } = await openTraining(core);
  const file = await workbook([
    ['Nama', 'L/P', 'Kecamatan'],
    ['Ani Lestari', 'P', '-'],
  ]);
  await core.admin.training.import({ uid: core.uid(), trainingUid, file, decisions: [] });
  const [ani] = await core.admin.person.search({ text: 'Ani Lestari' });
  expect((await core.admin.person.card({ uid: ani!.uid })).person).toMatchObject({
    regionPath: 'Kota Pekanbaru, Riau',
    consent: null,
  });
  await registerVisitor(core, core.admin, '', 'A', { person: { uid: ani!.uid } });
  const { tables } = await core.admin.report.figures({ period: '2026-11' });
  const places = tables.find(({ code }) => code === 'C')!;
  expect(places.rows.map(({ label, counts }) => [label, counts.total])).toEqual([['Kota Pekanbaru', 1]]);
});

describe('rows of a sheet', () => {
  const reasons = async (core: TestCore, rows: Cell[][]) => {
    const training = await openTraining(core);
    const file = await workbook(rows);
    const preview = await core.admin.training.readImport({ trainingUid: training.uid, file });
    return preview.rows.map(({ row, status, reasons: why }) => [row, status, ...why].join(' '));
  };

  it('that may name one person twice are asked about, those that lack what a card needs are wrong', async () => {
    const core = await openTestCore();
    await known(core, 'Rina Marlina', { nik: nikOf(5) });
    expect(
      await reasons(core, [
        ['Nama', 'NIK', 'JK', 'HP'],
        ['Ani', nikOf(1), '', ''],
        ['Ani Lagi', nikOf(1), '', ''],
        ['Budi', '', 'L', '0812 1111 2222'],
        ['BUDI', '', 'L', ''],
        ['Budi', '', 'L', '0812 1111 3333'],
        ['Citra', '', '', ''],
        ['Hartono', nikOf(5), '', ''],
        ['', nikOf(6), '', ''],
        ['Dodi', nikOf(7), 'L', ''],
        ['Eka', 1471026302900008, '', 'tidak ada'],
      ]),
    ).toEqual([
      '2 new',
      '3 doubtful NIK yang sama sudah ada di baris 2. Orang yang sama, atau NIK-nya keliru?',
      '4 new',
      '5 doubtful Mungkin orang yang sama dengan Budi di baris 4.',
      '6 doubtful Mungkin orang yang sama dengan BUDI di baris 5.',
      '7 wrong Jenis kelamin tidak diketahui.',
      '8 doubtful NIK ini terdaftar atas nama Rina Marlina. Orang yang sama, atau NIK-nya keliru?',
      '9 wrong Nama kosong.',
      '10 wrong NIK ini milik jenis kelamin yang lain.',
      '11 new Nomor HP “tidak ada” tidak terbaca, jadi tidak disimpan.',
    ]);
  });

  it('of one NIK are left out, or come without it, or with the one that was typed', async () => {
    const core = await openTestCore();
    const { uid: trainingUid } = await openTraining(core);
    const file = await workbook([
      ['Nama', 'NIK', 'JK'],
      ['Ani', nikOf(1), 'P'],
      ['Ani', nikOf(1), 'P'],
      ['Budi', nikOf(1), 'L'],
      ['Citra', nikOf(1), 'P'],
    ]);
    const corrections = [
      { row: 4, cell: 'nik', text: '' } as const,
      { row: 5, cell: 'nik', text: nikOf(2) } as const,
    ];
    const call = { uid: core.uid(), trainingUid, file, corrections };
    const openRow = { code: 'UNDECIDED', data: { rows: [3] } };
    for (const decisions of [[], [{ row: 3, as: 'new' } as const]])
      await expect(core.admin.training.import({ ...call, decisions })).rejects.toMatchObject(openRow);
    await core.admin.training.import({ ...call, decisions: [{ row: 3, as: 'skip' }] });
    const names = (await core.admin.training.participants({ trainingUid })).map(({ name }) => name);
    expect(names).toEqual(['Ani', 'Budi', 'Citra']);
  });
});

describe('what was read is shown, and mended where it stands', () => {
  const rows: Cell[][] = [
    ['Nama Lengkap (sesuai KTP)', 'NIK', 'Jenis Kelamin (sesuai KTP)', 'Tgl Lahir', 'Kecamatan', 'Pekerjaan'],
    ['Yusni Elfira', 1.47102e15, 'P', '25 April 1987', 'Sail', 'Guru'],
    ['Rika Amelia', '', 'P', '09-NOV-92', 'Tampan', ''],
    ['Dodi', '', 'L', '31/11/1990', 'Bukit Rya', ''],
    ['Dudi', '', 'L', '', 'bukit raya', ''],
    ['Marwan', '', 'L', '', 'Tampan', ''],
  ];
  const at = (preview: { rows: ImportRow[] }, row: number) => preview.rows.find((each) => each.row === row)!;

  it('every value that will be stored, and the columns that are not used', async () => {
    const core = await openTestCore();
    const { uid: trainingUid } = await openTraining(core);
    const preview = await core.admin.training.readImport({ trainingUid, file: await workbook(rows) });
    const { columns } = preview.layout;
    expect(columns).toEqual({ name: 0, nik: 1, sex: 2, birthDate: 3, district: 4 });
    const used = new Set(Object.values(columns));
    expect(preview.headings.filter(({ column }) => !used.has(column)).map(({ text }) => text)).toEqual([
      'Pekerjaan',
    ]);
    expect(at(preview, 2)).toMatchObject({
      status: 'wrong',
      values: { nik: '', sex: 'Perempuan', birthDate: '25/04/1987', place: 'Sail, Kota Pekanbaru, Riau' },
      written: { nik: '1471020000000000' },
      faults: [{ cell: 'nik' }],
    });
    expect(at(preview, 3)).toMatchObject({
      status: 'doubtful',
      mayBeNew: false,
      reasons: ['Kecamatan “Tampan” tidak ada di Kota Pekanbaru.'],
      values: { birthDate: '09/11/1992', place: '' },
    });
    expect(at(preview, 4)).toMatchObject({
      status: 'wrong',
      faults: [{ cell: 'birthDate' }, { cell: 'place' }],
    });
    expect(at(preview, 3).fixes[0]!.alike).toBe(at(preview, 6).fixes[0]!.alike);
  });

  it('cells that are mended are stored as they are shown', async () => {
    const core = await openTestCore();
    const { uid: trainingUid } = await openTraining(core);
    const file = await workbook(rows);
    const corrections = [
      { row: 2, cell: 'nik' as const, text: '1471026504870003' },
      { row: 3, cell: 'place' as const, text: '14.71.07' },
      { row: 4, cell: 'birthDate' as const, text: '30 nov 1990' },
      { row: 4, cell: 'place' as const, text: '14.71.07' },
      { row: 6, cell: 'place' as const, text: '14.71' },
    ];
    const preview = await core.admin.training.readImport({ trainingUid, file, corrections });
    expect(countByStatus(preview.rows)).toEqual({ new: 4, doubtful: 1 });
    const call = { uid: core.uid(), trainingUid, file, corrections, decisions: [] };
    await expect(core.admin.training.import(call)).rejects.toMatchObject({ data: { rows: [5] } });
    const decisions = [{ row: 5, as: 'new' as const }];
    expect(await core.admin.training.import({ ...call, decisions })).toMatchObject({ newPeople: 5 });
    const card = async (text: string) => {
      const [hit] = await core.admin.person.search({ text });
      return (await core.admin.person.card({ uid: hit!.uid })).person;
    };
    expect(await card('1471026504870003')).toMatchObject({ name: 'Yusni Elfira', birthDate: '1987-04-25' });
    expect(await card('Rika Amelia')).toMatchObject({ regionPath: 'Bukit Raya, Kota Pekanbaru, Riau' });
    expect(await card('Marwan')).toMatchObject({
      regionPath: 'Kota Pekanbaru, Riau',
      birthDate: null,
      hasDisability: null,
    });
    for (const { row, values } of preview.rows)
      expect((await card(values.name)).birthDate?.split('-').reverse().join('/') ?? '', `${row}`).toBe(
        values.birthDate,
      );
  });

  it('a row whose place is open cannot be somebody new, but can be left out', async () => {
    const core = await openTestCore();
    const { uid: trainingUid } = await openTraining(core);
    const file = await workbook([rows[0]!, rows[2]!, ['Marwan', '', 'L', '', 'Sail', '']]);
    const call = { uid: core.uid(), trainingUid, file };
    const decided = (as: 'new' | 'skip') => ({ ...call, decisions: [{ row: 2, as }] });
    await expect(core.admin.training.import(decided('new'))).rejects.toMatchObject({ code: 'UNDECIDED' });
    expect(await core.admin.training.import(decided('skip'))).toMatchObject({ newPeople: 1 });
  });

  it('columns that were chosen by hand are remembered for the same headings', async () => {
    const core = await openTestCore();
    const { uid: trainingUid } = await openTraining(core);
    const odd = (name: string) =>
      workbook([['FORMULIR'], ['Kolom 1', 'Kolom 2', 'Kolom 3'], ['x', name, 'P']]);
    const file = await odd('Ani');
    const first = await core.admin.training.readImport({ trainingUid, file });
    expect(first).toMatchObject({ rows: [], isRemembered: false, layout: { headingRow: 2 } });
    const layout = { ...first.layout, columns: { name: 1, sex: 2 } };
    const preview = await core.admin.training.readImport({ trainingUid, file, layout });
    expect(preview.rows.map(({ values }) => values.name)).toEqual(['Ani']);
    await core.admin.training.import({ uid: core.uid(), trainingUid, file, layout, decisions: [] });
    const next = await core.admin.training.readImport({ trainingUid, file: await odd('Budi Baru') });
    expect(next).toMatchObject({ isRemembered: true, layout: { columns: { name: 1, sex: 2 } } });
    expect(next.rows.map(({ values }) => values.name)).toEqual(['Budi Baru']);
  });

  it('whoever has the NIK under another name is a choice, never somebody new', async () => {
    const core = await openTestCore();
    const { uid: trainingUid } = await openTraining(core);
    const uid = await known(core, 'Hartono', { nik: nikOf(5) });
    const file = await workbook([
      ['Nama', 'NIK'],
      ['Ani', nikOf(5)],
    ]);
    const call = { uid: core.uid(), trainingUid, file };
    const decided = (as: 'new' | { personUid: string }) => ({ ...call, decisions: [{ row: 2, as }] });
    await expect(core.admin.training.import(decided('new'))).rejects.toMatchObject({ code: 'UNDECIDED' });
    await core.admin.training.import(decided({ personUid: uid }));
    expect(await core.admin.training.participants({ trainingUid })).toMatchObject([
      { name: 'Ani', cardName: 'Hartono' },
    ]);
  });
});

it('formulas are read by their last values, and dates and numbers as what they say', async () => {
  const core = await openTestCore();
  const { uid: trainingUid } = await openTraining(core);
  const cells = new Map([
    [
      '1,0',
      { value: 'Ani Lestari', type: 'formula' as const, formula: 'UPPER(D2)', formulaResult: 'Ani Lestari' },
    ],
    ['1,2', { value: 81300000001, type: 'formula' as const, formula: 'E2+0', formulaResult: 81300000001 }],
  ]);
  const rows = [
    ['Nama', 'Tanggal lahir', 'No HP', 'JK'],
    [null, new Date('1990-02-23T00:00:00Z'), null, 'P'],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: 'A', rows, cells }] });
  const call = { uid: core.uid(), trainingUid, file: fileOf(bytes), decisions: [] };
  expect(await core.admin.training.import(call)).toMatchObject({ newPeople: 1 });
  expect(await core.admin.person.search({ text: '081300000001' })).toMatchObject([
    { name: 'Ani Lestari', birthDate: '1990-02-23' },
  ]);
});

it('a number that may be a day is told by the days of its workbook, and a fault of a formula is no text', async () => {
  const core = await openTestCore();
  const { uid: trainingUid } = await openTraining(core);
  const rows = [
    ['Nama', 'JK', 'Tanggal lahir', 'Nama usaha'],
    ['Budi', 'L', 31640, '#N/A'],
    ['#N/A', 'L', null, 'Toko'],
  ];
  const read = async (dateSystem: '1900' | '1904') => {
    const file = fileOf(await writeXlsx({ sheets: [{ name: 'A', rows }], dateSystem }));
    return (await core.admin.training.readImport({ trainingUid, file })).rows;
  };
  for (const [dateSystem, day] of [
    ['1904', '17/08/1990'],
    ['1900', '16/08/1986'],
  ] as const) {
    const [budi, nobody] = await read(dateSystem);
    expect(budi?.reasons.join(' ')).toContain(day);
    expect(budi?.values.businessName).toBe('');
    expect(nobody).toMatchObject({ status: 'wrong', values: { name: '' } });
  }
});

/** A ZIP of one entry, with the sizes it states of itself. */
const zip = (name: string, content: Uint8Array, stated = content.length): Uint8Array => {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(stated, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(stated, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
};

describe('a file that is no sheet of participants', () => {
  const zeros = new Uint8Array(200 * 1024 * 1024);
  const files: [name: string, make: () => Promise<File>][] = [
    ['nothing', async () => fileOf('')],
    ['text', async () => fileOf('Nama,NIK\nAni,123\n')],
    ['an old XLS', async () => fileOf(Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'))],
    ['half a workbook', async () => fileOf((await (await workbook([['Nama']])).bytes()).subarray(0, 900))],
    ['a ZIP of something else', async () => fileOf(zip('halo.txt', Buffer.from('halo')))],
    ['a bomb that states its size', async () => fileOf(zip('xl/workbook.xml', zeros))],
    ['a bomb that states none', async () => fileOf(zip('xl/workbook.xml', zeros, 0))],
    ['a bomb that lies', async () => fileOf(zip('[Content_Types].xml', zeros, 1000))],
    [
      'macros',
      async () =>
        fileOf(
          await writeXlsx({ sheets: [{ name: 'A', rows: [['Nama']] }], vbaProject: Buffer.from('Attribut') }),
        ),
    ],
    ['too large', async () => fileOf(new Uint8Array(6 * 1024 * 1024))],
  ];

  it('is refused with one sentence, whatever it is', { timeout: 300_000 }, async () => {
    const core = await openTestCore();
    const { uid: trainingUid } = await openTraining(core);
    for (const [name, make] of files) {
      const attempt = core.admin.training.readImport({ trainingUid, file: await make() });
      await expect(attempt, name).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    }
  });

  it('with nobody to add is no import that could be taken back', async () => {
    const core = await openTestCore();
    const { uid: trainingUid } = await openTraining(core);
    const add = async (rows: Cell[][], decisions: { row: number; as: 'skip' }[] = []) =>
      core.admin.training.import({ uid: core.uid(), trainingUid, file: await workbook(rows), decisions });
    const nobody = { code: 'NOBODY_COMES' };
    await expect(add([['Nama', 'L/P']])).rejects.toMatchObject(nobody);
    const one: Cell[][] = [
      ['Nama', 'L/P'],
      ['Ani', 'P'],
    ];
    await expect(add(one, [{ row: 2, as: 'skip' }])).rejects.toMatchObject(nobody);
    expect(await core.admin.training.lastImport({ trainingUid })).toBeNull();
  });

  it('without a heading lets the columns be chosen, with too many names says so', async () => {
    const core = await openTestCore();
    const { uid: trainingUid } = await openTraining(core);
    const read = async (rows: Cell[][]) =>
      core.admin.training.readImport({ trainingUid, file: await workbook(rows) });
    const unknown = await read([['Ani'], ['Budi']]);
    expect(unknown).toMatchObject({ rows: [], layout: { columns: {} } });
    expect(unknown.headings).toEqual([{ column: 0, text: 'Ani', sample: 'Budi' }]);
    const call = { uid: core.uid(), trainingUid, file: await workbook([['Ani'], ['Budi']]), decisions: [] };
    await expect(core.admin.training.import(call)).rejects.toMatchObject({ code: 'HEADINGS_MISSING' });
    const many = Array.from({ length: 2001 }, (_, i): Cell[] => [`Orang ${i}`]);
    await expect(read([['Nama'], ...many])).rejects.toMatchObject({ code: 'ROWS_TOO_MANY' });
  });
});

it('of several sheets with names the one that says most about people is read', async () => {
  const core = await openTestCore();
  const { uid: trainingUid } = await openTraining(core);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Panitia',
        rows: [
          ['Nama', 'Jabatan'],
          ['Budi', 'Ketua'],
        ],
      },
      {
        name: 'Peserta',
        rows: [
          ['Nama', 'NIK', 'L/P'],
          ['Siti Aminah', nikOf(1), 'P'],
        ],
      },
    ],
  });
  const { layout, rows } = await core.admin.training.readImport({ trainingUid, file: fileOf(bytes) });
  expect([layout.sheet, rows.map(({ values }) => values.name)]).toEqual([1, ['Siti Aminah']]);
});

it('the empty sheet to fill can be filled and read back', async () => {
  const core = await openTestCore();
  const { uid: trainingUid } = await openTraining(core);
  const template = await core.admin.training.importTemplate();
  const book = await readXlsx(await template.bytes());
  const [sheet] = book.sheets;
  const filled = await workbook([
    ...sheet!.rows,
    ['Ani', nikOf(1), 'P', '081300000001', 'Kue Ani', '', '', '', '', 'Panitia'],
  ]);
  const imported = await core.admin.training.import({
    uid: core.uid(),
    trainingUid,
    file: filled,
    decisions: [],
  });
  expect(imported).toMatchObject({ enrolled: 1, newPeople: 1 });
  expect(await core.admin.training.participants({ trainingUid })).toMatchObject([
    { name: 'Ani', role: 'Panitia', businessName: 'Kue Ani' },
  ]);
});

it('one sheet sent from two desks at one instant enrols nobody twice, and the second desk is told', async () => {
  const core = await openTestCore();
  const desks = [await core.signIn('Dewi', 'frontdesk'), await core.signIn('Doni', 'frontdesk')];
  const { uid: trainingUid } = await openTraining(core);
  const file = await workbook([
    ['Nama', 'L/P', 'No HP', 'Kecamatan'],
    ['Rina Satu', 'P', '081300000011', 'Sukajadi'],
    ['Tuti Dua', 'P', '081300000012', 'Sukajadi'],
  ]);
  const sent = await Promise.allSettled(
    desks.map((desk) => desk.training.import({ uid: core.uid(), trainingUid, file, decisions: [] })),
  );
  expect(await core.admin.training.participants({ trainingUid })).toHaveLength(2);
  expect(sent.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'IMPORTED_MEANWHILE' } },
  ]);
});
