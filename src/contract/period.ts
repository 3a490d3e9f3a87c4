import { z } from 'zod';
import { dayKinds } from './dateKinds.ts';
import { addMonths, lastOfMonth, monthName, monthText } from './dates.ts';

/** A year, a half of it, a quarter or a month: 2026, 2026-S2, 2026-T3, 2026-10. */
export const reportPeriod = z
  .string()
  .regex(/^20\d\d(-(S[12]|T[1-4]|0[1-9]|1[0-2]))?$/, 'Pilih masanya.')
  .register(dayKinds, { kind: 'period' });
/** The forms have no halves of a year. */
export const formPeriod = z.string().regex(/^20\d\d(-(T[1-4]|0[1-9]|1[0-2]))?$/, 'Pilih masanya.');

const yearOf = (period: string): number => Number(period.slice(0, 4));
const quarterOf = (period: string): number | null => (period[5] === 'T' ? Number(period[6]) : null);
const halfOf = (period: string): number | null => (period[5] === 'S' ? Number(period[6]) : null);
const romans = ['I', 'II', 'III', 'IV'];

/** The half of a year that a day is in: 2026-S2. */
export const halfYearOf = (day: string): string =>
  `${day.slice(0, 4)}-S${Number(day.slice(5, 7)) > 6 ? 2 : 1}`;

/** First and last month: 2026-07, 2026-09. */
export const monthsOfPeriod = (period: string): { first: string; last: string } => {
  const year = period.slice(0, 4);
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  const [length, place] = [halfOf(period) === null ? 3 : 6, halfOf(period) ?? quarterOf(period)];
  if (place !== null) return { first: month((place - 1) * length + 1), last: month(place * length) };
  return period.length === 4 ? { first: `${year}-01`, last: `${year}-12` } : { first: period, last: period };
};

/** First and last day. */
export const daysOfPeriod = (period: string): { first: string; last: string } => {
  const { first, last } = monthsOfPeriod(period);
  return { first: `${first}-01`, last: lastOfMonth(`${last}-01`) };
};

export const isMonth = (period: string): boolean => /^\d{4}-\d\d$/.test(period);

/** The year that a half or a quarter is in, and the halves down to it: 2026-T3 is beside T4 in 2026-S2, that beside S1. */
export const wholesOf = (period: string): string[][] => {
  const year = period.slice(0, 4);
  const quarter = quarterOf(period);
  const half = quarter === null ? halfOf(period) : Math.ceil(quarter / 2);
  return [
    [year],
    ...(half === null ? [] : [[`${year}-S1`, `${year}-S2`]]),
    ...(half === null || quarter === null ? [] : [[`${year}-T${half * 2 - 1}`, `${year}-T${half * 2}`]]),
  ];
};

/** The period of the same length before it. */
export const periodBefore = (period: string): string => {
  const year = yearOf(period);
  if (period.length === 4) return String(year - 1);
  const place = Number(period.slice(-1));
  if (halfOf(period) !== null) return place === 1 ? `${year - 1}-S2` : `${year}-S1`;
  if (quarterOf(period) !== null) return place === 1 ? `${year - 1}-T4` : `${year}-T${place - 1}`;
  return addMonths(`${period}-01`, -1).slice(0, 7);
};

/** "Bulan Oktober 2026", "Triwulan III 2026", "Semester II 2026", "Tahun 2026". */
export const periodText = (period: string): string => {
  const half = halfOf(period);
  if (half !== null) return `Semester ${romans[half - 1]} ${yearOf(period)}`;
  const quarter = quarterOf(period);
  if (quarter !== null) return `Triwulan ${romans[quarter - 1]} ${yearOf(period)}`;
  return period.length === 4
    ? `Tahun ${period}`
    : `Bulan ${monthName(Number(period.slice(5)))} ${yearOf(period)}`;
};

/** In a title or a sentence: "Oktober 2026", else as `periodText`. */
export const periodName = (period: string): string =>
  isMonth(period) ? monthText(period) : periodText(period);

/** "Laporan Bulanan Oktober 2026", "Laporan Triwulan III 2026", "Laporan Tahunan 2026" */
export const reportName = (period: string): string => {
  if (isMonth(period)) return `Laporan Bulanan ${monthText(period)}`;
  return `Laporan ${period.length === 4 ? `Tahunan ${period}` : periodText(period)}`;
};

export type PeriodUnit = 'bulan' | 'triwulan' | 'semester' | 'tahun';
export const unitOf = (period: string): PeriodUnit => {
  if (halfOf(period) !== null) return 'semester';
  if (quarterOf(period) !== null) return 'triwulan';
  return period.length === 4 ? 'tahun' : 'bulan';
};

/** The period of a kind that a month is in. */
export const periodAt = (unit: PeriodUnit, month: string): string => {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5))];
  const names = { bulan: month, triwulan: `${year}-T${Math.ceil(number / 3)}`, tahun: year };
  return unit === 'semester' ? halfYearOf(`${month}-01`) : names[unit];
};

/** Whether a report of a period may show another beside it: one of the same kind before it. */
export const isComparable = (period: string, against: string): boolean =>
  unitOf(period) === unitOf(against) && against < period;

/** Which report of a consultant it is, as the title of 7g says it. */
export const periodKind = (period: string): 'BULANAN' | 'TRIWULAN' | 'TAHUNAN' =>
  quarterOf(period) === null ? (period.length === 4 ? 'TAHUNAN' : 'BULANAN') : 'TRIWULAN';
