// A guest book of 2,000 rows as an office kept it for a year, and what is wrong with it.

export type Cell =
  | string
  | number
  | null
  | { day: string; down?: number }
  /** A formula with what it says. */
  | { formula: string; text: string };
export type Line =
  { kind: 'merged'; text: string } | { kind: 'cells'; cells: Cell[]; isHidden?: 'by hand' | 'by filter' };

export const HEAD = [
  'No',
  'Hari/Tanggal',
  'Nama Lengkap',
  'No. KTP',
  'L/P',
  'No. HP',
  'Alamat',
  'Kecamatan',
  'Nama Usaha',
  'Keperluan',
];
export const MONTHS =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');

/** Known at the desk under another number before the book is brought in. */
export const KNOWN = ['Zubaidah Koto', 'Parlindungan Sikumbang', 'Cempaka Jambak'];

const words = (text: string) => text.split(' ');
const women = words(
  'Rosmawati Ernawati Halimah Mariam Suharti Yusnidar Kartini Lestari Novita Rahma Wulandari Safitri Desi Fitri Ratna Indah Maya Yulia Hasnah Salmah',
);
const men = words(
  'Hendri Ridwan Taufik Zulkifli Syahrul Bambang Iskandar Marzuki Fauzan Teguh Agus Dedi Rustam Hamdan Lukman Nasrul Irwan Firdaus Gunawan Erwin',
);
const families = words(
  'Siregar Lubis Harahap Pohan Daulay Sinaga Manurung Panjaitan Tanjung Chaniago Piliang Guci Ginting Tarigan Purba Wijaya Santoso Kurniawan Pratama Nugroho Hidayat Maulana Saputra Wibowo Effendi Rasyid Hakim Basri Anwar Husin',
);
const districts = ['Sukajadi', 'Marpoyan Damai', 'Tenayan Raya', 'Payung Sekaki', 'Senapelan', 'Lima Puluh'];
const purposes = ['Konsultasi izin', 'Tanya NIB', 'Desain kemasan', 'Pendaftaran merek', 'Pinjaman modal'];

export const GUESTS = 2000;
/** Everybody comes once; the others come again. */
const PEOPLE = 1300;

const two = (n: number) => String(n).padStart(2, '0');
export const monthOfGuest = (i: number): number => Math.floor((i * 12) / GUESTS) + 1;
const firstOfMonth = (month: number) => Math.ceil(((month - 1) * GUESTS) / 12);
const dayOfGuest = (i: number): number => {
  const month = monthOfGuest(i);
  const [from, to] = [firstOfMonth(month), firstOfMonth(month + 1)];
  return 1 + Math.floor(((i - from) * 28) / (to - from));
};
const written = (i: number): string => `${two(dayOfGuest(i))}/${two(monthOfGuest(i))}/2023`;

type Guest = {
  date: Cell;
  name: Cell;
  nik: Cell;
  sex: Cell;
  phone: Cell;
  district: Cell;
};

const personOf = (i: number) => {
  const sex = i % 2 === 0 ? 'P' : 'L';
  const given = (sex === 'P' ? women : men)[Math.floor(i / 2) % 20]!;
  const middle = families[Math.floor(i / 40) % families.length]!;
  const name = i >= 1200 ? `${given} ${middle} ${families[i % 7]!}` : `${given} ${middle}`;
  const birth = `${two((i % 28) + 1 + (sex === 'P' ? 40 : 0))}${two((i % 12) + 1)}${two(60 + (i % 40))}`;
  return {
    name,
    sex,
    nik: `147102${birth}${String(1000 + i)}`,
    phone:
      i % 5 === 0
        ? 81_268_000_000 + i
        : `0812-68${two(Math.floor(i / 10_000))}-${String(i).padStart(4, '0')}`,
  };
};

/** One column, three spellings: text with slashes, text in words, and days that are days. */
const dateOf = (i: number): Cell => {
  const [day, month] = [dayOfGuest(i), monthOfGuest(i)];
  if (i % 3 === 0) return { day: `2023-${two(month)}-${two(day)}` };
  return i % 3 === 1 ? written(i) : `${day} ${MONTHS[month - 1]!} 2023`;
};

/** Somebody who is in no other row. */
const alone = (i: number, name: string): Partial<Guest> => ({
  name,
  sex: 'P',
  nik: null,
  phone: `0853-7100-${String(i).padStart(4, '0')}`,
});
const rare = (nth: number) =>
  `${words('Tiurma Delima Meiling Badriah Chairani Encik Rotua')[nth % 7]!} ${words('Matondang Rangkuti Marpaung Sembiring Hutabarat Pasaribu')[nth % 6]!}`;

const broken: ((i: number) => Partial<Guest>)[] = [
  ...Array.from({ length: 9 }, () => (i: number) => ({
    date: `31/${[2, 4, 6, 9, 11].map(two)[i % 5]!}/2023`,
  })),
  ...Array.from({ length: 5 }, () => () => ({ date: null })),
  ...Array.from({ length: 4 }, () => () => ({ name: null })),
  ...Array.from({ length: 2 }, () => () => ({ name: { formula: 'of:=1/0', text: '#DIV/0!' } })),
  ...Array.from({ length: 6 }, () => () => ({ nik: '1,47102E+15' })),
  ...Array.from({ length: 5 }, () => () => ({ nik: '147102650687003' })),
  ...Array.from({ length: 4 }, () => () => ({ sex: null })),
  ...Array.from({ length: 2 }, () => (i: number) => ({ date: `12/0${(i % 9) + 1}/2032` })),
];
const doubtful: ((i: number, nth: number) => Partial<Guest>)[] = [
  ...Array.from({ length: 6 }, () => (_: number, nth: number) => ({
    nik: 1_471_025_506_870_013 + nth * 100,
  })),
  // Above 2^53.
  ...Array.from({ length: 2 }, () => (_: number, nth: number) => ({
    nik: Number(`917101550687001${3 + nth}`),
  })),
  // The same name as a row above, and nothing else to tell by.
  ...Array.from({ length: 5 }, () => (_: number, nth: number) => ({
    name: `Sri ${families[nth]!} Tampubolon`,
    phone: null,
  })),
  ...KNOWN.map((name) => () => ({ name })),
  ...Array.from({ length: 4 }, () => () => ({ district: 'Rokan Hulu' })),
];
const firsts = Array.from({ length: 5 }, (_, nth) => `Sri ${families[8 + nth]!} Tampubolon`);

/** What stands in the guests of the book otherwise than in the others: by the how manieth. */
const changed = ((): Map<number, Partial<Guest>> => {
  const at = new Map<number, Partial<Guest>>();
  broken.forEach((change, nth) => {
    const i = 40 + nth * 52;
    at.set(i, { ...alone(i, rare(nth)), ...change(i) });
  });
  doubtful.forEach((change, nth) => {
    const i = 75 + nth * 95;
    at.set(i, { ...alone(i, rare(nth + 37)), ...change(i, nth) });
  });
  firsts.forEach((name, nth) => at.set(20 + nth, alone(20 + nth, name)));
  return at;
})();
export const BROKEN = broken.length;
export const DOUBTFUL = doubtful.length;

/**
 * Who comes first may have a NIK in text, who comes again one as a number: LibreOffice and Excel keep fifteen digits of it, so
 * that it is no key, and its owner is known by name and telephone.
 */
const guest = (i: number): Guest => {
  const isFirst = i < PEOPLE;
  const again = (i * 7) % PEOPLE;
  const { name, sex, nik, phone } = personOf(isFirst ? i : changed.has(again) ? again + 1 : again);
  const typed = isFirst ? nik : Number(nik);
  return {
    date: dateOf(i),
    name,
    sex,
    nik: i % 4 === 0 ? typed : null,
    phone,
    district: districts[i % 6]!,
  };
};

const HIDDEN = { 'by hand': [702, 741], 'by filter': [1520, 1544] } as const;
export const HIDDEN_ROWS = 40 + 25;
const hiddenOf = (i: number): { isHidden?: 'by hand' | 'by filter' } => {
  for (const [isHidden, [from, to]] of Object.entries(HIDDEN))
    if (i >= from && i <= to) return { isHidden: isHidden as keyof typeof HIDDEN };
  return {};
};

const cellsOf = (i: number, change: Partial<Guest>): Cell[] => {
  const { date, name, nik, sex, phone, district } = { ...guest(i), ...change };
  const business = i % 6 === 0 && typeof name === 'string' ? `Keripik ${name.split(' ')[0]!}` : null;
  return [
    i + 1,
    date,
    name,
    nik,
    sex,
    phone,
    'Jl. Melati',
    district,
    business,
    purposes[i % purposes.length]!,
  ];
};

/** The sheet from the top, as somebody made it who wanted it to look well. */
export const bookLines = (): Line[] => {
  const lines: Line[] = [
    { kind: 'merged', text: 'BUKU TAMU PLUT-KUMKM PROVINSI RIAU' },
    { kind: 'merged', text: 'TAHUN 2023' },
    { kind: 'cells', cells: [] },
    { kind: 'cells', cells: HEAD },
  ];
  for (let month = 1; month <= 12; month++) {
    const [from, to] = [firstOfMonth(month), firstOfMonth(month + 1)];
    lines.push({ kind: 'merged', text: `BULAN ${MONTHS[month - 1]!.toUpperCase()} 2023` });
    if (month > 1) lines.push({ kind: 'cells', cells: HEAD });
    for (let i = from; i < to; i++)
      lines.push({ kind: 'cells', cells: cellsOf(i, changed.get(i) ?? {}), ...hiddenOf(i) });
    const total: Cell[] = [
      null,
      null,
      `Jumlah ${MONTHS[month - 1]!}`,
      null,
      null,
      null,
      null,
      null,
      null,
      to - from,
    ];
    lines.push({ kind: 'cells', cells: total });
  }
  lines.push({
    kind: 'cells',
    cells: [null, null, 'Jumlah seluruhnya', null, null, null, null, null, null, GUESTS],
  });
  return lines;
};

/** Guests of a month whose rows can be stored once every doubt is answered. */
export const wholeGuestsIn = (month: number): number =>
  Array.from({ length: GUESTS }, (_, i) => i).filter(
    (i) => monthOfGuest(i) === month && !(i >= 40 && (i - 40) % 52 === 0 && (i - 40) / 52 < BROKEN),
  ).length;
