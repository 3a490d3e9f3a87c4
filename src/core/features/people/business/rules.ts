import { attributeKey, type Business, type Scale } from '#contract/business.ts';

const MILLION = 1_000_000;
const limits = {
  capital: [1_000 * MILLION, 5_000 * MILLION, 10_000 * MILLION],
  sales: [2_000 * MILLION, 15_000 * MILLION, 50_000 * MILLION],
} as const;
const scales: readonly Scale[] = ['mikro', 'kecil', 'menengah', 'besar'];
const scaleBy = (kind: keyof typeof limits, rupiah: number): Scale =>
  scales[limits[kind].filter((limit) => rupiah > limit).length]!;

type ScaleFacts = {
  legalForm: string;
  capital: number | null;
  sales: number | null;
  scaleOverride: { scale: Scale; reason: string } | null;
};

/**
 * Scale of a business by PP 7/2021 article 35, in rupiah: annual sales decide when they are known, else capital
 * without land and building; the upper limits belong to the smaller class. An override wins, with its reason.
 */
export const scaleOf = (facts: ScaleFacts): Pick<Business, 'scale' | 'scaleBasis'> => {
  if (facts.scaleOverride) return { scale: facts.scaleOverride.scale, scaleBasis: 'override' };
  if (facts.legalForm === 'koperasi') return { scale: 'koperasi', scaleBasis: 'cooperative' };
  if (facts.sales !== null) return { scale: scaleBy('sales', facts.sales), scaleBasis: 'sales' };
  if (facts.capital !== null) return { scale: scaleBy('capital', facts.capital), scaleBasis: 'capital' };
  return { scale: 'belum_didata', scaleBasis: 'unknown' };
};

type Answers = Pick<Business, 'attributes' | 'answered'>;

/** Who gave each answer: whoever changed it now, else who did before. */
export const answeredAfter = (
  before: Answers | undefined,
  attributes: Business['attributes'],
  now: { on: string; by: string },
): Business['answered'] =>
  Object.fromEntries(
    attributeKey.options.flatMap((key) => {
      const answer = attributes[key] ?? 'unknown';
      if (answer === 'unknown') return [];
      const known = before?.attributes[key] === answer ? before.answered[key] : now;
      return known ? [[key, known] as const] : [];
    }),
  );
