import { monthText, numberText, shortMonth, yearToDateText } from '#contract/dates.ts';
import type { ReportChart, ReportOpening, ReportRow } from '#contract/report.ts';
import { januaryOf, monthOf } from '#core/platform/report/months.ts';
import { type Totals, totalOf } from './rules.ts';

const series: [string, string] = ['Baru', 'Lama'];

/** New and old visits of each month from January to this one. */
const monthsOf = (totals: Totals, month: number): ReportOpening['monthly']['months'] =>
  Array.from({ length: month % 100 }, (_, i) => {
    const key = januaryOf(month) + i;
    const entry = totals.monthly.get(key);
    return { month: monthOf(key), values: [entry?.new ?? 0, entry?.old ?? 0] };
  });

export const chartOfMonths = (totals: Totals, month: number): ReportChart => ({
  kind: 'months',
  title: `Kunjungan per Bulan, ${month % 100 === 1 ? '' : 'Januari–'}${monthText(monthOf(month))}`,
  series,
  bars: monthsOf(totals, month).map((entry) => ({ label: shortMonth(entry.month), values: entry.values })),
});

export const chartOfRows = (title: string, rows: readonly ReportRow[]): ReportChart => ({
  kind: 'rows',
  title,
  series: ['Bulan ini', 'Bulan lalu'],
  bars: rows.map(({ label, counts }) => ({ label, values: [counts['total']!, counts['previous']!] })),
});

/** "12,5 %" */
const percentText = (part: number, whole: number): string => {
  const tenths = Math.round((part / whole) * 100 * 10);
  return `${numberText(Math.floor(tenths / 10))},${tenths % 10}\u00a0%`;
};
const shareText = (part: number, whole: number): string =>
  `${whole === 0 ? '–' : percentText(part, whole)} dari kunjungan`;

const changeText = (now: number, before: number): string =>
  before === 0
    ? 'bulan lalu –'
    : `bulan lalu ${numberText(before)} (${now >= before ? '+' : '−'}${percentText(Math.abs(now - before), before)})`;

/** What the report says of the visits before its tables. */
export const openingOf = (totals: Totals, month: number, officeName: string): ReportOpening => {
  const { newL, newP, oldP, total, previous, yearToDate } = totalOf(totals.rows.E);
  const isJanuary = month % 100 === 1;
  return {
    introduction: `Laporan ini memuat ${numberText(total)} kunjungan pelaku usaha ke ${officeName} selama ${monthText(monthOf(month))}. “Baru” adalah kunjungan pertama seseorang ke kantor ini, “lama” kunjungan berikutnya; L laki-laki, P perempuan. Tanda “–” berarti tidak ada.`,
    boxes: [
      { value: numberText(total), label: 'kunjungan bulan ini', note: changeText(total, previous) },
      { value: numberText(newL + newP), label: 'pengunjung baru', note: shareText(newL + newP, total) },
      { value: numberText(newP + oldP), label: 'perempuan', note: shareText(newP + oldP, total) },
      {
        value: numberText(yearToDate),
        label: `kunjungan ${isJanuary ? 'Januari' : yearToDateText(monthOf(month))}`,
        note: `rata-rata ${numberText(Math.round(yearToDate / (month % 100)))} per bulan`,
      },
    ],
    monthly: { noun: 'kunjungan', series, months: monthsOf(totals, month) },
  };
};
