import type { Business, Scale } from '#contract/business.ts';

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
