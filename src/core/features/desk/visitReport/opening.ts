import { monthText, numberText, shortMonth, yearToDateText } from '#contract/dates.ts';
import type { ReportChart, ReportOpening, ReportRow } from '#contract/report.ts';
import { type Asked, monthOf, monthsIn, nameOf, yearToDateOf } from '#core/platform/report/months.ts';
import { percentText } from '#core/platform/report/percent.ts';
import type { Totals } from './counting.ts';
import { totalOf } from './rules.ts';

const series: [string, string] = ['Baru', 'Lama'];

/** New and old visits of each month from January to the last one. */
const monthsOf = (totals: Totals, asked: Asked): ReportOpening['monthly']['months'] =>
  monthsIn(yearToDateOf(asked)).map((key) => {
    const entry = totals.monthly.get(key);
    return { month: monthOf(key), values: [entry?.new ?? 0, entry?.old ?? 0] };
  });

export const chartOfMonths = (totals: Totals, asked: Asked): ReportChart => {
  const { from, to } = yearToDateOf(asked);
  return {
    kind: 'months',
    title: `Kunjungan per Bulan, ${from === to ? '' : 'Januari–'}${monthText(monthOf(to))}`,
    series,
    bars: monthsOf(totals, asked).map(({ month, values }) => ({ label: shortMonth(month), values })),
  };
};

export const chartOfRows = (title: string, rows: readonly ReportRow[]): ReportChart => ({
  kind: 'rows',
  title,
  series: ['Bulan ini', 'Bulan lalu'],
  bars: rows.map(({ label, counts }) => ({ label, values: [counts['total']!, counts['previous']!] })),
});

const shareText = (part: number, whole: number): string =>
  `${whole === 0 ? '–' : percentText(part, whole)} dari kunjungan`;

const changeText = (now: number, before: number): string =>
  before === 0
    ? 'bulan lalu –'
    : `bulan lalu ${numberText(before)} (${now >= before ? '+' : '−'}${percentText(Math.abs(now - before), before)})`;

type Today = { currentMonth: number };

/** How many visits a month on average, of the months that have begun: of the year so far, or of the report. */
const averageBox = (totals: Totals, asked: Asked & Today): ReportOpening['boxes'][number] => {
  const { own } = asked;
  const { total, yearToDate } = totalOf(totals.rows.E);
  const begun = (months: readonly number[]) => months.filter((month) => month <= asked.currentMonth).length;
  const average = (visits: number, months: number) => numberText(Math.round(visits / Math.max(1, months)));
  if (own.from === own.to || own.from % 100 !== 1)
    return {
      value: numberText(yearToDate),
      label: `kunjungan ${own.to % 100 === 1 ? 'Januari' : yearToDateText(monthOf(own.to))}`,
      note: `rata-rata ${average(yearToDate, begun(monthsIn(yearToDateOf(asked))))} per bulan`,
    };
  const months = begun(monthsIn(own));
  return { value: average(total, months), label: 'rata-rata per bulan', note: `dari ${months} bulan` };
};

/** What the report says of the visits before its tables. */
export const openingOf = (totals: Totals, asked: Asked & Today, officeName: string): ReportOpening => {
  const { newL, newP, oldP, total, previous } = totalOf(totals.rows.E);
  return {
    introduction: `Laporan ini memuat ${numberText(total)} kunjungan pelaku usaha ke ${officeName} selama ${nameOf(asked.own)}. “Baru” adalah kunjungan pertama seseorang ke kantor ini, “lama” kunjungan berikutnya; L laki-laki, P perempuan. Tanda “–” berarti tidak ada.`,
    boxes: [
      { value: numberText(total), label: 'kunjungan bulan ini', note: changeText(total, previous) },
      { value: numberText(newL + newP), label: 'pengunjung baru', note: shareText(newL + newP, total) },
      { value: numberText(newP + oldP), label: 'perempuan', note: shareText(newP + oldP, total) },
      averageBox(totals, asked),
    ],
    monthly: { noun: 'kunjungan', series, months: monthsOf(totals, asked) },
  };
};
