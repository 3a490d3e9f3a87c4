import { expect, it } from 'vitest';
import { type Cell, findLayout, type Sheet } from '#core/platform/sheet/index.ts';
import { judgeBooks, labelQr, readBooks, readCopyNumber, vocabulary } from './rules.ts';

it.each([
  ['PLUT1:B:B-0142-2', { book: 142, copy: 2 }],
  ['plut1:b:b-0142-2\r', { book: 142, copy: 2 }],
  ['B-0142-2', { book: 142, copy: 2 }],
  [' b 142-2 ', { book: 142, copy: 2 }],
  ['142.2', { book: 142, copy: 2 }],
  ['B-10240-13', { book: 10240, copy: 13 }],
  ['B-012', undefined], // a number of the queue
  ['PLUT1:T:B-012:2026-11-23', undefined],
  ['PLUT1:P:7KQ2M9XA', undefined],
  ['978-2-07-216511-5', undefined],
  ['0812-3456', undefined],
  ['kemasan', undefined],
])('reads %j as a copy: %j', (text, number) => expect(readCopyNumber(text)).toEqual(number));

it('a label says what the scan field reads', () => {
  expect(readCopyNumber(labelQr(142, 2))).toEqual({ book: 142, copy: 2 });
});

const known = [
  { number: 'B-0001', title: 'Mengemas Produk', author: 'Tim PLUT', isbn: '' },
  { number: 'B-0002', title: 'Le livre', author: 'A', isbn: '9782072165115' },
];
const readSheet = (sheet: Sheet) => readBooks(sheet, findLayout([sheet], vocabulary, 'title'), '2026-11-23');
const read = (...rows: Sheet['rows']) => {
  const sheets = [
    {
      name: 'Buku',
      rows: [['Daftar buku'], ['Judul Buku', 'Penulis', 'ISBN', 'Thn', 'Rak', 'Jml'], ...rows],
    },
  ];
  return judgeBooks(readSheet(sheets[0]!), known);
};

it('takes the books of a sheet, with one copy where it does not say', () => {
  expect(
    read(
      ['Halal untuk UMK', 'Rosmaini', '978-602-03-3176-8', 2024, 'Produksi 3', 2],
      ['Modul', '', '', '', '', ''],
    ),
  ).toEqual([
    {
      row: 3,
      kind: 'book',
      title: 'Halal untuk UMK',
      author: 'Rosmaini',
      isbn: '9786020331768',
      year: 2024,
      shelf: 'Produksi 3',
      file: '',
      copies: 2,
      problem: null,
    },
    {
      row: 4,
      kind: 'book',
      title: 'Modul',
      author: '',
      isbn: '',
      year: null,
      shelf: '',
      file: '',
      copies: 1,
      problem: null,
    },
  ]);
  expect(read(['X', '', 804429573, '', '', ''])[0]!.isbn).toBe(''); // nine digits that are no ISBN with a zero before
  expect(read(['X', '', 306406152, '', '', ''])[0]).toMatchObject({ isbn: '9780306406157', problem: null });
});

it.each([
  [['', 'Rosmaini', '9786020331768'], /Judulnya kosong/],
  [['Halal', '', '9786020331769'], /ISBN ini tidak benar/],
  [['Halal', '', '', 'baru'], /Tahun “baru”/],
  [['Halal', '', '', 2031], /Tahun “2031”/],
  [['Halal', '', '', '', '', 'banyak'], /“banyak”/],
  [['Halal', '', '', '', '', 90], /Paling banyak 50/],
  [['Halal', '', '', '', '', 1200], /Paling banyak 50/],
  [['x'.repeat(201)], /terlalu panjang/],
  [['mengemas  produk', 'TIM PLUT'], /Sudah ada: B-0001/],
  [['Buku Prancis', '', '2072165113'], /Sudah ada: B-0002/],
])('leaves %j behind and says why', (row, problem) => expect(read(row)[0]!.problem).toMatch(problem));

it('knows the same book twice in one sheet', () => {
  expect(read(['Halal', 'Ani'], ['HALAL', 'ani'], [])[1]!.problem).toBe('Sudah ada: baris 3.');
});

const problem = (...row: (string | number)[]) => read(row)[0]?.problem;

it('takes what just fits, and no more', () => {
  const long = (letters: number) => 'x'.repeat(letters);
  expect(problem(long(200), long(160), '', 1900, long(40), 50)).toBeNull();
  expect(problem('A', long(161))).toMatch(/160 huruf/);
  expect(problem('A', '', '', '', long(41))).toMatch(/40 huruf/);
  expect(problem('A', '', '', '', '', 51)).toMatch(/Paling banyak 50/);
  expect(problem('A', '', '', 2026)).toBeNull();
  for (const year of [1899, 2027]) expect(problem('A', '', '', year)).toMatch(/tidak terbaca/);
  expect(problem('A', '', '', long(21))).toBe(`Tahun “${long(20)}” tidak terbaca.`);
  expect(problem('A', '', '', '', '', long(21))).toBe(`Jumlah eksemplar “${long(20)}” tidak terbaca.`);
  expect(problem('A', '', '80442957X')).toMatch(/ISBN ini tidak benar/); // a zero is lost by numbers alone
});

it('knows editions apart by their ISBN, and the same book by its words where one has none', () => {
  expect(problem('Le livre', 'A', '9786020331768')).toBeNull();
  expect(problem('Le livre', 'A')).toBe('Sudah ada: B-0002.');
  expect(problem('Mengemas Produk', 'Tim PLUT', '9786020331768')).toBe('Sudah ada: B-0001.');
});

it('reads a sheet of titles alone, and passes over rows that name no book', () => {
  const sheet: Sheet = {
    name: 'Buku',
    rows: [['Rak', 'Judul'], ['A', 'Halal'], ['Produksi 3'], [], ['', 'Merek']],
  };
  expect(readSheet(sheet)).toMatchObject([
    { row: 2, title: 'Halal', author: '', isbn: '', year: null, shelf: 'A', copies: 1 },
    { row: 5, title: 'Merek', shelf: '' },
  ]);
  expect([problem('', 'Rosmaini'), problem('', '', '9786020331768')]).toEqual(
    Array(2).fill('Judulnya kosong.'),
  );
});

it('what stays behind is no book that another row repeats', () => {
  expect(read(['Halal', '', '9786020331769'], ['Halal']).map((each) => each.problem === null)).toEqual([
    false,
    true,
  ]);
});

it.each<[string[], Cell[], { year?: number | null; copies?: number }]>([
  [['Judul', 'Jumlah Halaman', 'Eksemplar'], ['Halal', 250, 2], { copies: 2 }],
  [['Judul', 'Jml Hal.', 'Jumlah Eks'], ['Halal', 40, 3], { copies: 3 }],
  [['Judul', 'Jumlah Halaman'], ['Halal', 25], { copies: 1 }],
  [['Judul', 'Jumlah', 'Eksemplar'], ['Halal', 9, 2], { copies: 2 }],
  [['Judul', 'Jumlah', 'Harga'], ['Halal', 9, 2], { copies: 9 }],
  [['Judul', 'Jumlah Harga', 'Jumlah Buku'], ['Halal', 45, 2], { copies: 2 }],
  [['Judul', 'Eksemplar'], ['Halal', 0], { copies: 0 }],
  [['Judul', 'Tahun Pengadaan', 'Tahun Terbit'], ['Halal', 2024, 2019], { year: 2019 }],
  [['Judul', 'Tahun', 'Thn. Terbit'], ['Halal', 2024, 2019], { year: 2019 }],
  [['Judul', 'Tahun Pengadaan'], ['Halal', 2024], { year: null }],
  [['Judul', 'Tahun Pengadaan', 'Tahun'], ['Halal', 2024, 2019], { year: 2019 }],
  [['Buku ke', 'Judul', 'Tahun Cetak'], [1, 'Halal', 2019], { year: 2019 }],
])('of headings that are alike takes the one that says it: %j', (headings, row, book) => {
  expect(readSheet({ name: 'Buku', rows: [headings, row] })).toMatchObject([
    { title: 'Halal', problem: null, ...book },
  ]);
});

it('takes the form and the file of a video, and asks about a form that it does not know', () => {
  const rows = [
    ['Judul', 'Bentuk', 'Berkas'],
    ['Kemasan', 'VIDEO', 'D:\\Video\\kemasan.mp4'],
    ['Halal', 'Modul', ''],
    ['Merek', 'Majalah', ''],
    ['Ekspor', 'Video', 'x'.repeat(401)],
  ];
  expect(readSheet({ name: 'Buku', rows })).toMatchObject([
    { kind: 'video', file: 'D:\\Video\\kemasan.mp4', problem: null },
    { kind: 'module', problem: null },
    { problem: 'Bentuk “Majalah” tidak dikenal. Tulis Buku, Modul, atau Video.' },
    { problem: 'Teksnya terlalu panjang, paling banyak 400 huruf.' },
  ]);
});
