import type { PaperSize } from '#contract/office.ts';
import { periodName, type PeriodUnit, unitOf } from '#contract/period.ts';
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
  /** "23 November 2026 pukul 16.05 WIB" */
  per: string;
  lampiran: { judul: string; tidur: boolean; isi: AppendixBlock[] }[];
};

/** More lines than that are hundreds of pages: three busy months of a large office. */
const MOST_LINES = 12_000;

const linesOf = (block: AppendixBlock): number => {
  if (block.rupa === 'daftar') return block.baris.length;
  return block.rupa === 'foto' ? block.foto.length : 1;
};
export const isTooLong = (appendices: readonly DrawnAppendix[]): boolean =>
  appendices.reduce((sum, { blocks }) => sum + blocks.reduce((so, each) => so + linesOf(each), 0), 0) >
  MOST_LINES;

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
  per: asOf,
  lampiran: appendices.map(({ key, isLandscape, blocks }) => ({
    judul: appendixTitle(parts, key),
    tidur: isLandscape,
    isi: blocks,
  })),
});
