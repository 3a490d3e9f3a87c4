// Sentences about a period. Each is made from figures of its report or of what is due; none is made without them.
import { dateText, numberText } from '#contract/dates.ts';
import { monthsOfPeriod, periodName } from '#contract/period.ts';
import type { RemarkTexts } from '#contract/remark.ts';
import type { Report, ReportCounts } from '#contract/report.ts';
import type { Duty } from '#contract/summary.ts';
import { percentText } from '#core/platform/report/percent.ts';
import { daysOf, monthKey } from '#core/platform/report/months.ts';

export type Suggestions = { [part in keyof RemarkTexts]: string[] };

const tableOf = ({ tables }: Report, code: string) => tables.find((table) => table.code === code);
const totalOf = (report: Report, code: string): ReportCounts => tableOf(report, code)?.total ?? {};

/** Of a number beside another one of the period before: "naik 9,0 %"; from or to nothing is no share of anything. */
const changeWords = (now: number, before: number): string => {
  const way = now > before ? 'naik' : 'turun';
  return before === 0 ? way : `${way} ${percentText(Math.abs(now - before), before)}`;
};

/** "naik 9,0 % dari 391 menjadi 426" */
const movedWords = (now: number, before: number): string =>
  `${changeWords(now, before)} dari ${numberText(before)} menjadi ${numberText(now)}`;

/** The field of which the visits changed most, against the period before. */
const biggestChange = (report: Report): { label: string; now: number; before: number } | undefined =>
  tableOf(report, 'B')
    ?.rows.map(({ label, counts }) => ({ label, now: counts['total'] ?? 0, before: counts['previous'] ?? 0 }))
    .filter(({ now, before }) => now !== before)
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before))[0];

/** Visits that stand under "Belum didata". */
const missingOf = (report: Report): { what: string; visits: number }[] =>
  [
    { what: 'skala usaha', code: 'E' },
    { what: 'sektor usaha', code: 'D' },
  ].flatMap(({ what, code }) => {
    const row = tableOf(report, code)?.rows.find(({ key }) => key === 'belum_didata');
    const visits = row?.counts['total'] ?? 0;
    return visits > 0 ? [{ what, visits }] : [];
  });

const gapOf = (report: Report, key: string): number =>
  tableOf(report, 'A3')?.rows.find((row) => row.key === key)?.counts['gaps'] ?? 0;

/** What was written down after its day: "3 kunjungan dan 5 pelaksanaan pendampingan"; null: nothing. */
const lateWords = (report: Report): string | null => {
  const late = [
    { what: 'kunjungan', count: gapOf(report, 'lateVisit') },
    { what: 'pelaksanaan pendampingan', count: gapOf(report, 'lateSession') },
  ].filter(({ count }) => count > 0);
  return late.length === 0
    ? null
    : late.map(({ what, count }) => `${numberText(count)} ${what}`).join(' dan ');
};

/** A period that is not over says up to when it was counted. */
const untilWords = ({ isProvisional }: Report, today: string): string =>
  isProvisional ? ` sampai ${dateText(today)}` : '';

const besides = (report: Report): string => `dibanding ${periodName(report.against)}`;

/** What the figures give reason to write, for the last part of the report. */
export const suggestionsOf = (
  report: Report,
  overdue: readonly Pick<Duty, 'title' | 'count'>[],
  today: string,
): Suggestions => {
  const { total = 0, previous = 0 } = totalOf(report, 'E');
  const moved = biggestChange(report);
  const missing = missingOf(report);
  const recordedLate = lateWords(report);
  const unfinished = gapOf(report, 'noResult');
  const until = untilWords(report, today);
  const { last } = monthsOfPeriod(report.period);
  const lastDay = daysOf({ from: monthKey(last), to: monthKey(last) }).to;
  const late = report.isProvisional
    ? 'yang sudah lewat tanggalnya'
    : `yang tanggalnya sampai ${dateText(lastDay)} dan belum selesai`;
  return {
    obstacles: [
      ...(total === previous ? [] : [`Kunjungan${until} ${movedWords(total, previous)} ${besides(report)}.`]),
      ...(moved
        ? [
            `Perubahan terbesar pada bidang ${moved.label}: kunjungannya${until} ${movedWords(moved.now, moved.before)} ${besides(report)}.`,
          ]
        : []),
      ...missing.map(
        ({ what, visits }) =>
          `${numberText(visits)} dari ${numberText(total)} kunjungan belum didata ${what}nya.`,
      ),
      ...(unfinished > 0
        ? [`${numberText(unfinished)} kunjungan tanpa hasil: hasil konsultasinya belum ditulis.`]
        : []),
      ...(recordedLate ? [`Dicatat terlambat, sesudah harinya: ${recordedLate}.`] : []),
    ],
    plans: [
      ...missing.map(
        ({ what, visits }) =>
          `Melengkapi ${what} ${numberText(visits)} kunjungan yang belum didata, sejauh usahanya tercatat.`,
      ),
      ...(unfinished > 0 ? [`Menulis hasil ${numberText(unfinished)} kunjungan yang masih kosong.`] : []),
      ...overdue.map(
        ({ title, count }) =>
          `Menyelesaikan ${numberText(count)} ${title.charAt(0).toLowerCase()}${title.slice(1)} ${late}.`,
      ),
    ],
  };
};

/** The report in a few points, for who reads no more than the note that goes with it. */
export const pointsOf = (report: Report, today: string): string[] => {
  const { total = 0, previous = 0 } = totalOf(report, 'E');
  const people = tableOf(report, 'A1')?.rows.find(({ key }) => key === 'visit')?.counts['total'];
  const businesses = totalOf(report, 'A2')['total'];
  const moved = biggestChange(report);
  const missing = missingOf(report);
  const recordedLate = lateWords(report);
  const unfinished = gapOf(report, 'noResult');
  const change = changeWords(total, previous);
  const until = untilWords(report, today);
  return [
    [
      total === previous
        ? `Kunjungan ${numberText(total)}${until}, sama dengan ${periodName(report.against)}`
        : `Kunjungan ${numberText(total)}${until}, ${change} dari ${numberText(previous)} pada ${periodName(report.against)}`,
      ...(people === undefined ? [] : [`orang yang berkunjung ${numberText(people)}`]),
      ...(businesses === undefined ? [] : [`usaha yang dilayani ${numberText(businesses)}`]),
    ].join('; ') + '.',
    ...(moved
      ? [`Perubahan terbesar pada bidang ${moved.label}: ${movedWords(moved.now, moved.before)} kunjungan.`]
      : []),
    ...(missing.length > 0
      ? [
          `Data yang belum lengkap: ${missing.map(({ what, visits }) => `${numberText(visits)} kunjungan tanpa ${what}`).join(' dan ')}; dalam laporan tercantum sebagai “Belum didata”.`,
        ]
      : []),
    ...(unfinished > 0
      ? [`${numberText(unfinished)} kunjungan tanpa hasil konsultasi; barisnya di balik Tabel A3.`]
      : []),
    ...(recordedLate
      ? [`Dicatat terlambat: ${recordedLate}; semuanya tetap dihitung pada hari kejadiannya.`]
      : []),
  ];
};
