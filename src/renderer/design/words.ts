import type { DesignSummary } from '#contract/design.ts';

export const orientationWords = { landscape: 'Mendatar', portrait: 'Tegak' } as const;
export const frameWords = {
  none: 'Tanpa bingkai',
  double: 'Dua garis',
  riau: 'Motif Riau',
  modern: 'Sudut modern',
} as const;

/** "A4 mendatar" */
export const paperText = ({ paper, orientation }: Pick<DesignSummary, 'paper' | 'orientation'>): string =>
  `${paper} ${orientationWords[orientation].toLowerCase()}`;

/** "Siap pakai" for what comes with the application, else the version. */
export const originText = ({ isReady, version }: Pick<DesignSummary, 'isReady' | 'version'>): string =>
  isReady ? 'Siap pakai' : `Versi ${version}`;

/** "Formal (salinan)", in the space a name has. */
export const copyName = (name: string): string => `${name.slice(0, 70).trim()} (salinan)`;

/** "41,5": millimetres as they are written here. */
export const mmText = (mm: number): string =>
  mm.toLocaleString('id', { maximumFractionDigits: 1, useGrouping: false });
