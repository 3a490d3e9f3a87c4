import { numberText } from '#contract/dates.ts';
import type { InLockedMonth, PastFilter } from '#contract/pastImport.ts';
import { periodName } from '#contract/period.ts';

/** In the order of the filter. */
export const filterWords: readonly { value: PastFilter; title: string }[] = [
  { value: 'all', title: 'Semua' },
  { value: 'new', title: 'Baru' },
  { value: 'known', title: 'Dikenal' },
  { value: 'doubtful', title: 'Meragukan' },
  { value: 'wrong', title: 'Salah' },
  { value: 'present', title: 'Sudah ada' },
];
export const filterTitle = (value: PastFilter): string =>
  filterWords.find((each) => each.value === value)!.title;

/** So many months are named. */
const MOST_NAMED = 12;
/** "412 baris jatuh pada bulan yang sudah dikunci: Maret 2025, April 2025" */
export const lockedText = (months: readonly InLockedMonth[], what: string): string => {
  const rows = months.reduce((sum, each) => sum + each.rows, 0);
  const named = months.slice(0, MOST_NAMED).map(({ month }) => periodName(month));
  const others = months.length - named.length;
  return `${numberText(rows)} ${what} bulan yang sudah dikunci: ${named.join(', ')}${others > 0 ? `, dan ${others} bulan lain` : ''}`;
};
