import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, findLayout, headingsOf } from '#core/platform/sheet/index.ts';
import { readRows as read, toRow, vocabulary } from './rules.ts';

const today = '2026-11-23';
/** The rows of the first sheet that has a heading "Nama"; undefined when none has. */
const readRows = (sheets: readonly (readonly (readonly Cell[])[])[]) => {
  const layout = findLayout(
    sheets.map((rows, i) => ({ name: `Lembar ${i + 1}`, rows })),
    vocabulary,
    'name',
  );
  return layout.columns.name === undefined ? undefined : read({ rows: sheets[layout.sheet]! }, layout, today);
};
const only = (headings: Cell[], cells: Cell[]) => readRows([[headings, cells]])?.[0];

describe('headings', () => {
  it.each<[string, keyof NonNullable<ReturnType<typeof only>>]>([
    ['NAMA LENGKAP PESERTA', 'name'],
    ['Nama Pelaku Usaha', 'name'],
    ['NIK / No. KTP', 'nik'],
    ['No. HP/WA', 'phone'],
    ['Nomor Telepon', 'phone'],
    ['WhatsApp', 'phone'],
    ['Nama Usaha', 'businessName'],
    ['Usaha/Koperasi', 'businessName'],
    ['Nama UMKM', 'businessName'],
    ['Alamat Rumah', 'address'],
    ['Kelurahan/Desa', 'village'],
    ['Kec.', 'district'],
    ['Nama Lengkap (sesuai KTP)', 'name'],
    ['Nama sesuai KTP', 'name'],
    ['NAMA\n(tanpa gelar)', 'name'],
    ['No. KTP (NIK)', 'nik'],
    ['Nomor KTP', 'nik'],
    ['No. Induk Kependudukan', 'nik'],
    ['Nomor Induk Kependudukan (NIK)', 'nik'],
    ['Alamat (sesuai KTP)', 'address'],
    ['Alamat sesuai KTP', 'address'],
    ['Kab/Kota', 'regency'],
    ['N.I.K', 'nik'],
    ['N.I.K.', 'nik'],
    ['No. KTP', 'nik'],
    ['No. K.T.P', 'nik'],
    ['No. H.P.', 'phone'],
    ['Asal Kecamatan', 'district'],
    ['Kecamatan/Asal', 'district'],
    ['Domisili Kecamatan', 'district'],
    ['Asal Desa', 'village'],
    ['Asal Kab/Kota', 'regency'],
    ['Domisili', 'address'],
    ['Asal Daerah', 'address'],
  ])('%s', (heading, column) => {
    const headings = column === 'name' ? [heading] : ['Nama', heading];
    expect(
      only(
        headings,
        headings.map(() => '12345'),
      ),
    ).toMatchObject({ name: '12345', [column]: '12345' });
  });

  it.each([
    'Foto KTP',
    'Kota Lahir',
    'Nama Ibu Kandung',
    'Jenis Usaha',
    'Alamat Usaha',
    'Nama Produk',
    'Nama Kegiatan',
    'Asal Instansi',
    'Omzet Usaha',
    'Keterangan',
    'No',
  ])('%s is not understood', (heading) => {
    expect(only(['Nama', heading], ['Ani', 'x'])).toMatchObject({
      name: 'Ani',
      businessName: '',
      address: '',
    });
  });

  it('that only mention the KTP are not taken for the NIK', () => {
    const row = only(
      ['Nama Lengkap (sesuai KTP)', 'Jenis Kelamin (sesuai KTP)', 'NIK'],
      ['Ani', 'P', '1471026302900003'],
    );
    expect(row).toMatchObject({ name: 'Ani', sex: 'P', nik: '1471026302900003' });
  });

  it('are shown with what stands below them, used or not', () => {
    const rows: Cell[][] = [
      ['DAFTAR'],
      ['Nama', null, 'Pekerjaan'],
      ['Ani', 'x', null],
      ['Budi', null, 'Guru'],
    ];
    expect(headingsOf({ name: 'A', rows }, 2)).toEqual([
      { column: 0, text: 'Nama', sample: 'Ani' },
      { column: 1, text: '', sample: 'x' },
      { column: 2, text: 'Pekerjaan', sample: 'Guru' },
    ]);
  });

  it('are looked for below titles, and in the next sheet when the first has none', () => {
    const rows: Cell[][] = [
      ['DAFTAR NAMA PESERTA PELATIHAN'],
      [],
      ['No', 'Nama', 'L/P'],
      ['(1)', '(2)', '(3)'],
      [1, 'Ani', 'P'],
      [],
      [2, 'Budi', 'L'],
    ];
    expect(readRows([[['Petunjuk']], rows])?.map(({ row, name, sex }) => [row, name, sex])).toEqual([
      [5, 'Ani', 'P'],
      [7, 'Budi', 'L'],
    ]);
    expect(readRows([[['Petunjuk']], []])).toBeUndefined();
  });

  it('keeps a row without a name when more than a date or a place is written, and no row of counts', () => {
    const sheet = [
      ['Nama', 'Alamat', 'Kecamatan'],
      ['', 'Jalan Melati 3', 'Tampan'],
      ['Ani', '7', 'Tampan'],
      ['1', '2', '3'],
      ['', '', 'Pekanbaru, 12 November 2026'],
    ];
    expect(readRows([sheet])?.map(({ row, name, address }) => [row, name, address])).toEqual([
      [2, '', 'Jalan Melati 3'],
      [3, 'Ani', '7'],
    ]);
  });
});

describe('cells', () => {
  const inColumn = (heading: string, cell: Cell) => only(['Nama', heading], ['Ani', cell])!;

  it.each<[Cell, string, boolean]>([
    ['1471026302900003', '1471026302900003', false],
    ['1471 0263-0290.0003', '1471026302900003', false],
    ["'1471026302900003", '1471026302900003', false],
    [1471026302900000, '', true],
    [1471026302900003, '1471026302900003', false],
    ['1.47103E+15', '', true],
    ['1,47103E+15', '', true],
    ['1471–0263–0290–0003', '1471026302900003', false],
    // A program that calculates holds 9171026302900003 as …0004: beyond 2^53 the last digit moves.
    [Number('9171026302900003'), '', true],
    [9171026302900004, '', true],
    ['147102/630290/0003', '1471026302900003', false],
    ['NIK: 1471026302900003', '1471026302900003', false],
    ['１４７１０２６３０２９００００３', '1471026302900003', false],
    ["'147102 '630290 0003", '1471026302900003', false],
  ])('NIK %s', (cell, nik, isNikBroken) => {
    const row = inColumn('NIK', cell);
    expect([row.isNikBroken ? '' : row.nik, row.isNikBroken]).toEqual([nik, isNikBroken]);
  });

  it.each<[Cell, string | undefined]>([
    ['*?', 'Nama ditulis dengan huruf; tanda saja bukan nama.'],
    ['Ani', undefined],
  ])('name %s', (cell, problem) => {
    expect(only(['Nama', 'HP'], [cell, '081234567890'])!.problems.name).toBe(problem);
  });

  it.each<[Cell, string]>([
    [81234567890, '081234567890'],
    ['0812-3456-7890', '0812-3456-7890'],
    ['081234567890 / 081300000000', '081234567890'],
    [6281234567890, '6281234567890'],
    [76112345678, '076112345678'],
    ['０８１２３４５６７８９０', '081234567890'],
    ["'081234567890", '081234567890'],
    ['HP/WA: 0812-3456-7890', '0812-3456-7890'],
    ['00628123456789 dan 0813', '00628123456789'],
  ])('phone %s', (cell, phone) => {
    expect(inColumn('HP', cell).phone).toBe(phone);
  });

  it.each<readonly [Cell, 'L' | 'P' | null]>([
    ['L', 'L'],
    ['laki - laki', 'L'],
    ['Pria', 'L'],
    ['P', 'P'],
    ['PEREMPUAN', 'P'],
    ['Wanita', 'P'],
    ['-', null],
    ['', null],
    ['Lelaki', 'L'],
    ['lakilaki', 'L'],
    ['Perempuan (P)', 'P'],
    ['L/P', null],
    ['Laki-laki / Perempuan', null],
    ...['Laki2', 'Laki²', 'Lk', 'Lk.', 'Lk2', 'lki-lki', 'LAKI', 'Pria', 'Cowo'].map(
      (short) => [short, 'L'] as const,
    ),
    ...['W', 'Pr', 'Pr.', 'Prp', 'Prmpn', 'Prmp.', 'Prempuan', 'Wnt', 'Cewe'].map(
      (short) => [short, 'P'] as const,
    ),
  ])('sex %s', (cell, sex) => {
    expect(inColumn('Jenis Kelamin', cell).sex).toBe(sex);
  });

  it('sex P is asked about where it may be pria, since others are W', () => {
    const sexes = (cells: Cell[]) =>
      readRows([[['Nama', 'JK'], ...cells.map((cell) => ['Ani', cell])]])!.map(({ sex, problems }) => [
        sex,
        problems.sex !== undefined,
      ]);
    expect(sexes(['P', 'W'])).toEqual([
      [null, true],
      ['P', false],
    ]);
    expect(sexes(['P', 'W', 'L']).map(([sex]) => sex)).toEqual(['P', 'P', 'L']);
  });

  it.each(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', ' #n/a ', 'Err:508', 0])(
    'that a formula left as %s say nothing, and a name is missed',
    (cell) => {
      const rows = readRows([
        [
          ['Nama', 'NIK', 'JK', 'Tanggal Lahir', 'HP', 'Nama Usaha', 'Alamat', 'Kecamatan', 'Peran'],
          ['Ani', cell, cell, cell, cell, cell, cell, cell, cell],
          [cell, '', 'P'],
          [cell, cell, cell, cell, cell],
        ],
      ])!;
      expect(rows[0]).toMatchObject({ written: { name: 'Ani' }, problems: {}, role: 'Peserta' });
      expect(Object.keys(rows[0]!.written)).toEqual(['name']);
      // A 0 stands where a formula found an empty cell: nobody is there.
      expect(rows.slice(1).map(({ name, problems }) => [name, problems.name])).toEqual(
        cell === 0 ? [] : [['', `Nama berisi galat rumus “${String(cell).trim()}”. Ketik namanya.`]],
      );
    },
  );

  it('a day without its format is counted from 1904 where the workbook does', () => {
    const row = toRow(['Budi', 31640], { name: 0, birthDate: 1 }, 2, { today, isFrom1904: true });
    expect(row.problems.birthDate).toContain('17/08/1990');
  });

  it.each<[Cell, string | null]>([
    [new Date('1990-02-23T00:00:00Z'), '1990-02-23'],
    ['23/02/1990', '1990-02-23'],
    ['23/2/90', '1990-02-23'],
    ['3-2-1990', '1990-02-03'],
    ['03.02.1990', '1990-02-03'],
    ['1990-02-03', '1990-02-03'],
    ['3 Februari 1990', '1990-02-03'],
    ['3 Peb 1990', '1990-02-03'],
    ['03-FEB-90', '1990-02-03'],
    ['Pekanbaru, 3 Februari 1990', '1990-02-03'],
    ['Sabtu, 3 Februari 1990', '1990-02-03'],
    ['03021990', '1990-02-03'],
    [3021990, '1990-02-03'],
    ['030290', '1990-02-03'],
    ["'03/02/1990", '1990-02-03'],
    ['3-1-35', '1935-01-03'],
    ['', null],
    ['-', null],
  ])('date of birth %s', (cell, date) => {
    const { birthDate, problems } = inColumn('Tanggal Lahir', cell);
    expect([birthDate, problems.birthDate]).toEqual([date, undefined]);
  });

  it.each<[Cell, string]>([
    ['31/02/1990', 'Tidak ada tanggal 31'],
    ['Februari', 'Tanggal ini tidak terbaca'],
    ['1985', 'Baru tahunnya'],
    ['17/11', 'Tahunnya belum ada'],
    ['01/01/2206', 'Tanggal lahir 1 Januari 2206 belum tiba'],
    [32927, 'Angka 32927 di Excel mungkin tanggal 23/02/1990. Ketik tanggalnya.'],
  ])('date of birth %s is refused in words', (cell, problem) => {
    const { birthDate, problems } = inColumn('Tanggal Lahir', cell);
    expect(birthDate).toBeNull();
    expect(problems.birthDate).toContain(problem);
  });

  it('that were mended count instead of what stands in the sheet, also where it has no such column', () => {
    const rows: Cell[][] = [
      ['Nama', 'NIK'],
      ['Ani', 1471026302900000],
    ];
    const layout = { sheet: 0, headingRow: 1, columns: { name: 0, nik: 1 } };
    const [row] = read({ rows }, layout, today, [
      { row: 2, cell: 'nik', text: '1471 0263 0290 0003' },
      { row: 2, cell: 'sex', text: 'p' },
    ]);
    expect(row).toMatchObject({ nik: '1471026302900003', isNikBroken: false, sex: 'P', problems: {} });
  });

  it.each<[Cell, string]>([
    ['Narasumber', 'Narasumber'],
    ['nara sumber', 'Narasumber'],
    ['NARA-SUMBER 2', 'Narasumber'],
    ['Pemateri', 'Narasumber'],
    ['Instruktur', 'Narasumber'],
    ['Pengajar', 'Narasumber'],
    ['panitia', 'Panitia'],
    ['Panitia pelaksana', 'Panitia'],
    ['Moderator', 'Moderator'],
    ['', 'Peserta'],
    ['Peserta umum', 'Peserta'],
  ])('role %s', (cell, role) => {
    expect(inColumn('Peran', cell)).toMatchObject({ role, problems: {} });
  });
  it.each(['Ketua kelompok', 'Juri', 'Peserta / Panitia'])('role %s is asked about', (cell) => {
    expect(inColumn('Peran', cell)).toMatchObject({
      role: 'Peserta',
      problems: { role: `Peran “${cell}” tidak dikenal; tanpa pilihan dicatat sebagai Peserta.` },
    });
  });
  it.each(['Peran dalam kegiatan', 'Sebagai', 'Kedudukan', 'Jabatan dalam kegiatan'])(
    'is under %s',
    (head) => {
      expect(inColumn(head, 'Moderator').role).toBe('Moderator');
    },
  );

  it('lose what nobody sees', () => {
    expect(only(['Nama'], ['\u00a0Siti\u200b  Aminah\n '])).toMatchObject({ name: 'Siti Aminah' });
  });
});

it('whatever stands in a sheet, rows come out of it or nothing does', () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell>(
      'Nama',
      'NIK',
      'L/P',
      'HP',
      'Tanggal lahir',
      null,
      true,
      Number.NaN,
      Infinity,
      -1e300,
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.double(),
    fc.date(),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), { maxLength: 3 }),
      (sheets) => {
        for (const row of readRows(sheets) ?? []) {
          expect(row.name).toBe(row.name.trim());
          expect(row.name).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          expect(row.birthDate ?? '2026-11-23').toMatch(/^\d{4}-\d\d-\d\d$/);
        }
      },
    ),
  );
});

describe('what cannot be stored', () => {
  const columns = { name: 0, businessName: 1, address: 2, sex: 3, role: 4, nik: 5, birthDate: 6 };
  const of = (cells: Cell[]) => toRow(cells, columns, 5, { today });
  it('is said of each cell, and nothing of cells that are fine or empty', () => {
    const longest = ['a'.repeat(120), 'b'.repeat(160), 'c'.repeat(200), 'P', 'Peserta', '', '23/02/1990'];
    expect(of(longest).problems).toEqual({});
    expect(of(['Siti']).problems).toEqual({});
  });
  it('is a text that is longer than a card holds', () => {
    expect(of(['a'.repeat(121), 'b'.repeat(161), 'c'.repeat(201)]).problems).toEqual({
      name: 'Nama lebih dari 120 huruf.',
      businessName: 'Nama usaha lebih dari 160 huruf.',
      address: 'Alamat lebih dari 200 huruf.',
    });
  });
  it('is a sex or a role in words that are not known, of which so much is shown', () => {
    const [word, shown] = [`Juri ${'x'.repeat(60)}`, `Juri ${'x'.repeat(35)}`];
    expect(of(['Siti', '', '', word, word])).toMatchObject({
      sex: null,
      role: 'Peserta',
      problems: {
        sex: `Jenis kelamin “${shown}” tidak dikenal. Ketik L atau P.`,
        role: `Peran “${shown}” tidak dikenal; tanpa pilihan dicatat sebagai Peserta.`,
      },
    });
  });
  it('is a NIK that the spreadsheet program has rounded', () => {
    expect(of(['Siti', '', '', '', '', '1,47103E+15'])).toMatchObject({
      isNikBroken: true,
      problems: { nik: 'NIK dirusak Excel. Ketik ulang atau kosongkan.' },
    });
  });
});

it('keeps what the cells say, as much as can be shown, and a place that was chosen', () => {
  const row = toRow(['Siti', '', 'c'.repeat(300)], { name: 0, businessName: 1, address: 2 }, 5, { today });
  expect(row).toMatchObject({ row: 5, place: '', written: { name: 'Siti', address: 'c'.repeat(200) } });
  expect(Object.keys(row.written).sort()).toEqual(['address', 'name']);
  expect(toRow(['Siti'], { name: 0 }, 5, { today }, { place: '14.71' }).place).toBe('14.71');
});
