import { z } from 'zod';
import { lastOfMonth, monthName } from './dates.ts';

/** A year, a quarter or a month: 2026, 2026-T3, 2026-10. */
export const formPeriod = z.string().regex(/^20\d\d(-(T[1-4]|0[1-9]|1[0-2]))?$/, 'Pilih masanya.');

const yearOf = (period: string): number => Number(period.slice(0, 4));
const quarterOf = (period: string): number | null => (period[5] === 'T' ? Number(period[6]) : null);
const romans = ['I', 'II', 'III', 'IV'];

/** First and last month: 2026-07, 2026-09. */
export const monthsOfPeriod = (period: string): { first: string; last: string } => {
  const year = period.slice(0, 4);
  const quarter = quarterOf(period);
  if (quarter !== null) {
    const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
    return { first: month(quarter * 3 - 2), last: month(quarter * 3) };
  }
  return period.length === 4 ? { first: `${year}-01`, last: `${year}-12` } : { first: period, last: period };
};

/** First and last day. */
export const daysOfPeriod = (period: string): { first: string; last: string } => {
  const { first, last } = monthsOfPeriod(period);
  return { first: `${first}-01`, last: lastOfMonth(`${last}-01`) };
};

/** "Bulan Oktober 2026", "Triwulan III 2026", "Tahun 2026". */
export const periodText = (period: string): string => {
  const quarter = quarterOf(period);
  if (quarter !== null) return `Triwulan ${romans[quarter - 1]} ${yearOf(period)}`;
  return period.length === 4
    ? `Tahun ${period}`
    : `Bulan ${monthName(Number(period.slice(5)))} ${yearOf(period)}`;
};

/** Which report of a consultant it is, as the title of 7g says it. */
export const periodKind = (period: string): 'BULANAN' | 'TRIWULAN' | 'TAHUNAN' =>
  quarterOf(period) === null ? (period.length === 4 ? 'TAHUNAN' : 'BULANAN') : 'TRIWULAN';
