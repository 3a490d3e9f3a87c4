import path from 'node:path';
import { expect, it } from 'vitest';
import type { GuestBookPaper } from '#core/features/desk/guestBook/paper.ts';
import type { ReportPaper } from '#core/features/month/report/paper.ts';
import type { AttendanceListPaper } from '#core/features/training/participant/paper.ts';
import type { Org } from '#core/platform/typesetting/index.ts';
import { openTypesetter } from '#core/platform/typesetting/typesetter.ts';
import { readPdf } from '../support/pdfText.ts';

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
const namesOf = (count: number) => Array.from({ length: count }, (_, i) => `Nama-${i + 1}.`);

const reportTable = (count: number): ReportPaper['tabel'][number] => ({
  kode: 'G',
  judul: 'Pembiayaan',
  kepala: [{ judul: 'Klien', kolom: 0 }],
  subkepala: [],
  kolom: [{ lebar: 20, tebal: false }],
  baris: namesOf(count).map((uraian) => ({ kode: '', uraian, n: [1] })),
  jumlah: [count],
  kosong: 'Tidak ada pembiayaan pada bulan ini.',
  catatan: 'Satu klien dapat tercatat di beberapa baris.',
  grafik: null,
});

const monthReport: ReportPaper = {
  org,
  kertas: 'a4',
  jenis: 'Bulanan',
  periode: 'November 2026',
  nama: 'Laporan Bulanan November 2026',
  hanya: null,
  tahun: '2026',
  pembanding: null,
  satuan: 'bulan',
  sementara: false,
  kunci: null,
  per: '1 Desember 2026 pukul 08.00 WIB',
  nomor: null,
  pembuka: null,
  tabel: [reportTable(2)],
  daftarIsi: true,
  catatan: null,
  ttd,
  lampiran: [],
};

/** Each paper with so many rows above its signatures, and what stands between them. */
const papers = {
  monthReport: [
    'Demikian laporan ini',
    (count: number): ReportPaper => ({ ...monthReport, tabel: [reportTable(2), reportTable(count)] }),
  ],
  guestBook: [
    'Jumlah kunjungan',
    (count: number): GuestBookPaper => ({
      org,
      kertas: 'a4',
      kolom: [
        { kepala: 'Nama', kelompok: null, lebar: { share: 1 }, tengah: false, tebal: false, rupa: 'name' },
      ],
      baris: namesOf(count).map((name) => [name]),
      dari: '2026-11-23',
      sampai: '2026-11-23',
      saringan: '',
      tanggal: '2026-11-23',
      oleh: 'Siti Aminah',
      orangBerbeda: count,
      dariLembar: 0,
      laki: 0,
      baru: count,
      ttd,
    }),
  ],
  attendanceList: [
    'Jumlah hadir',
    (count: number): AttendanceListPaper => ({
      org,
      kertas: 'a4',
      kegiatan: 'Pelatihan Pengemasan',
      tempat: 'Aula PLUT',
      daftar: [{ tanggal: '2026-11-23', sesi: '', jam: null, ttd }],
      peserta: namesOf(count).map((nama) => ({ nama, jk: 'P', usaha: '', kecamatan: '' })),
      kosong: 0,
    }),
  ],
} as const;

it.each(Object.entries(papers))(
  '%s keeps its signatures with its last row, however many there are',
  async (template, [closing, dataOf]) => {
    const typesetter = openTypesetter(path.resolve(import.meta.dirname, '../../resources'));
    const pageCounts = new Set<number>();
    for (let count = 0; count <= 60; count++) {
      const order = { template, data: dataOf(count), pictures: { emblem: null, logo: null } };
      const { pages } = await readPdf(typesetter.pdf(order).bytes);
      pageCounts.add(pages.length);
      const last = pages.at(-1)!.text;
      expect(last).toContain('Raja Zulkarnain');
      expect(last).toContain(closing);
      expect(last, `${count} rows`).toContain(namesOf(count).at(-1) ?? closing);
    }
    expect(pageCounts.size).toBeGreaterThan(1);
  },
);

it('monthReport keeps its signatures with the last of what is written, however long it is', async () => {
  const typesetter = openTypesetter(path.resolve(import.meta.dirname, '../../resources'));
  const pictures = { emblem: null, logo: null };
  const pageCounts = new Set<number>();
  for (let count = 1; count <= 60; count++) {
    const items = namesOf(count).map((name): [string, string] => ['•', name]);
    const texts = items.map(([, teks]) => teks);
    for (const isi of [[{ butir: items }], texts.map((teks) => ({ teks })), [{ teks: texts.join('\n') }]]) {
      const catatan = { sesudah: 1, isi: [{ judul: 'Kendala', isi }] };
      const data: ReportPaper = { ...monthReport, catatan };
      const { pages } = await readPdf(typesetter.pdf({ template: 'monthReport', data, pictures }).bytes);
      pageCounts.add(pages.length);
      const last = pages.at(-1)!.text;
      expect(last).toContain('Raja Zulkarnain');
      expect(last, `${count} lines`).toContain(namesOf(count).at(-1));
    }
  }
  expect(pageCounts.size).toBeGreaterThan(1);
});

it('monthReport keeps its signatures with the last table, where part M stands before it', async () => {
  const typesetter = openTypesetter(path.resolve(import.meta.dirname, '../../resources'));
  const pictures = { emblem: null, logo: null };
  const isi = [{ judul: 'Kendala', isi: [{ teks: 'Kursi kurang' }] }];
  for (let count = 0; count <= 40; count += 4) {
    const tabel = [reportTable(2), reportTable(count)];
    for (const [sesudah, before] of [
      [0, 'Kursi kurang'],
      [1, 'Kursi kurang'],
      [2, 'Jumlah'],
    ] as const) {
      const data: ReportPaper = { ...monthReport, tabel, catatan: { sesudah, isi } };
      const { text, pages } = await readPdf(
        typesetter.pdf({ template: 'monthReport', data, pictures }).bytes,
      );
      const last = pages.at(-1)!.text;
      expect(last).toContain('Raja Zulkarnain');
      expect(last, `${count} rows`).toContain(
        sesudah < 2 ? (namesOf(count).at(-1) ?? 'Demikian') : 'Kursi kurang',
      );
      expect(text.indexOf(before)).toBeLessThan(text.lastIndexOf(sesudah < 2 ? 'Demikian' : 'Kursi kurang'));
    }
  }
});
