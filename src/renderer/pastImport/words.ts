import type { PastFilter } from '#contract/pastImport.ts';

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
