import { dateText, localDateOf, timeText, yearToDateText } from '#contract/dates.ts';
import type { Office } from '#contract/office.ts';
import {
  isMonth,
  monthsOfPeriod,
  periodBefore,
  periodName,
  reportName,
  type PeriodUnit,
  unitOf,
} from '#contract/period.ts';
import type { PrintPage } from '#contract/machine.ts';
import {
  groupsOf,
  type Report,
  type NumberPlace,
  type ReportColumn,
  type ReportCounts,
} from '#contract/report.ts';
import type { ReportPart } from '#contract/reportLayout.ts';
import { CONTENTS, DEFINITIONS, REMARK } from '#core/features/month/reportLayout/index.ts';
import type { AppendixBlock, DrawnAppendix } from '#core/platform/report/appendix.ts';
import { appendixTitle, kinds } from './appendices.ts';
import { type TextBlock, textBlocks } from './rules.ts';
import { columnsOnPaper, widthsOf } from './widths.ts';
import {
  type PaperName,
  type Org,
  type SignatureBlock,
  signaturesOf,
} from '#core/platform/typesetting/index.ts';

/** A report with the parts that are in, in the order of the office, and the appendices among them. */
export type PrintedReport = {
  report: Report;
  parts: readonly ReportPart[];
  appendices: readonly DrawnAppendix[];
};

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
  /** Both together, as it is called in a sentence. */
  nama: string;
  /** "Bidang Pemasaran" with what is said of it; null: it is of the whole unit. */
  hanya: { judul: string; catatan: string[] } | null;
  tahun: string;
  /** Named when it is not the period before. */
  pembanding: string | null;
  satuan: PeriodUnit;
  /** The period is not over. */
  sementara: boolean;
  /** "23 November 2026 pukul 16.05 WIB" */
  per: string;
  /** Typed; null: a dotted line, but on a report of a part, which has no number. */
  nomor: string | null;
  daftarIsi: boolean;
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
  /** Part M of the form, behind so many of the tables; null: it is not in, or says nothing. */
  catatan: { sesudah: number; isi: { judul: string; isi: TextBlock[] }[] } | null;
  ttd: SignatureBlock[];
  lampiran: { judul: string; isi: (AppendixBlock | Definitions)[] }[];
};

/** What each table counts, and how its numbers go together. */
type Definitions = {
  rupa: 'definisi';
  definisi: { kode: string; judul: string; arti: string; sifat: string }[];
};

/** What is written there: nothing is said of what is empty. */
export const remarkParts = ({ remark }: Report): { title: string; text: string }[] =>
  [
    { title: 'Kendala', text: remark?.obstacles ?? '' },
    { title: 'Rencana tindak lanjut', text: remark?.plans ?? '' },
  ].filter(({ text }) => text !== '');

export const asOfText = ({ asOf }: Pick<Report, 'asOf'>, { zone }: Office): string =>
  `${dateText(localDateOf(asOf, zone))} pukul ${timeText(asOf, zone)} ${zone}`;

const headingOf = ({ kind, group, title }: ReportColumn, period: string): string =>
  kind === 'yearToDate' && group === null
    ? `${yearToDateText(monthsOfPeriod(period).last)} ${period.slice(0, 4)}`
    : title;

const valuesOf = (columns: readonly ReportColumn[], counts: ReportCounts): number[] =>
  columns.map(({ key }) => counts[key] ?? 0);

const tablesOnPaper = (period: string, tables: Report['tables']): ReportPaper['tabel'] => {
  const charts = tables.filter(({ chart }) => chart);
  return tables.map((all) => {
    const table = { ...all, columns: columnsOnPaper(all) };
    return {
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
        nomor: charts.indexOf(all) + 1,
        judul: table.chart.title,
        jenis: table.chart.kind === 'months' ? 'bulan' : 'baris',
        sorot: isMonth(period) ? table.chart.bars.length - 1 : null,
        seri: table.chart.series,
        batang: table.chart.bars.map(({ label, values }) => [label, values]),
      },
    };
  });
};

export const afterWords = ({ after }: LockOnPaper): string =>
  after === null ? 'yang pertama' : `setelah nomor ${after}`;

const natureWords = {
  additive: 'Penjumlahan',
  distinct: 'Berbeda',
  state: 'Keadaan',
  ratio: 'Rasio',
} as const;
/** How the numbers of a table go together, each way once. */
const naturesOf = (columns: readonly ReportColumn[]): string[] => [
  ...new Set(columns.map(({ nature }) => natureWords[nature ?? 'additive'])),
];

/** The tables that are on paper, in the order of the paper. */
export const tablesIn = ({ report, parts }: PrintedReport): Report['tables'] =>
  parts.flatMap(({ key }) => report.tables.find(({ code }) => code === key) ?? []);

const remarkOnPaper = ({ report, parts, appendices }: PrintedReport): ReportPaper['catatan'] => {
  const at = parts.findIndex(({ key }) => key === REMARK);
  const written = remarkParts(report);
  if (at === -1 || written.length === 0) return null;
  return {
    sesudah: tablesIn({ report, appendices, parts: parts.slice(0, at) }).length,
    isi: written.map(({ title, text }) => ({ judul: title, isi: textBlocks(text) })),
  };
};

const definitionsOf = (tables: Report['tables']): Definitions => ({
  rupa: 'definisi',
  definisi: tables.map(({ code, title, definition, columns }) => ({
    kode: code,
    judul: title,
    arti: definition,
    sifat: naturesOf(columns).join(', '),
  })),
});

/** What stands behind the signatures, in the order of the parts. */
const appendicesOnPaper = (printed: PrintedReport): ReportPaper['lampiran'] =>
  printed.parts.flatMap(({ key }): ReportPaper['lampiran'] => {
    const judul = appendixTitle(printed.parts, key);
    if (key === DEFINITIONS) return [{ judul, isi: [definitionsOf(tablesIn(printed))] }];
    const appendix = printed.appendices.find((each) => each.key === key);
    return appendix ? [{ judul, isi: appendix.blocks }] : [];
  });

/** A report for the typesetter: the numbers of the screen, put on paper. */
export const reportPaper = (
  printed: PrintedReport,
  office: Office,
  org: Org,
  kertas: 'a4' | 'f4',
  lock: LockOnPaper | null,
): ReportPaper => {
  const { report, parts } = printed;
  return {
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
    nama: reportName(report.period),
    hanya: report.only ? { judul: report.only.title, catatan: report.only.notes } : null,
    tahun: report.period.slice(0, 4),
    pembanding: report.against === periodBefore(report.period) ? null : periodName(report.against),
    satuan: unitOf(report.period),
    sementara: report.isProvisional,
    per: asOfText(report, office),
    nomor: report.remark?.number || null,
    daftarIsi: parts.some(({ key }) => key === CONTENTS),
    pembuka: report.opening && {
      kotak: report.opening.boxes.map(({ value, label, note }) => ({
        angka: value,
        uraian: label,
        catatan: note,
      })),
      pengantar: report.opening.introduction,
    },
    tabel: tablesOnPaper(report.period, tablesIn(printed)),
    catatan: remarkOnPaper(printed),
    ttd: signaturesOf(office, localDateOf(report.asOf, office.zone)),
    lampiran: appendicesOnPaper(printed),
  };
};

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
  tables: Report['tables'],
  places: readonly unknown[],
  pages: readonly PrintPage[],
): NumberPlace[] =>
  (places as Place[]).map(([page, left, top, width, height, tableIndex, rowIndex, columnIndex]) => {
    const paper = pages[page - 1]!;
    const table = tables[tableIndex]!;
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
