import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { numberText } from '#contract/dates.ts';
import type { ReportColumn } from '#contract/report.ts';
import type { ReportPaper } from '#core/features/month/report/paper.ts';
import { widthsOf } from '#core/features/month/report/widths.ts';
import type { MentoringReportPaper } from '#core/features/services/mentoringForm/cards.ts';
import type { MentoringListPaper } from '#core/features/services/mentoringForm/lists.ts';
import { assistedColumns } from '#core/features/services/mentoringForm/states.ts';
import { printedTable } from '#core/platform/list/index.ts';
import type { Org } from '#core/platform/typesetting/index.ts';
import { openTypesetter } from '#core/platform/typesetting/typesetter.ts';
import { piecesOf } from '../support/pdfText.ts';

const typesetter = openTypesetter(path.resolve(import.meta.dirname, '../../resources'));
const pictures = { emblem: null, logo: null };
const org: Org = {
  pemda: 'Pemerintah Provinsi Riau',
  dinas: 'Dinas Koperasi',
  unit: 'UPT PLUT-KUMKM',
  singkat: 'PLUT',
  alamat: ['Jalan Contoh 1'],
  kota: 'Pekanbaru',
  zona: 'WIB',
  lambang: null,
  logo: null,
};
const ttd = [{ jabatan: 'Kepala UPT', nama: 'Raja Zulkarnain' }];
type Table = ReportPaper['tabel'][number];

const yearReport = (tabel: Table): ReportPaper => ({
  org,
  kertas: 'a4',
  jenis: 'Tahunan',
  periode: 'Tahun 2026',
  nama: 'Laporan Tahunan 2026',
  hanya: null,
  tahun: '2026',
  pembanding: null,
  satuan: 'tahun',
  sementara: false,
  kunci: null,
  per: '5 Januari 2027 pukul 16.00 WIB',
  nomor: null,
  pembuka: null,
  tabel: [tabel],
  daftarIsi: false,
  catatan: null,
  ttd,
  lampiran: [],
});
const printed = async (template: string, data: object) =>
  piecesOf(typesetter.pdf({ template, data, pictures }).bytes);

describe('a table of a year', () => {
  const column = (key: string, kind: ReportColumn['kind'], group: string | null): ReportColumn => ({
    key,
    kind,
    group,
    title: key,
    words: '',
  });
  const columns = [
    column('LBaru', 'part', 'Baru'),
    column('PBaru', 'part', 'Baru'),
    column('LLama', 'part', 'Lama'),
    column('PLama', 'part', 'Lama'),
    column('Jumlah', 'sum', null),
    column('Tahun lalu', 'previous', null),
  ];
  const table = (rows: number[][], total: number[], change: Partial<Table> = {}): Table => ({
    kode: 'A',
    judul: 'Kunjungan Menurut Jenis Layanan',
    kepala: columns.map(({ key }) => ({ judul: key, kolom: 0 })),
    subkepala: [],
    kolom: widthsOf({
      columns,
      total: Object.fromEntries(columns.map(({ key }, i) => [key, total[i]!])),
    }).map((lebar) => ({ lebar, tebal: false })),
    baris: rows.map((n, i) => ({ kode: '', uraian: `Layanan ${'abc'[i]!}`, n })),
    jumlah: total,
    kosong: '',
    catatan: null,
    grafik: null,
    ...change,
  });

  it('has all its numbers in the size of its words, the large ones too', async () => {
    const rows = [
      [693, 998, 1_753, 2_309, 5_753, 4_001],
      [13_351, 16_834, 83_201, 94_287, 207_673, 198_377],
    ];
    const total = columns.map((_, i) => rows[0]![i]! + rows[1]![i]!);
    const pieces = await printed('monthReport', yearReport(table(rows, total)));
    const sizeOf = (text: string) => pieces.find((piece) => piece.text === text)!.size;
    for (const value of [...rows.flat(), ...total]) expect(sizeOf(numberText(value))).toBeCloseTo(8.5);
    expect(sizeOf('Layanan a')).toBeCloseTo(8.5);
  });

  it('draws no bars of a year that has no numbers, and says so', async () => {
    const bars = (lastYear: number) =>
      yearReport(
        table([], [0, 0, 0, 0, 0, 0], {
          grafik: {
            nomor: 2,
            judul: 'Kunjungan per Bidang',
            jenis: 'baris',
            sorot: null,
            seri: ['Tahun ini', 'Tahun lalu'],
            batang: [
              ['Kelembagaan', [6_090, 0]],
              ['Produksi', [4_100, lastYear]],
            ],
          },
        }),
      );
    const textsOf = async (lastYear: number) =>
      (await printed('monthReport', bars(lastYear))).map(({ text }) => text);
    expect(await textsOf(0)).toEqual(expect.arrayContaining(['6.090', '4.100', 'Tahun lalu: tidak ada.']));
    expect(await textsOf(0)).not.toContain('0');
    expect(await textsOf(31)).toEqual(expect.arrayContaining(['Tahun lalu', '0', '31']));
  });

  it('keeps the days of a training on one line', async () => {
    // Somewhere among these widths the line would end behind the dash.
    for (let length = 40; length < 56; length++) {
      const uraian = `${'x'.repeat(length)} 26–28 Oktober 2026`;
      const pieces = await printed(
        'monthReport',
        yearReport(table([], [1, 1, 1, 1, 1, 1], { baris: [{ kode: '', uraian, n: [1, 1, 1, 1, 1, 1] }] })),
      );
      const ofDays = pieces.filter(({ text }) => /\d–/.test(text)).map(({ text }) => text);
      expect(ofDays.join(' '), String(length)).toContain('26–28');
    }
  });
});

/** To the right of a form, mm. */
const MARGIN = 13;

describe('the list of all clients', () => {
  const columns = assistedColumns(2026);
  type Row = Parameters<(typeof columns)[number]['value']>[0];
  const client = {
    personName: 'Siti Rahmayani',
    nikMasked: '147109••••••••••',
    businessName: 'An-Nur Collection',
    nib: '9855430694692',
    phone: '081170969096',
    email: 'moechtarhartono51@contoh.id',
    attributes: {},
    sector: 'K',
    startedYear: 2020,
    assistedSince: 2024,
    assets: 1_607_000_000,
    laterAssets: 1_607_000_000,
    sales: 4_581_400_000,
    laterSales: 2_078_500_000,
    workers: 123,
    laterWorkers: 124,
  } as unknown as Row;

  it.each(['a4', 'f4'] as const)('keeps every word within its column on %s', async (kertas) => {
    const data: MentoringListPaper = {
      org,
      kertas,
      tempat: 'Pekanbaru',
      tanggal: '2027-01-05',
      judul: ['DAFTAR UMKM BINAAN'],
      bawah: 'TAHUN 2026',
      kaki: '',
      segel: '',
      jumlah: null,
      catatan: null,
      ttd,
      konsultan: [],
      ...printedTable(
        columns,
        Array.from({ length: 1_000 }, () => client),
      ),
    };
    const pieces = (await printed('mentoringList', data)).filter(({ page }) => page === 1);
    // The numbers of the columns stand in their middles; the table ends at the margin.
    const numbers = columns.map((_, i) => pieces.find(({ text }) => text === String(i + 2))!);
    const sides = [1 - MARGIN / { a4: 297, f4: 330 }[kertas]];
    for (const { x } of numbers.toReversed()) sides.unshift(2 * x - sides[0]!);
    const words = pieces.filter(({ x, y }) => x > sides[0]! && y > numbers[0]!.y + 0.01 && y < 0.9);
    expect(words.length).toBeGreaterThan(80);
    for (const { text, left, right, x } of words) {
      const i = sides.findLastIndex((side) => side < x);
      expect(left, text).toBeGreaterThan(sides[i]!);
      expect(right, text).toBeLessThan(sides[i + 1]!);
    }
  });
});

it('a report of a consultant names them on each of its pages', async () => {
  const session = {
    tanggal: '2026-11-23',
    materi: 'Menghitung harga pokok dan menulis resep baku. '.repeat(4),
  };
  const data = {
    org,
    kertas: 'a4',
    tempat: 'Pekanbaru',
    tanggal: '2027-01-05',
    formulir: '7g',
    nama: 'Laporan konsultan pendamping',
    masa: 'Tahun 2026',
    keterangan: '20 koperasi/UMK',
    lembar: [
      {
        judul: ['LAPORAN TAHUNAN KONSULTAN PENDAMPING'],
        isian: [['NAMA KONSULTAN PENDAMPING', 'Teguh Prasetyo']],
        usaha: Array.from({ length: 20 }, (_, i) => ({
          nama: `Usaha ${i}`,
          program: [
            { bidang: 'Produksi', masalah: 'Resep', program: 'Menata', sesi: [session, session], lanjut: '' },
          ],
        })),
        ttd: [{ jabatan: 'Konsultan', nama: 'Teguh Prasetyo' }],
      },
    ],
  } as unknown as MentoringReportPaper;
  const pieces = await printed('mentoringReport', data);
  const pages = new Set(pieces.map(({ page }) => page));
  expect(pages.size).toBeGreaterThan(3);
  for (const page of pages) {
    const above = pieces.filter((piece) => piece.page === page && piece.y < 0.5).map(({ text }) => text);
    expect(above.join(' '), `page ${page + 1}`).toContain('Teguh Prasetyo');
  }
});
