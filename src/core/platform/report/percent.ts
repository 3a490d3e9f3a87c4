import { numberText } from '#contract/dates.ts';

/** "12,5 %" */
export const percentText = (part: number, whole: number): string => {
  const tenths = Math.round((part / whole) * 100 * 10);
  return `${numberText(Math.floor(tenths / 10))},${tenths % 10}\u00a0%`;
};
