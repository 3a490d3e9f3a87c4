import { dateText, localDateOf, monthText, numberText, timeText } from '#contract/dates.ts';
import type { DataColumn, ListColumn } from '#contract/list.ts';
import type { MonthLock } from '#contract/monthLock.ts';
import type { Zone } from '#contract/office.ts';
import { isMonth, unitOf } from '#contract/period.ts';
import type { ReportHead } from '#contract/report.ts';

/**
 * Whether a program that calculates would make something else of a text: a formula, or a number of which it keeps
 * fifteen digits and no zero in front.
 */
const isTakenOver = (text: string): boolean => /^[=+\-@\t\r]/.test(text) || /^(0\d+|\d{12,})$/.test(text);

const csvCell = (value: string | number): string => {
  const text = typeof value === 'string' && isTakenOver(value) ? `'${value}` : String(value);
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** As Excel opens it in Indonesian: UTF-8 with its mark, semicolons between, a line for each row. */
export const csvOf = <R>(columns: readonly ListColumn<R>[], rows: readonly R[]): string =>
  `\uFEFF${[columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ value }) => value(row)))]
    .map((cells) => `${cells.map(csvCell).join(';')}\r\n`)
    .join('')}`;

/** "Hasil konsultasi" as a file: hasil-konsultasi.csv */
export const csvName = (list: string): string => `csv/${list.toLowerCase().replaceAll(' ', '-')}.csv`;

export type Word = { sheet: string; column: string; meaning: string; kind: string };

const kindOf = ({ day, unit }: Pick<ListColumn<never>, 'day' | 'unit'>): string => {
  if (day) return 'tanggal';
  return unit ?? '';
};

/** What the dictionary says of one list: of its rows, then of each column. */
export const wordsOfList = <R>(
  { name, meaning }: { name: string; meaning: string },
  columns: readonly DataColumn<R>[],
  rows: readonly R[],
): Word[] => [
  { sheet: name, column: '(barisnya)', meaning, kind: '' },
  ...columns.map((column) => ({
    sheet: name,
    column: column.title,
    meaning: column.meaning,
    kind: kindOf(column) || (rows.some((row) => typeof column.value(row) === 'number') ? 'angka' : 'teks'),
  })),
];

export const wordsOfReport = (tables: readonly ReportHead[]): Word[] =>
  tables.map(({ code, title, definition }) => ({
    sheet: `Laporan, tabel ${code}`,
    column: title,
    meaning: definition,
    kind: '',
  }));

export const wordColumns: readonly ListColumn<Word>[] = [
  { title: 'Lembar', value: ({ sheet }) => sheet, chars: 20 },
  { title: 'Kolom', value: ({ column }) => column, chars: 36, wraps: true },
  { title: 'Isi', value: ({ kind }) => kind, chars: 10 },
  { title: 'Arti', value: ({ meaning }) => meaning, chars: 90, wraps: true },
];

export type Told = {
  office: string;
  /** "Bulan Oktober 2026" */
  period: string;
  /** When and by whom it was made. */
  made: string;
  /** Locked, provisional, or over and not locked; a line for each locked month. */
  state: readonly string[];
  nik: string;
  isLocked: boolean;
  lists: readonly { name: string; rows: number }[];
};
export type Packed = { name: string; sha256: string };

/** "- data.xlsx: …", with a line for each of its lists; the lists as CSV in one line. */
const contentLines = ({ isLocked, lists }: Told, files: readonly Packed[]): string[] => {
  const locked = isLocked ? ', seperti saat dikunci' : '';
  return files.flatMap(({ name }) => {
    if (name.startsWith('csv/')) return [];
    if (name.startsWith('laporan-'))
      return [
        `- ${name}: ${name.endsWith('.pdf') ? 'laporan di kertas' : 'angka laporan sebagai XLSX'}${locked}`,
      ];
    return [
      `- ${name}: daftar di balik laporan; lembar Kamus data menjelaskan setiap lembar dan kolom, dan cara`,
      '  tabel laporan dihitung',
      ...lists.map((list) => `    ${list.name}: ${numberText(list.rows)} baris`),
      '- csv: lembar data.xlsx yang senama, satu berkas untuk setiap lembar, untuk program lain',
    ];
  });
};

/** What stands in BACA-SAYA.txt: whoever gets the package has nothing else to ask. */
export const readMe = (told: Told, files: readonly Packed[]): string => {
  const line = (name: string, text: string) => `${name.padEnd(10)}: ${text}`;
  return [
    'PAKET DATA',
    '',
    line('Kantor', told.office),
    line('Masa', told.period),
    line('Dibuat', told.made),
    ...told.state.map((text, i) => line(i === 0 ? 'Keadaan' : '', text)),
    line('NIK', told.nik),
    '',
    'Paket ini memuat data pribadi: hanya untuk keperluan dinas, jangan diteruskan tanpa dasar.',
    '',
    'ISI',
    ...contentLines(told, files),
    '',
    ...(told.isLocked
      ? [
          'Laporan yang terkunci tidak berubah lagi; data.xlsx dan csv berisi data pada saat paket ini dibuat.',
          'Bila jumlahnya berbeda, sebabnya ada di lembar perbaikan, yang dapat dicetak kantor.',
          '',
        ]
      : []),
    "Di csv kolom dipisah titik koma. Tanda ' di depan isian yang diawali =, +, -, @, atau 0, dan di depan angka",
    'panjang, menjaga agar isian itu tetap teks; tanda itu bukan bagian dari isinya.',
    '',
    'SHA-256 SETIAP BERKAS',
    ...files.map(({ name, sha256 }) => `${sha256}  ${name}`),
    '',
  ].join('\r\n');
};

/** "2 November 2026 pukul 08.12 WIB" */
export const momentText = (at: string, zone: Zone): string =>
  `${dateText(localDateOf(at, zone))} pukul ${timeText(at, zone)} ${zone}`;

type Lock = Pick<MonthLock, 'month' | 'number' | 'fingerprint' | 'lockedAt' | 'lockedBy'>;

/** How far the numbers of a period may still change, and what each locked month is checked by. */
export const stateLines = (
  period: string,
  { isProvisional, locks, zone }: { isProvisional: boolean; locks: readonly Lock[]; zone: Zone },
): string[] => {
  const told = locks.map(
    ({ month, number, fingerprint, lockedAt, lockedBy }) =>
      `${isMonth(period) ? '' : `${monthText(month)} `}TERKUNCI nomor ${number}, sidik ${fingerprint}, ${momentText(lockedAt, zone)} oleh ${lockedBy}`,
  );
  if (isMonth(period) && told.length > 0) return told;
  return [
    isProvisional
      ? `SEMENTARA: ${unitOf(period)} belum berakhir`
      : 'Belum dikunci: dihitung dari data saat paket ini dibuat',
    ...told,
  ];
};
