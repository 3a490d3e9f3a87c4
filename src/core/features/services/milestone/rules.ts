import type { BusinessYear } from '#contract/business.ts';
import { numericDate, numberText, rupiahText } from '#contract/dates.ts';
import { workersOf } from '#contract/growth.ts';
import type { Suggestion } from '#contract/milestone.ts';
import { scaleWords } from '#contract/words.ts';
import { scaleOf } from '#core/features/people/business/index.ts';

/** A paper that the office helped to get, the first of its kind first. */
export type Paper = { subject: 'nib' | 'halal'; number: string; issuedOn: string };

const paperTitles = { nib: 'NIB pertama terbit', halal: 'Sertifikat halal terbit' };
const ofPapers = (papers: readonly Paper[]): Suggestion[] =>
  (['nib', 'halal'] as const).flatMap((code) => {
    const first = papers.find(({ subject }) => subject === code);
    return first
      ? [
          {
            code,
            title: paperTitles[code],
            fact: [first.number && `Nomor ${first.number}`, `terbit ${numericDate(first.issuedOn)}`]
              .filter(Boolean)
              .join(', '),
          },
        ]
      : [];
  });

const scales = ['mikro', 'kecil', 'menengah', 'besar'] as const;
const classOf = ({ sales }: BusinessYear, legalForm: string): number =>
  scales.findIndex(
    (each) => each === scaleOf({ legalForm, capital: null, sales, scaleOverride: null }).scale,
  );

const ofYears = (before: BusinessYear, after: BusinessYear, legalForm: string): Suggestion[] => {
  const { year } = after;
  const [from, to] = [classOf(before, legalForm), classOf(after, legalForm)];
  const [had, has] = [workersOf(before), workersOf(after)];
  const span = `${before.year} ke ${year}`;
  return [
    ...(from >= 0 && to > from
      ? [
          {
            code: `scale:${year}`,
            title: `Naik kelas dari ${scaleWords[scales[from]!]} ke ${scaleWords[scales[to]!]}`,
            fact: `Omzet ${span}: ${rupiahText(before.sales)} menjadi ${rupiahText(after.sales)}`,
          },
        ]
      : []),
    ...(had !== null && has !== null && has > had
      ? [
          {
            code: `jobs:${year}`,
            title: `Menambah ${numberText(has - had)} tenaga kerja`,
            fact: `Tenaga kerja ${span}: ${numberText(had)} menjadi ${numberText(has)} orang`,
          },
        ]
      : []),
  ];
};

/** What the papers and the states of a business show since the office mentors it; states of two years in a row. */
export const suggestionsOf = ({
  papers,
  years,
  legalForm,
  since,
}: {
  papers: readonly Paper[];
  years: readonly BusinessYear[];
  legalForm: string;
  /** The first year in which it was taken on. */
  since: number;
}): Suggestion[] => [
  ...ofPapers(papers),
  ...years
    .toSorted((a, b) => a.year - b.year)
    .flatMap((after) => {
      const before = years.find(({ year }) => year === after.year - 1);
      return before && after.year >= since ? ofYears(before, after, legalForm) : [];
    }),
];
