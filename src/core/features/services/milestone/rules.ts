import { type BusinessYear, scaleWords } from '#contract/business.ts';
import { numericDate, numberText, rupiahText } from '#contract/dates.ts';
import { workersOf } from '#contract/growth.ts';
import { type MicroClass, placeInMicro } from '#contract/microClass.ts';
import type { Suggestion } from '#contract/milestone.ts';
import { scaleOf } from '#core/features/people/business/index.ts';

/** What the office helped to get, the first of its kind first; or what was filled into the card since, on that day. */
export type Paper = {
  subject: keyof typeof paperTitles;
  number: string;
  issuedOn: string;
  isOnCardAlone?: boolean;
};

const paperTitles = {
  nib: 'NIB pertama terbit',
  halal: 'Sertifikat halal terbit',
  ekspor: 'Ekspor pertama disepakati',
};
const verbOf = ({ subject, isOnCardAlone }: Paper): string =>
  isOnCardAlone ? 'dicatat di kartu' : subject === 'ekspor' ? 'disepakati' : 'terbit';
const subjects = ['nib', 'halal', 'ekspor'] as const;
const ofPapers = (papers: readonly Paper[]): Suggestion[] =>
  subjects.flatMap((code) => {
    const first = papers.find(({ subject }) => subject === code);
    return first
      ? [
          {
            code,
            title: paperTitles[code],
            fact: [first.number && `Nomor ${first.number}`, `${verbOf(first)} ${numericDate(first.issuedOn)}`]
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

/** What a class of a year is called, and how high it is: one of PP 7/2021, or one that the office set inside Mikro. */
const risen = (
  [before, after]: readonly [BusinessYear, BusinessYear],
  legalForm: string,
  classes: readonly MicroClass[],
): [from: string, to: string] | null => {
  const [from, to] = [classOf(before, legalForm), classOf(after, legalForm)];
  if (from >= 0 && to > from) return [scaleWords[scales[from]!], scaleWords[scales[to]!]];
  if (from !== 0 || to !== 0) return null;
  const [low, high] = [placeInMicro(classes, before.sales), placeInMicro(classes, after.sales)];
  return low >= 0 && high > low ? [classes[low]!.name, classes[high]!.name] : null;
};

const ofYears = (
  before: BusinessYear,
  after: BusinessYear,
  { legalForm, classes }: { legalForm: string; classes: readonly MicroClass[] },
): Suggestion[] => {
  const { year } = after;
  const raised = risen([before, after], legalForm, classes);
  const [had, has] = [workersOf(before), workersOf(after)];
  const span = `${before.year} ke ${year}`;
  return [
    ...(raised
      ? [
          {
            code: `scale:${year}`,
            title: `Naik kelas dari ${raised[0]} ke ${raised[1]}`,
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
  classes,
  since,
}: {
  papers: readonly Paper[];
  years: readonly BusinessYear[];
  legalForm: string;
  /** Those of the office inside Mikro, the smallest first. */
  classes: readonly MicroClass[];
  /** The first year in which it was taken on. */
  since: number;
}): Suggestion[] => [
  ...ofPapers(papers),
  ...years
    .toSorted((a, b) => a.year - b.year)
    .flatMap((after) => {
      const before = years.find(({ year }) => year === after.year - 1);
      return before && after.year >= since ? ofYears(before, after, { legalForm, classes }) : [];
    }),
];
