import { lastOfMonth } from '#contract/dates.ts';
import type { ReportColumn } from '#contract/report.ts';
import { monthsOfPeriod, periodAt, periodBefore, periodName } from '#contract/period.ts';

/** Months by their keys, both included. */
export type Span = { from: number; to: number };
/** The months that a report counts, and those of the period that it shows beside them. */
export type Asked = {
  own: Span;
  before: Span;
  /** Nothing but its own months is read: whoever asks so shows no month beside them. */
  isAlone?: boolean;
};

/** 202611 for "2026-11". */
export const monthKey = (month: string): number => Number(month.replace('-', ''));
/** "2026-11" for 202611. */
export const monthOf = (key: number): string =>
  `${Math.floor(key / 100)}-${String(key % 100).padStart(2, '0')}`;

const monthAfter = (key: number): number => (key % 100 === 12 ? key + 89 : key + 1);
/** January of the year of a month. */
export const januaryOf = (key: number): number => key - (key % 100) + 1;

export const isWithin = ({ from, to }: Span, month: number): boolean => month >= from && month <= to;
/** The months one by one, in order. */
export const monthsIn = ({ from, to }: Span): number[] => {
  const months: number[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
};

const spanOf = (period: string): Span => {
  const { first, last } = monthsOfPeriod(period);
  return { from: monthKey(first), to: monthKey(last) };
};
/** "2026-11", "2026-T3", "2026": what a report counts is one of these. */
export const periodOf = ({ from, to }: Span): string => {
  const units = { 1: 'bulan', 3: 'triwulan', 6: 'semester', 12: 'tahun' } as const;
  return periodAt(units[(to - from + 1) as keyof typeof units], monthOf(to));
};
/** "November 2026", "Triwulan III 2026", "Tahun 2026" */
export const nameOf = (span: Span): string => periodName(periodOf(span));
/** What a column counts, as a sentence names it. */
export const nameOfColumn = ({ own, before }: Asked, kind: ReportColumn['kind']): string =>
  nameOf(kind === 'previous' ? before : own);
/** What a report of a period asks for; beside it the one before, unless another is named. */
export const askedOf = (period: string, against = periodBefore(period)): Asked => ({
  own: spanOf(period),
  before: spanOf(against),
});

/** January up to the last month of the report. */
export const yearToDateOf = ({ own }: Asked): Span => ({ from: januaryOf(own.to), to: own.to });
/** Whether these months are all of the year up to their end: what lies since January is not said twice then. */
export const isYearToDate = (asked: Asked): boolean =>
  asked.own.from < asked.own.to && asked.own.from === yearToDateOf(asked).from;
/** Every month that a report reads lies between these. */
export const monthsRead = (asked: Asked): Span =>
  asked.isAlone
    ? asked.own
    : { from: Math.min(asked.before.from, januaryOf(asked.own.to)), to: asked.own.to };
/** The months a report compares its own with, in order. */
export const monthsCompared = (asked: Asked): number[] =>
  monthsIn(monthsRead(asked)).filter(
    (month) =>
      !isWithin(asked.own, month) && (isWithin(asked.before, month) || isWithin(yearToDateOf(asked), month)),
  );

/** The days of these months, the first and the last. */
export const daysOf = ({ from, to }: Span): { from: string; to: string } => ({
  from: `${monthOf(from)}-01`,
  to: lastOfMonth(`${monthOf(to)}-01`),
});
