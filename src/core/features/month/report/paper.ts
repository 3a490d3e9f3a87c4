import { dateText, localDateOf, monthText, numericDate, timeText, yearToDateText } from '#contract/dates.ts';
import type { Office } from '#contract/office.ts';
import {
  isMonth,
  monthsOfPeriod,
  periodBefore,
  periodName,
  type PeriodUnit,
  unitOf,
} from '#contract/period.ts';
import type { ListColumn } from '#contract/list.ts';
import type { PrintPage } from '#contract/machine.ts';
import {
  groupsOf,
  type Report,
  type NumberPlace,
  type ReportColumn,
  type ReportCounts,
  type ReportOpening,
  type ReportRow,
} from '#contract/report.ts';
import type { Outputs } from '#contract/index.ts';
import { type TextBlock, textBlocks } from './rules.ts';
import { widthsOf } from './widths.ts';
import { listSheet } from '#core/platform/list/index.ts';
import type { XlsxBook, XlsxSheet } from '#core/platform/sheet/xlsx.ts';
import {
  type PaperName,
  type Org,
  type SignatureBlock,
  signaturesOf,
} from '#core/platform/typesetting/index.ts';

/** What a locked report says of its lock. */
export type LockOnPaper = { number: number; after: number | null; fingerprint: string; by: string };

export type ReportPaper = {
  org: Org;
  kertas: PaperName;
  kunci: { nomor: number; urutan: string; sidik: string; waktu: string; oleh: string } | null;
  /** "Bulanan", "Triwulan", "Semester", "Tahunan" */
  jenis: string;
  /** "November 2026", "Triwulan III 2026" */
  periode: string;
  tahun: string;
  /** Named when it is not the period before. */
  pembanding: string | null;
  satuan: PeriodUnit;
  /** The period is not over. */
  sementara: boolean;
  /** "23 November 2026 pukul 16.05 WIB" */
  per: string;
  /** Typed; null: a dotted line. */
  nomor: string | null;
  pembuka: { kotak: { angka: string; uraian: string; catatan: string }[]; pengantar: string } | null;
  tabel: {
    kode: string;
    judul: string;
    /** The headings above; one that has columns below it says how many. */
    kepala: { judul: string; kolom: number }[];
    /** The headings of those columns. */
    subkepala: string[];
    kolom: { lebar: number; tebal: boolean }[];
    baris: { kode: string; uraian: string; n: number[] }[];
    jumlah: number[];
    /** Said in place of the table when it has no rows. */
    kosong: string;
    catatan: string | null;
    grafik: {
      nomor: number;
      judul: string;
      jenis: 'bulan' | 'baris';
      /** The bar of the month that the report is of. */
      sorot: number | null;
      seri: [string, string];
      batang: [label: string, values: [number, number]][];
    } | null;
  }[];
  /** Below the last table, part M of the form. */
  catatan: { judul: string; isi: TextBlock[] }[];
  ttd: SignatureBlock[];
};

const REMARKS = 'M. Kendala dan Rencana Tindak Lanjut';
/** What is written there: nothing is said of what is empty. */
const remarkParts = ({ remark }: Report): { title: string; text: string }[] =>
  [
    { title: 'Kendala', text: remark?.obstacles ?? '' },
    { title: 'Rencana tindak lanjut', text: remark?.plans ?? '' },
  ].filter(({ text }) => text !== '');

const asOfText = (report: Report, office: Office): string => {
  const { zone } = office;
  return `${dateText(localDateOf(report.asOf, zone))} pukul ${timeText(report.asOf, zone)} ${zone}`;
};

const headingOf = ({ kind, group, title }: ReportColumn, period: string): string =>
  kind === 'yearToDate' && group === null
    ? `${yearToDateText(monthsOfPeriod(period).last)} ${period.slice(0, 4)}`
    : title;

const valuesOf = (columns: readonly ReportColumn[], counts: ReportCounts): number[] =>
  columns.map(({ key }) => counts[key] ?? 0);

const tablesOnPaper = ({ period, tables }: Report): ReportPaper['tabel'] => {
  const charts = tables.filter(({ chart }) => chart);
  return tables.map((table) => ({
    kode: table.code,
    judul: table.title,
    kepala: groupsOf(table.columns).map(({ group, columns }) =>
      group === null
        ? { judul: headingOf(columns[0]!, period), kolom: 0 }
        : { judul: group, kolom: columns.length },
    ),
    subkepala: table.columns.filter(({ group }) => group !== null).map(({ title }) => title),
    kolom: widthsOf(table).map((lebar, i) => ({ lebar, tebal: table.columns[i]!.kind === 'sum' })),
    baris: table.rows.map(({ code, label, counts }) => ({
      kode: code,
      uraian: label,
      n: valuesOf(table.columns, counts),
    })),
    jumlah: valuesOf(table.columns, table.total),
    kosong: `Tidak ada ${table.noun} pada ${unitOf(period)} ini.`,
    catatan: table.note,
    grafik: table.chart && {
      nomor: charts.indexOf(table) + 1,
      judul: table.chart.title,
      jenis: table.chart.kind === 'months' ? 'bulan' : 'baris',
      sorot: isMonth(period) ? table.chart.bars.length - 1 : null,
      seri: table.chart.series,
      batang: table.chart.bars.map(({ label, values }) => [label, values]),
    },
  }));
};

const afterWords = ({ after }: LockOnPaper): string =>
  after === null ? 'yang pertama' : `setelah nomor ${after}`;

const kinds: Record<PeriodUnit, string> = {
  bulan: 'Bulanan',
  triwulan: 'Triwulan',
  semester: 'Semester',
  tahun: 'Tahunan',
};

/** A report for the typesetter: the numbers of the screen, put on paper. */
export const reportPaper = (
  report: Report,
  office: Office,
  org: Org,
  kertas: 'a4' | 'f4',
  lock: LockOnPaper | null,
): ReportPaper => ({
  org,
  kertas,
  kunci: lock && {
    nomor: lock.number,
    urutan: afterWords(lock),
    sidik: lock.fingerprint,
    waktu: asOfText(report, office),
    oleh: lock.by,
  },
  jenis: kinds[unitOf(report.period)],
  periode: periodName(report.period),
  tahun: report.period.slice(0, 4),
  pembanding: report.against === periodBefore(report.period) ? null : periodName(report.against),
  satuan: unitOf(report.period),
  sementara: report.isProvisional,
  per: asOfText(report, office),
  nomor: report.remark?.number || null,
  pembuka: report.opening && {
    kotak: report.opening.boxes.map(({ value, label, note }) => ({
      angka: value,
      uraian: label,
      catatan: note,
    })),
    pengantar: report.opening.introduction,
  },
  tabel: tablesOnPaper(report),
  catatan: remarkParts(report).map(({ title, text }) => ({ judul: title, isi: textBlocks(text) })),
  ttd: signaturesOf(office, localDateOf(report.asOf, office.zone)),
});

const POINTS_PER_MM = 72 / 25.4;

/** What the template marks: page from 1, box in points, then which table, row (−1: the total) and column. */
type Place = [
  page: number,
  left: number,
  top: number,
  width: number,
  height: number,
  table: number,
  row: number,
  column: number,
];

/** Which number of the report stands where on its pages. */
export const numberPlaces = (
  report: Report,
  places: readonly unknown[],
  pages: readonly PrintPage[],
): NumberPlace[] =>
  (places as Place[]).map(([page, left, top, width, height, tableIndex, rowIndex, columnIndex]) => {
    const paper = pages[page - 1]!;
    const table = report.tables[tableIndex]!;
    const row = table.rows[rowIndex];
    const column = table.columns[columnIndex]!.key;
    return {
      page: page - 1,
      left: left / (paper.widthMm * POINTS_PER_MM),
      top: top / (paper.heightMm * POINTS_PER_MM),
      width: width / (paper.widthMm * POINTS_PER_MM),
      height: height / (paper.heightMm * POINTS_PER_MM),
      table: table.code,
      key: row?.key ?? null,
      column,
      value: (row?.counts ?? table.total)[column] ?? 0,
    };
  });

const above = (
  { report, office, lock }: { report: Report; office: Office; lock: LockOnPaper | null },
  title: string,
): string[] => [
  title,
  `${office.name} · ${periodName(report.period)}`,
  ...(lock ? [`TERKUNCI nomor ${lock.number}, ${afterWords(lock)} · sidik ${lock.fingerprint}`] : []),
  `Data per ${asOfText(report, office)}${report.isProvisional ? ` · SEMENTARA, ${unitOf(report.period)} belum berakhir` : ''}`,
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
    return { ...column, value: kind === 'date' ? (row) => numericDate(value(row)) : value };
  });
  return { sheets: [listSheet(capitalised(noun), [title, sentence], listed, rows)] };
};
