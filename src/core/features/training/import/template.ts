import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';

const headings = [
  ['Nama', 30],
  ['NIK', 20],
  ['L/P', 6],
  ['No HP', 16],
  ['Nama usaha', 28],
  ['Alamat', 34],
  ['Kelurahan', 18],
  ['Kecamatan', 18],
  ['Kabupaten/Kota', 20],
  ['Peran', 14],
] as const;

const example = [
  'Siti Nurhaliza',
  '1471026302900003',
  'P',
  '081276543210',
  'Keripik Nanas Bu Siti',
  'Jalan Contoh Nomor 5',
  'Simpang Tiga',
  'Bukit Raya',
  'Kota Pekanbaru',
  'Peserta',
];

const rules: [heading: string, rule: string][] = [
  ['Nama', 'Wajib. Seperti yang akan dicetak pada sertifikat, dengan gelar bila ada.'],
  ['NIK', 'Dianjurkan, 16 angka. Kolomnya sudah berbentuk teks; jangan diubah menjadi angka.'],
  ['L/P', 'L atau P. Boleh kosong bila NIK diisi.'],
  ['No HP', '08… atau +62…. Boleh kosong.'],
  ['Nama usaha', 'Boleh kosong.'],
  [
    'Alamat sampai Kabupaten/Kota',
    'Boleh kosong. Tanpa wilayah, wilayah diambil dari NIK, lalu dari kota kantor.',
  ],
  ['Peran', 'Peserta, Narasumber, Moderator, atau Panitia. Kosong berarti Peserta.'],
];

const widths = headings.map(([, width]) => width);
const names = headings.map(([name]) => name);

/** An empty sheet with the headings, and one that says how to fill it. */
export const templateBook: XlsxBook = {
  sheets: [
    {
      name: 'Peserta',
      widths: [...widths],
      rows: [[...names]],
      boldRows: [0],
      frozenRows: 1,
      toFill: { columns: [1, 3], rows: 500 },
    },
    {
      name: 'Petunjuk',
      widths: [...widths],
      rows: [
        ['Cara mengisi'],
        ['Isi lembar “Peserta”, satu orang satu baris, paling banyak 2.000 baris. Lembar ini tidak dibaca.'],
        [],
        ['Contoh'],
        [...names],
        example,
        [],
        ['Kolom', 'Isinya'],
        ...rules,
      ],
      boldRows: [0, 3, 4, 7],
    },
  ],
};
