import { expect, it } from 'vitest';
import type { DataColumn, ListColumn } from '#contract/list.ts';
import type { ReportHead } from '#contract/report.ts';
import { csvName, csvOf, readMe, stateLines, wordColumns, wordsOfList, wordsOfReport } from './rules.ts';

it.each([
  // as it is stored, as it stands in the file
  ['Keripik "Siti"', '"Keripik ""Siti"""'],
  ['satu;dua', '"satu;dua"'],
  ['satu\ndua', '"satu\ndua"'],
  ['=1+1', "'=1+1"],
  ['+62 812', "'+62 812"],
  ['-', "'-"],
  ['@siti', "'@siti"],
  ['081268001234', "'081268001234"],
  ['1471025708900004', "'1471025708900004"],
  ['147102••••••••••', '147102••••••••••'],
  ['0', '0'],
  ['2026', '2026'],
  [-5, '-5'],
  [50_000_000, '50000000'],
])('%s opens as it is: %s', (value, cell) => {
  const columns: ListColumn<string | number>[] = [{ title: 'Isi', value: (row) => row, chars: 9 }];
  expect(csvOf(columns, [value])).toBe(`\uFEFFIsi\r\n${cell}\r\n`);
});

it('a list is named as its sheet', () => {
  expect(csvName('Peserta pelatihan')).toBe('csv/peserta-pelatihan.csv');
});

it('says how far the numbers may still change, and by what a locked month is checked', () => {
  const lock = {
    month: '2026-10',
    number: 3,
    fingerprint: '7F3A 91C2 0B5E D48A 66E1 2C97',
    lockedAt: '2026-11-02T01:12:00.000Z',
    lockedBy: 'Fitriani',
  };
  const of = (period: string, isProvisional: boolean, locks = [lock]) =>
    stateLines(period, { isProvisional, locks, zone: 'WIT' });
  const told =
    'TERKUNCI nomor 3, sidik 7F3A 91C2 0B5E D48A 66E1 2C97, 2 November 2026 pukul 10.12 WIT oleh Fitriani';
  expect(of('2026-10', false)).toEqual([told]);
  expect(of('2026-11', true, [])).toEqual(['SEMENTARA: bulan belum berakhir']);
  expect(of('2026-S2', true)).toEqual(['SEMENTARA: semester belum berakhir', `Oktober 2026 ${told}`]);
  expect(of('2025', false, [])).toEqual(['Belum dikunci: dihitung dari data saat paket ini dibuat']);
});

it('puts semicolons between the cells of a row', () => {
  const columns: ListColumn<number>[] = ['Satu', 'Dua'].map((title, i) => ({
    title,
    value: (row) => row + i,
    chars: 9,
  }));
  expect(csvOf(columns, [1])).toBe('\uFEFFSatu;Dua\r\n1;2\r\n');
});

it('says of each column what it means and what stands in it', () => {
  const column = (
    title: string,
    value: string | number,
    more: Partial<DataColumn<null>> = {},
  ): DataColumn<null> => ({
    title,
    value: () => value,
    chars: 9,
    meaning: `Arti ${title}`,
    ...more,
  });
  const columns = [
    column('Tanggal', '2026-11-23', { day: () => '2026-11-23' }),
    column('Omzet', 5, { unit: 'rupiah' }),
    column('Sesi', 5),
    column('Nama', 'Siti'),
  ];
  const words = wordsOfList({ name: 'Kunjungan', meaning: 'Satu baris satu kunjungan.' }, columns, [null]);
  expect(
    words.map(({ sheet, ...word }) => [
      sheet,
      ...wordColumns.slice(1).map(({ value }) => value({ sheet, ...word })),
    ]),
  ).toEqual([
    ['Kunjungan', '(barisnya)', '', 'Satu baris satu kunjungan.'],
    ['Kunjungan', 'Tanggal', 'tanggal', 'Arti Tanggal'],
    ['Kunjungan', 'Omzet', 'rupiah', 'Arti Omzet'],
    ['Kunjungan', 'Sesi', 'angka', 'Arti Sesi'],
    ['Kunjungan', 'Nama', 'teks', 'Arti Nama'],
  ]);
  expect(
    wordsOfReport([{ code: 'A1', title: 'Orang', definition: 'Dihitung: orang.' } as ReportHead]),
  ).toEqual([{ sheet: 'Laporan, tabel A1', column: 'Orang', meaning: 'Dihitung: orang.', kind: '' }]);
  expect(wordColumns.map(({ title }) => title)).toEqual(['Lembar', 'Kolom', 'Isi', 'Arti']);
  // One number among the rows tells that a column counts.
  const some: DataColumn<number>[] = [{ title: 'Sesi', value: (row) => row || '', chars: 9, meaning: '' }];
  expect(wordsOfList({ name: '', meaning: '' }, some, [0, 3])[1]!.kind).toBe('angka');
});

it('tells whoever gets the package all there is to know of it', () => {
  const files = [
    { name: 'csv/kunjungan.csv', sha256: 'c1' },
    { name: 'data.xlsx', sha256: 'd1' },
    { name: 'laporan-2026-10.pdf', sha256: 'p1' },
    { name: 'laporan-2026-10.xlsx', sha256: 'x1' },
  ];
  const told = {
    office: 'PLUT Riau',
    period: 'Bulan Oktober 2026',
    made: '2 November 2026',
    state: ['TERKUNCI nomor 3', 'dan lagi'],
    nik: 'disamarkan',
    isLocked: true,
    lists: [{ name: 'Kunjungan', rows: 1234 }],
  };
  const text = readMe(told, files);
  expect(text.split('\r\n')).toEqual([
    'PAKET DATA',
    '',
    'Kantor    : PLUT Riau',
    'Masa      : Bulan Oktober 2026',
    'Dibuat    : 2 November 2026',
    'Keadaan   : TERKUNCI nomor 3',
    '          : dan lagi',
    'NIK       : disamarkan',
    '',
    'Paket ini memuat data pribadi: hanya untuk keperluan dinas, jangan diteruskan tanpa dasar.',
    '',
    'ISI',
    '- data.xlsx: daftar di balik laporan; lembar Kamus data menjelaskan setiap lembar dan kolom, dan cara',
    '  tabel laporan dihitung',
    '    Kunjungan: 1.234 baris',
    '- csv: lembar data.xlsx yang senama, satu berkas untuk setiap lembar, untuk program lain',
    '- laporan-2026-10.pdf: laporan di kertas, seperti saat dikunci',
    '- laporan-2026-10.xlsx: angka laporan sebagai XLSX, seperti saat dikunci',
    '',
    'Laporan yang terkunci tidak berubah lagi; data.xlsx dan csv berisi data pada saat paket ini dibuat.',
    'Bila jumlahnya berbeda, sebabnya ada di lembar perbaikan, yang dapat dicetak kantor.',
    '',
    "Di csv kolom dipisah titik koma. Tanda ' di depan isian yang diawali =, +, -, @, atau 0, dan di depan angka",
    'panjang, menjaga agar isian itu tetap teks; tanda itu bukan bagian dari isinya.',
    '',
    'SHA-256 SETIAP BERKAS',
    'c1  csv/kunjungan.csv',
    'd1  data.xlsx',
    'p1  laporan-2026-10.pdf',
    'x1  laporan-2026-10.xlsx',
    '',
  ]);
  const open = readMe({ ...told, isLocked: false }, files);
  expect(open).toContain('- laporan-2026-10.pdf: laporan di kertas\r\n');
  expect(open).not.toContain('lembar perbaikan');
});
