import { numberText } from '#contract/dates.ts';
import type { Outputs } from '#contract/index.ts';
import type { PaperSize } from '#contract/office.ts';
import { periodName, reportName, type PeriodUnit, unitOf } from '#contract/period.ts';
import type { ReportPart } from '#contract/reportLayout.ts';
import type { AppendixBlock, DrawnAppendix } from '#core/platform/report/appendix.ts';
import type { Org } from '#core/platform/typesetting/index.ts';

/** The appendices with people in them, on paper of their own. */
export type AppendicesPaper = {
  org: Org;
  kertas: PaperSize;
  /** "Bulanan", "Triwulan" */
  jenis: string;
  periode: string;
  nama: string;
  /** "23 November 2026 pukul 16.05 WIB" */
  per: string;
  lampiran: { judul: string; tidur: boolean; isi: AppendixBlock[] }[];
};

/** More lines than that are hundreds of pages: three busy months of a large office. */
const MOST_LINES = 12_000;

/** What a session takes on form 7g: problem, programme, material and what follows. */
const LINES_OF_SESSION = 4;

const linesIn = (block: AppendixBlock): number => {
  if (block.rupa === 'daftar') return block.baris.length;
  if (block.rupa === 'pendampingan') return block.banyak * LINES_OF_SESSION;
  return block.rupa === 'foto' ? block.foto.length : 1;
};
const linesOf = ({ blocks }: DrawnAppendix): number => blocks.reduce((sum, each) => sum + linesIn(each), 0);

export type LeftOut = Outputs['report']['leftOut'][number];

const leftOutWords = ({ title, lines, fitsAlone }: LeftOut): string =>
  `${title} tidak ikut dicetak: ${numberText(lines)} baris, dan sekali cetak paling banyak ${numberText(MOST_LINES)}. ` +
  (fitsAlone
    ? 'Cetak tersendiri dengan tombolnya di halaman laporan.'
    : 'Pilih masa yang lebih pendek; seluruhnya ada di Paket data.');

/**
 * Those that are printed at once, in their order; in place of one that is too long, alone or behind the others, a sentence
 * says so and how to print it.
 */
export const fitting = (
  appendices: readonly DrawnAppendix[],
): { appendices: DrawnAppendix[]; leftOut: LeftOut[] } => {
  let sum = 0;
  const leftOut: LeftOut[] = [];
  const printed = appendices.map((appendix): DrawnAppendix => {
    const lines = linesOf(appendix);
    if (sum + lines <= MOST_LINES) {
      sum += lines;
      return appendix;
    }
    const { key, title } = appendix;
    const left = { key, title, lines, fitsAlone: lines <= MOST_LINES };
    leftOut.push(left);
    return { key, title, isLandscape: false, blocks: [{ rupa: 'teks', teks: leftOutWords(left) }] };
  });
  return { appendices: printed, leftOut };
};

export const kinds: Record<PeriodUnit, string> = {
  bulan: 'Bulanan',
  triwulan: 'Triwulan',
  semester: 'Semester',
  tahun: 'Tahunan',
};

/** "Lampiran 2. Pelatihan": counted on from those in the report to those apart. The only one has no number. */
export const appendixTitle = (parts: readonly ReportPart[], key: string): string => {
  const all = parts.filter(({ place }) => place === 'behind' || place === 'apart');
  const i = all.findIndex((each) => each.key === key);
  return `Lampiran${all.length > 1 ? ` ${i + 1}` : ''}. ${all[i]?.title ?? ''}`;
};

export const appendicesPaper = (
  { parts, appendices }: { parts: readonly ReportPart[]; appendices: readonly DrawnAppendix[] },
  { period, asOf, org, paper }: { period: string; asOf: string; org: Org; paper: PaperSize },
): AppendicesPaper => ({
  org,
  kertas: paper,
  jenis: kinds[unitOf(period)],
  periode: periodName(period),
  nama: reportName(period),
  per: asOf,
  lampiran: appendices.map(({ key, isLandscape, blocks }) => ({
    judul: appendixTitle(parts, key),
    tidur: isLandscape,
    isi: blocks,
  })),
});
