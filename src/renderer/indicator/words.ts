import { monthName } from '#contract/dates.ts';
import type { Indicator, IndicatorYear } from '#contract/indicator.ts';

/** "103,25" */
export const percentText = (percent: number): string => percent.toFixed(2).replace('.', ',');

/** What a cell is called where it stands alone: month 0 is the target. */
export const cellWords = ({ objective }: Pick<Indicator, 'objective'>, month: number): string =>
  `${objective}, ${month === 0 ? 'target' : monthName(month)}`;

export const stateText = ({ year, begun }: Pick<IndicatorYear, 'year' | 'begun'>): string =>
  begun === 0 ? `${year} belum dimulai` : `Keadaan sampai ${monthName(begun)} ${year}`;
