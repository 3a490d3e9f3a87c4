import type { Sex } from '#contract/person.ts';

export type NikProblem =
  'LENGTH' | 'NOT_DIGITS' | 'IMPOSSIBLE_DATE' | 'SERIAL_ZERO' | 'SEX_MISMATCH' | 'BIRTH_DATE_MISMATCH';

/** What the desk reads, one sentence a problem. */
export const nikProblemText: Record<NikProblem, string> = {
  LENGTH: 'NIK harus 16 digit angka.',
  NOT_DIGITS: 'NIK hanya berisi angka.',
  IMPOSSIBLE_DATE: 'Tanggal lahir di dalam NIK tidak ada di kalender.',
  SERIAL_ZERO: 'NIK tidak mungkin berakhir dengan 0000.',
  SEX_MISMATCH: 'NIK ini milik jenis kelamin yang lain.',
  BIRTH_DATE_MISMATCH: 'Tanggal lahir tidak sama dengan yang ada di NIK.',
};

const isoDate = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
};

export type NikFacts = { sex: Sex; birthDates: string[]; regionDigits: string };

/**
 * Reads a NIK: 6 digits region, DDMMYY of birth (women: DD + 40), 4 digits serial; there is no checksum.
 * The century is not in it: every date at which the person is 0–120 years old on `today` is returned, latest first.
 */
export const readNik = (nik: string, today: string): NikFacts | undefined => {
  if (!/^\d{16}$/.test(nik)) return undefined;
  const [day, month, year] = [nik.slice(6, 8), nik.slice(8, 10), nik.slice(10, 12)].map(Number) as [
    number,
    number,
    number,
  ];
  const thisYear = Number(today.slice(0, 4));
  const birthDates = [2000, 1900, 1800]
    .map((century) => isoDate(century + year, month, day > 40 ? day - 40 : day))
    .filter((date) => date !== undefined)
    .filter((date) => date <= today && Number(date.slice(0, 4)) >= thisYear - 120);
  return { sex: day > 40 ? 'P' : 'L', birthDates, regionDigits: nik.slice(0, 6) };
};

/** Every reason why this cannot be the NIK of this person; empty when there is none. */
export const checkNik = (
  nik: string,
  { sex, birthDate, today }: { sex?: Sex | null; birthDate?: string | null; today: string },
): NikProblem[] => {
  if (!/^\d*$/.test(nik)) return ['NOT_DIGITS'];
  if (nik.length !== 16) return ['LENGTH'];
  const facts = readNik(nik, today)!;
  const problems: NikProblem[] = [];
  if (facts.birthDates.length === 0) problems.push('IMPOSSIBLE_DATE');
  if (nik.endsWith('0000')) problems.push('SERIAL_ZERO');
  if (sex && sex !== facts.sex) problems.push('SEX_MISMATCH');
  if (birthDate && facts.birthDates.length > 0 && !facts.birthDates.includes(birthDate))
    problems.push('BIRTH_DATE_MISMATCH');
  return problems;
};

/** 147102••••••••••: the region. The serial is never shown: with the date of birth it would be the whole NIK. */
export const maskNik = (nik: string): string => `${nik.slice(0, 6)}••••••••••`;
