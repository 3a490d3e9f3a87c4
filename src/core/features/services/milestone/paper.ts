import type { BusinessYear } from '#contract/business.ts';
import { numberText, numericDate } from '#contract/dates.ts';
import { comparedYears, growthText, workersOf } from '#contract/growth.ts';
import type { Mentee } from '#contract/mentee.ts';
import type { Milestone } from '#contract/milestone.ts';
import type { Office } from '#contract/office.ts';
import type { Org, PaperName, SignatureBlock } from '#core/platform/typesetting/index.ts';

export type StatementPaper = {
  org: Org;
  kertas: PaperName;
  tanggal: string;
  identitas: [label: string, value: string][];
  /** The figures of two years that are over, with their growth; none: two in a row are not known. */
  tahun: { kepala: string[]; baris: string[][] } | null;
  tonggak: { tanggal: string; tonggak: string; kata: string; bukti: string }[];
  ttd: [SignatureBlock, SignatureBlock];
};

const shown = (value: number | null): string => (value === null ? 'belum didata' : numberText(value));

const yearsOnPaper = (years: readonly BusinessYear[], thisYear: number): StatementPaper['tahun'] => {
  const compared = comparedYears(years, thisYear);
  if (!compared) return null;
  const [before, after] = compared;
  const row = (title: string, of: (year: BusinessYear) => number | null): string[] => [
    title,
    shown(of(before)),
    shown(of(after)),
    growthText(of(before), of(after)),
  ];
  return {
    kepala: ['Keadaan 31 Desember', String(before.year), String(after.year), 'Pertumbuhan'],
    baris: [
      row('Omzet (Rp)', ({ sales }) => sales),
      row('Aset (Rp)', ({ assets }) => assets),
      row('Tenaga kerja (orang)', workersOf),
    ],
  };
};

/** What has become of a business, in the words of its owner, who signs it. */
export const statementPaper = (
  {
    mentee: { person, business, consultant, year },
    years,
    confirmed,
  }: { mentee: Mentee; years: readonly BusinessYear[]; confirmed: readonly Milestone[] },
  office: Office,
  org: Org,
  { paper, today }: { paper: PaperName; today: string },
): StatementPaper => ({
  org,
  kertas: paper,
  tanggal: today,
  identitas: [
    ['Nama', person.name],
    ['Usaha', business!.name],
    ['Dampingan tahun', String(year)],
    ['Konsultan pendamping', consultant.name],
  ],
  tahun: yearsOnPaper(years, Number(today.slice(0, 4))),
  tonggak: confirmed.toReversed().map(({ title, fact, word, evidence, confirmedOn }) => ({
    tanggal: numericDate(confirmedOn),
    tonggak: `${title}\n${fact}`,
    kata: word,
    bukti: evidence,
  })),
  ttd: [
    { awalan: 'Mengetahui,', jabatan: 'Konsultan pendamping', nama: consultant.name },
    { tempat: office.city, tanggal: today, jabatan: 'Yang menyatakan', nama: person.name },
  ],
});
