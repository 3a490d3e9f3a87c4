import { monthText } from '#contract/dates.ts';
import type { Outputs } from '#contract/index.ts';
import { dayColumn, type ListColumn } from '#contract/list.ts';
import type { Office } from '#contract/office.ts';
import { periodName, unitOf } from '#contract/period.ts';
import type { Report, ReportColumn, ReportOpening, ReportRow } from '#contract/report.ts';
import { listSheet } from '#core/platform/list/index.ts';
import type { XlsxBook, XlsxSheet } from '#core/platform/sheet/xlsx.ts';
import { afterWords, asOfText, type LockOnPaper, remarkParts } from './paper.ts';

const REMARKS = 'M. Kendala dan Rencana Tindak Lanjut';

const above = (
  { report, office, lock }: { report: Report; office: Office; lock: LockOnPaper | null },
  title: string,
): string[] => [
  title,
  [office.name, ...(report.only ? [report.only.title] : []), periodName(report.period)].join(' · '),
  ...(lock ? [`TERKUNCI nomor ${lock.number}, ${afterWords(lock)} · sidik ${lock.fingerprint}`] : []),
  `Data per ${asOfText(report, office)}${report.isProvisional ? ` · SEMENTARA, ${unitOf(report.period)} belum berakhir` : ''}`,
  ...(report.only?.notes ?? []),
];

type TableRow = Omit<ReportRow, 'key'>;
const tableColumns = (columns: readonly ReportColumn[]): ListColumn<TableRow>[] => [
  { title: 'Kode', value: ({ code }) => code, chars: 7 },
  { title: 'Uraian', value: ({ label }) => label, chars: 52 },
  ...columns.map(({ key, group, title: own }) => {
    const title = group === null ? own : `${group} ${own}`;
    const chars = Math.max(group === null ? 10 : 9, title.length + 1);
    return { title, value: ({ counts }: TableRow) => counts[key] ?? 0, chars };
  }),
];

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const monthlySheet = (
  of: Parameters<typeof above>[0],
  { noun, series, months }: ReportOpening['monthly'],
): XlsxSheet =>
  listSheet<(typeof months)[number]>(
    'Per bulan',
    above(of, `${capitalised(noun)} per bulan`),
    [
      { title: 'Bulan', value: ({ month }) => monthText(month), chars: 20 },
      { title: series[0], value: ({ values }) => values[0], chars: 10 },
      { title: series[1], value: ({ values }) => values[1], chars: 10 },
      { title: 'Jumlah', value: ({ values }) => values[0] + values[1], chars: 10 },
    ],
    months,
  );

const remarkSheets = (of: Parameters<typeof above>[0]): XlsxSheet[] => {
  const parts = remarkParts(of.report);
  return parts.length === 0
    ? []
    : [
        listSheet<(typeof parts)[number]>(
          'Bagian M',
          above(of, REMARKS),
          [
            { title: 'Bagian', value: ({ title }) => title, chars: 24 },
            { title: 'Isi', value: ({ text }) => text, chars: 100 },
          ],
          parts,
        ),
      ];
};

/** The same numbers as a workbook: one sheet for each table, and the months of the year. */
export const reportXlsx = (report: Report, office: Office, lock: LockOnPaper | null): XlsxBook => ({
  sheets: [
    ...report.tables.map(({ code, title, columns, rows, total, note }) =>
      listSheet<TableRow>(
        `Tabel ${code}`,
        above({ report, office, lock }, `${code}. ${title}`),
        tableColumns(columns),
        rows,
        { numbers: 5, total: { code: '', label: 'Jumlah', counts: total }, note },
      ),
    ),
    ...(report.opening ? [monthlySheet({ report, office, lock }, report.opening.monthly)] : []),
    ...remarkSheets({ report, office, lock }),
  ],
});

/** What is behind one number as a workbook. */
export const rowsXlsx = ({ noun, title, sentence, columns, rows }: Outputs['report']['rows']): XlsxBook => {
  const listed = columns.map(({ key, kind, ...column }): ListColumn<(typeof rows)[number]> => {
    const value = ({ cells }: (typeof rows)[number]) => cells[key] ?? '';
    return kind === 'date' ? dayColumn(column.title, value, column.chars) : { ...column, value };
  });
  return { sheets: [listSheet(capitalised(noun), [title, sentence], listed, rows)] };
};
