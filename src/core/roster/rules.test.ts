import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, readRows } from './rules.ts';

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
    ['Kab/Kota', 'regency'],
  ])('%s', (heading, column) => {
    const headings = column === 'name' ? [heading] : ['Nama', heading];
    expect(
      only(
        headings,
        headings.map(() => '12345'),
      ),
    ).toMatchObject({ name: '12345', [column]: '12345' });
  });

  it.each(['Jenis Usaha', 'Alamat Usaha', 'Nama Produk', 'Nama Kegiatan', 'Omzet Usaha', 'Keterangan', 'No'])(
    '%s is not understood',
    (heading) => {
      expect(only(['Nama', heading], ['Ani', 'x'])).toMatchObject({
        name: 'Ani',
        businessName: '',
        address: '',
      });
    },
  );

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
});

describe('cells', () => {
  const read = (heading: string, cell: Cell) => only(['Nama', heading], ['Ani', cell])!;

  it.each<[Cell, string, boolean]>([
    ['1471026302900003', '1471026302900003', false],
    ['1471 0263-0290.0003', '1471026302900003', false],
    ["'1471026302900003", '1471026302900003', false],
    [1471026302900000, '', true],
    [1471026302900003, '1471026302900003', false],
    ['1.47103E+15', '', true],
    ['1,47103E+15', '', true],
  ])('NIK %s', (cell, nik, isNikBroken) => {
    const row = read('NIK', cell);
    expect([row.isNikBroken ? '' : row.nik, row.isNikBroken]).toEqual([nik, isNikBroken]);
  });

  it.each<[Cell, string]>([
    [81234567890, '081234567890'],
    ['0812-3456-7890', '0812-3456-7890'],
    ['081234567890 / 081300000000', '081234567890'],
    [6281234567890, '6281234567890'],
  ])('phone %s', (cell, phone) => {
    expect(read('HP', cell).phone).toBe(phone);
  });

  it.each<[Cell, 'L' | 'P' | null]>([
    ['L', 'L'],
    ['laki - laki', 'L'],
    ['Pria', 'L'],
    ['P', 'P'],
    ['PEREMPUAN', 'P'],
    ['Wanita', 'P'],
    ['-', null],
    ['', null],
  ])('sex %s', (cell, sex) => {
    expect(read('Jenis Kelamin', cell).sex).toBe(sex);
  });

  it.each<[Cell, string | null]>([
    [new Date('1990-02-23T00:00:00Z'), '1990-02-23'],
    ['23/02/1990', '1990-02-23'],
    ['3-2-1990', '1990-02-03'],
    ['31/02/1990', null],
    ['Februari', null],
  ])('date of birth %s', (cell, date) => {
    expect(read('Tanggal Lahir', cell).birthDate).toBe(date);
  });

  it.each<[Cell, string]>([
    ['Narasumber', 'Narasumber'],
    ['Pemateri', 'Narasumber'],
    ['panitia', 'Panitia'],
    ['', 'Peserta'],
    ['Ketua kelompok', 'Peserta'],
  ])('role %s', (cell, role) => {
    expect(read('Peran', cell).role).toBe(role);
  });

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
