import { dateText, localDateOf, monthText, numberText, timeText } from '#contract/dates.ts';
import type { Office } from '#contract/office.ts';
import type { PrintPage } from '#contract/machine.ts';
import type { ListColumn } from '#contract/list.ts';
import { type MonthReport, type NumberPlace, reportColumn, reportRowColumns } from '#contract/report.ts';
import type { Outputs } from '#contract/index.ts';
import { listSheet } from '#core/platform/list/index.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import {
  type PaperName,
  type Org,
  type SignatureBlock,
  signaturesOf,
} from '#core/platform/typesetting/index.ts';

export type ReportPaper = {
  org: Org;
  kertas: PaperName;
  bulan: number;
  tahun: number;
  /** The month is not over. */
  sementara: boolean;
  /** "23 November 2026 pukul 16.05 WIB" */
  per: string;
  tabel: {
    kode: string;
    judul: string;
    /** n: new L, new P, old L, old P. */
    baris: { kode: string; uraian: string; n: [number, number, number, number]; lalu: number; ytd: number }[];
  }[];
  grafikBulan: [month: number, counts: [newVisits: number, oldVisits: number]][];
  pengantar: string;
  tambahan: string | null;
  ttd: SignatureBlock[];
};

const asOfText = (report: MonthReport, office: Office): string => {
  const { zone } = office;
  return `${dateText(localDateOf(report.asOf, zone))} pukul ${timeText(report.asOf, zone)} ${zone}`;
};

const extraNeedsText = ({ extraNeeds }: MonthReport): string | null =>
  extraNeeds.visits === 0
    ? null
    : `${numberText(extraNeeds.visits)} kunjungan membawa keperluan tambahan (${numberText(extraNeeds.needs)} keperluan); setiap kunjungan dihitung satu kali menurut keperluan pertamanya.`;

const introduction = (report: MonthReport, office: Office): string => {
  const { total } = report.tables[0]!.total;
  return `Laporan ini memuat ${numberText(total)} kunjungan pelaku usaha ke ${office.shortName} selama ${monthText(report.month)}. “Baru” adalah kunjungan pertama seseorang ke kantor ini, “lama” kunjungan berikutnya; L laki-laki, P perempuan. Tanda “–” berarti tidak ada.`;
};

/** The month's report for the typesetter: the numbers of the screen, put on paper. */
export const reportPaper = (
  report: MonthReport,
  office: Office,
  org: Org,
  kertas: 'a4' | 'f4',
): ReportPaper => ({
  org,
  kertas,
  bulan: Number(report.month.slice(5)),
  tahun: Number(report.month.slice(0, 4)),
  sementara: report.isProvisional,
  per: asOfText(report, office),
  tabel: report.tables.map((table) => ({
    kode: table.code,
    judul: table.title,
    baris: table.rows.map(({ code, label, counts }) => ({
      kode: code,
      uraian: label,
      n: [counts.newL, counts.newP, counts.oldL, counts.oldP],
      lalu: counts.previous,
      ytd: counts.yearToDate,
    })),
  })),
  grafikBulan: report.monthly.map((entry) => [Number(entry.month.slice(5)), [entry.new, entry.old]]),
  pengantar: introduction(report, office),
  tambahan: extraNeedsText(report),
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
  report: MonthReport,
  places: readonly unknown[],
  pages: readonly PrintPage[],
): NumberPlace[] =>
  (places as Place[]).map(([page, left, top, width, height, tableIndex, rowIndex, columnIndex]) => {
    const paper = pages[page - 1]!;
    const table = report.tables[tableIndex]!;
    const row = table.rows[rowIndex];
    const column = reportColumn.options[columnIndex]!;
    return {
      page: page - 1,
      left: left / (paper.widthMm * POINTS_PER_MM),
      top: top / (paper.heightMm * POINTS_PER_MM),
      width: width / (paper.widthMm * POINTS_PER_MM),
      height: height / (paper.heightMm * POINTS_PER_MM),
      table: table.code,
      key: row?.key ?? null,
      column,
      value: (row?.counts ?? table.total)[column],
    };
  });

const above = (report: MonthReport, office: Office, title: string): string[] => [
  title,
  `${office.name} · ${monthText(report.month)}`,
  `Data per ${asOfText(report, office)}${report.isProvisional ? ' · SEMENTARA, bulan belum berakhir' : ''}`,
];

type TableRow = Pick<MonthReport['tables'][number]['rows'][number], 'code' | 'label' | 'counts'>;
const tableColumns: readonly ListColumn<TableRow>[] = [
  { title: 'Kode', value: ({ code }) => code, chars: 7 },
  { title: 'Uraian', value: ({ label }) => label, chars: 52 },
  { title: 'Baru L', value: ({ counts }) => counts.newL, chars: 9 },
  { title: 'Baru P', value: ({ counts }) => counts.newP, chars: 9 },
  { title: 'Lama L', value: ({ counts }) => counts.oldL, chars: 9 },
  { title: 'Lama P', value: ({ counts }) => counts.oldP, chars: 9 },
  { title: 'Jumlah', value: ({ counts }) => counts.total, chars: 10 },
  { title: 'Bulan lalu', value: ({ counts }) => counts.previous, chars: 11 },
  { title: 'Sejak Januari', value: ({ counts }) => counts.yearToDate, chars: 14 },
];

const monthColumns: readonly ListColumn<MonthReport['monthly'][number]>[] = [
  { title: 'Bulan', value: ({ month }) => monthText(month), chars: 20 },
  { title: 'Baru', value: (entry) => entry.new, chars: 10 },
  { title: 'Lama', value: (entry) => entry.old, chars: 10 },
  { title: 'Jumlah', value: (entry) => entry.new + entry.old, chars: 10 },
];

/** The same numbers as a workbook: one sheet for each table, and the months of the year. */
export const reportXlsx = (report: MonthReport, office: Office): XlsxBook => ({
  sheets: [
    ...report.tables.map(({ code, title, rows, total }) =>
      listSheet<TableRow>(`Tabel ${code}`, above(report, office, `${code}. ${title}`), tableColumns, rows, {
        numbers: 5,
        total: { code: '', label: 'Jumlah', counts: total },
      }),
    ),
    listSheet('Per bulan', above(report, office, 'Kunjungan per bulan'), monthColumns, report.monthly),
  ],
});

/** The visits behind one number as a workbook. */
export const rowsXlsx = ({ title, sentence, rows }: Outputs['report']['rows']): XlsxBook => ({
  sheets: [listSheet('Kunjungan', [title, sentence], Object.values(reportRowColumns), rows)],
});
