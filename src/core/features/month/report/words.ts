import { shortMonth } from '#contract/dates.ts';
import { isMonth, periodBefore, periodText, unitOf } from '#contract/period.ts';
import type { Report, ReportColumn } from '#contract/report.ts';
import { askedOf, isYearToDate } from '#core/platform/report/months.ts';

/** Above a narrow column: "Nov 2025", "TW III 2025", "Sem II 2025", "2025". */
const shortPeriod = (period: string): string =>
  isMonth(period)
    ? `${shortMonth(period)} ${period.slice(0, 4)}`
    : periodText(period)
        .replace('Triwulan', 'TW')
        .replace('Semester', 'Sem')
        .replace(/^Tahun /, '');

/** In the case of what was said: "bulan lalu", "Bulan lalu", "Bulan Lalu". */
const inCaseOf = (said: string, words: string): string => {
  const given = said.split(' ');
  return words
    .split(' ')
    .map((word, i) => (/^[A-Z]/.test(given[i] ?? '') ? word.charAt(0).toUpperCase() + word.slice(1) : word))
    .join(' ');
};

/** The sources speak of a month and the one before it: what they say in the words of this report. */
export const wordsOf = (period: string, against = periodBefore(period)): ((text: string) => string) => {
  const unit = unitOf(period);
  const isUsual = against === periodBefore(period);
  if (unit === 'bulan' && isUsual) return (text) => text;
  return (text) =>
    text
      .replace(/\bbulan lalu(?= [\d–])/gi, (said) =>
        isUsual ? inCaseOf(said, `${unit} lalu`) : `${shortPeriod(against)}:`,
      )
      .replace(/\bbulan lalu\b/gi, (said) =>
        isUsual ? inCaseOf(said, `${unit} lalu`) : shortPeriod(against),
      )
      .replace(/\bbulan (?=(ini|itu)\b)/gi, (said) => inCaseOf(said, `${unit} `))
      .replace(/\bakhir bulan\b/g, `akhir ${unit}`);
};

/** A report in the words of its period. What lies between January and its end is not said twice. */
export const inUnitOf = (report: Report): Report => {
  const say = wordsOf(report.period, report.against);
  const hidesYear = isYearToDate(askedOf(report.period));
  const column = (each: ReportColumn): ReportColumn => ({
    ...each,
    group: each.group === null ? null : say(each.group),
    title: say(each.title),
    words: say(each.words),
  });
  return {
    ...report,
    opening: report.opening && {
      ...report.opening,
      boxes: report.opening.boxes.map(({ value, label, note }) => ({
        value,
        label: say(label),
        note: say(note),
      })),
    },
    tables: report.tables.map(({ chart, ...table }) => ({
      ...table,
      definition: say(table.definition),
      columns: table.columns.filter(({ kind }) => !hidesYear || kind !== 'yearToDate').map(column),
      note: table.note === null ? null : say(table.note),
      chart: chart && {
        ...chart,
        title: say(chart.title),
        series: [say(chart.series[0]), say(chart.series[1])],
      },
    })),
  };
};
