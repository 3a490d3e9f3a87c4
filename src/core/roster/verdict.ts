import type { ImportRow } from '#contract/participant.ts';
import { numericDate } from '#contract/dates.ts';
import { checkNik, foldName, isSameName, nikProblemText, normalisePhone, readNik } from '../person/index.ts';
import type { PlacedRow, SheetRow } from './rules.ts';

/** Somebody of the card index whom a row may mean. */
export type Candidate = ImportRow['candidates'][number] & { isSamePhone: boolean; hasNik: boolean };

/** What is known about a row from the card index. */
export type Known = {
  /** Whoever has the NIK of the row. */
  ofNik: Candidate | null;
  /** People of the same name or the same phone. */
  similar: readonly Candidate[];
};

/** A row with what it turned out to be. */
export type Judged = PlacedRow & Pick<ImportRow, 'verdict' | 'reasons' | 'candidates'>;

/** Two names that may be one: a word in common, however it is spelt. */
const isNear = (a: string, b: string): boolean => {
  const words = new Set(foldName(a));
  return isSameName(a, b) || foldName(b).some((word) => word.length > 1 && words.has(word));
};

const nikReasons = (row: SheetRow, today: string): string[] => {
  if (row.isNikBroken) return ['NIK rusak oleh Excel, ketik sebagai teks.'];
  if (row.nik === '') return [];
  return checkNik(row.nik, { today }).map((problem) => nikProblemText[problem]);
};

const wrongReasons = (row: SheetRow, today: string): string[] => [
  ...(row.name === '' ? ['Nama kosong.'] : []),
  ...(row.name.length > 120 ? ['Nama lebih dari 120 huruf.'] : []),
  ...nikReasons(row, today),
];

/** What the card of somebody new would lack; the sheet, or the NIK in it, must say it. */
export const lacking = (row: PlacedRow, today: string): string[] => {
  const facts = row.nik ? readNik(row.nik, today) : undefined;
  if (!row.regionCode) return ['Wilayah tidak diketahui. Isi kolom Kecamatan atau NIK.'];
  if (!facts && !row.sex) return ['Jenis kelamin tidak diketahui. Isi kolom L/P atau NIK.'];
  const reasons = checkNik(row.nik, { sex: row.sex, birthDate: row.birthDate, today });
  if (row.nik) return reasons.map((problem) => nikProblemText[problem]);
  return row.birthDate && row.birthDate > today
    ? [`Tanggal lahir ${numericDate(row.birthDate)} belum terjadi.`]
    : [];
};

const doubt = (row: SheetRow, candidate: Candidate): string =>
  candidate.isSamePhone
    ? `Nomor HP sama dengan ${candidate.name}, namanya berbeda.`
    : row.nik
      ? `Ada ${candidate.name} yang NIK-nya belum didata.`
      : `Ada ${candidate.name} dengan nama yang sama.`;

const phoneNotes = (row: SheetRow): string[] =>
  row.phone && !normalisePhone(row.phone) ? ['Nomor HP tidak terbaca, jadi tidak dicatat.'] : [];

const judgeAlone = (row: PlacedRow, { ofNik, similar }: Known, today: string): Judged => {
  const judged = (
    verdict: Judged['verdict'],
    reasons: string[],
    candidates: readonly Candidate[] = [],
  ): Judged => ({
    ...row,
    verdict,
    reasons,
    candidates: candidates.map(({ isSamePhone: _p, hasNik: _n, ...candidate }) => candidate),
  });
  const wrong = wrongReasons(row, today);
  if (wrong.length > 0) return judged('wrong', wrong);
  if (ofNik)
    return isNear(row.name, ofNik.name)
      ? judged('known', [], [ofNik])
      : judged('wrong', [`NIK ini terdaftar atas nama ${ofNik.name}. Periksa nama atau NIK-nya.`], [ofNik]);
  // Whoever has another NIK is somebody else.
  const possible = row.nik ? similar.filter((candidate) => !candidate.hasNik) : similar;
  const certain = possible.filter((one) => one.isSamePhone && isSameName(row.name, one.name));
  if (certain.length === 1) return judged('known', [], certain);
  if (possible.length > 0)
    return judged('doubtful', [...new Set(possible.map((one) => doubt(row, one)))], possible);
  const missing = lacking(row, today);
  return missing.length > 0 ? judged('wrong', missing) : judged('new', phoneNotes(row));
};

/** Whether nothing in the two rows speaks against their being one person. */
const isSameRow = (a: SheetRow, b: SheetRow): boolean => {
  if (a.nik && b.nik) return a.nik === b.nik;
  if (!isSameName(a.name, b.name)) return false;
  const [x, y] = [normalisePhone(a.phone), normalisePhone(b.phone)];
  return !x || !y || x === y;
};

const twice = (row: Judged, first: Judged): Judged => ({
  ...row,
  verdict: 'wrong',
  reasons: [
    row.nik && row.nik === first.nik
      ? `NIK yang sama sudah ada di baris ${first.row}.`
      : `Orang yang sama sudah ada di baris ${first.row}.`,
  ],
});

/** Rows that may be one person share a NIK, a name or a card: only those are compared. */
const keysOf = (row: Judged): string[] => [
  ...(row.nik ? [`nik ${row.nik}`] : []),
  `name ${foldName(row.name).join('')}`,
  ...(row.verdict === 'known' ? [`card ${row.candidates[0]!.uid}`] : []),
];

const isTwice = (row: Judged, first: Judged): boolean =>
  (row.verdict === 'known' &&
    first.verdict === 'known' &&
    row.candidates[0]!.uid === first.candidates[0]!.uid) ||
  isSameRow(row, first);

/** Every row of the sheet with its verdict; of a person who stands in it twice the first row counts. */
export const judgeRows = (
  rows: readonly PlacedRow[],
  known: readonly Known[],
  enrolled: ReadonlySet<string>,
  today: string,
): Judged[] => {
  const seen = new Map<string, Judged[]>();
  return rows.map((raw, i) => {
    const row = judgeAlone(raw, known[i]!, today);
    if (row.verdict === 'wrong') return row;
    const keys = keysOf(row);
    const first = keys.flatMap((key) => seen.get(key) ?? []).find((other) => isTwice(row, other));
    if (first) return twice(row, first);
    for (const key of keys) seen.set(key, [...(seen.get(key) ?? []), row]);
    return row.verdict === 'known' && enrolled.has(row.candidates[0]!.uid)
      ? { ...row, verdict: 'enrolled', reasons: ['Sudah ada di pelatihan ini.'] }
      : row;
  });
};
