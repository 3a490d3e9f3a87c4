import { dateText, localDateOf, monthText, numberText, numericDate, timeText } from '#contract/dates.ts';
import type { Office } from '#contract/office.ts';
import { sexWords } from '#contract/words.ts';
import type { PrintPage } from '#contract/machine.ts';
import { type MonthReport, type NumberPlace, reportColumn } from '#contract/report.ts';
import type { Outputs } from '#contract/index.ts';
import type { XlsxBook, XlsxCell, XlsxSheet } from '#core/platform/sheet/xlsx.ts';
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

const head = (report: MonthReport, office: Office, title: string): XlsxCell[][] => [
  [title],
  [`${office.name} · ${monthText(report.month)}`],
  [`Data per ${asOfText(report, office)}${report.isProvisional ? ' · SEMENTARA, bulan belum berakhir' : ''}`],
  [],
];

/** The same numbers as a workbook: one sheet for each table, and the months of the year. */
export const reportXlsx = (report: MonthReport, office: Office): XlsxBook => {
  const sheets = report.tables.map((table): XlsxSheet => {
    const line = (label: XlsxCell[], c: (typeof table)['total']): XlsxCell[] => [
      ...label,
      c.newL,
      c.newP,
      c.oldL,
      c.oldP,
      c.total,
      c.previous,
      c.yearToDate,
    ];
    const columns = ['No', 'Kode', 'Uraian', 'Baru L', 'Baru P', 'Lama L', 'Lama P', 'Jumlah', 'Bulan lalu'];
    const rows = [
      ...head(report, office, `${table.code}. ${table.title}`),
      [...columns, 'Sejak Januari'],
      ...table.rows.map((row, i) => line([i + 1, row.code, row.label], row.counts)),
      line(['', '', 'Jumlah'], table.total),
    ];
    return {
      name: `Tabel ${table.code}`,
      widths: [5, 7, 52, 9, 9, 9, 9, 10, 11, 14],
      rows,
      boldRows: [0, 4, rows.length - 1],
      frozenRows: 5,
    };
  });
  const monthly = [
    ...head(report, office, 'Kunjungan per bulan'),
    ['Bulan', 'Baru', 'Lama', 'Jumlah'],
    ...report.monthly.map((entry) => [monthText(entry.month), entry.new, entry.old, entry.new + entry.old]),
  ];
  return {
    sheets: [
      ...sheets,
      { name: 'Per bulan', widths: [20, 10, 10, 10], rows: monthly, boldRows: [0, 4], frozenRows: 5 },
    ],
  };
};

/** The visits behind one number as a workbook. */
export const rowsXlsx = ({ title, sentence, rows }: Outputs['report']['rows']): XlsxBook => ({
  sheets: [
    {
      name: 'Kunjungan',
      widths: [12, 10, 40, 14, 8, 26, 30, 24, 40, 14],
      rows: [
        [title],
        [sentence],
        [],
        [
          'Tanggal',
          'Nomor',
          'Nama',
          'Jenis kelamin',
          'Baru/lama',
          'Kecamatan',
          'Jenis layanan',
          'Bidang',
          'Sektor usaha (KBLI)',
          'Skala usaha',
        ],
        ...rows.map((row) => [
          numericDate(row.localDate),
          row.number,
          row.name,
          sexWords[row.sex],
          row.isNew ? 'Baru' : 'Lama',
          row.district,
          row.service,
          row.field,
          row.sector,
          row.scale,
        ]),
      ],
      boldRows: [0, 3],
      frozenRows: 4,
    },
  ],
});
