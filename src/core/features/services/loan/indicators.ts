import type { IndicatorSource } from '#core/platform/indicator/source.ts';
import { loansFor } from './store.ts';

const ofLoans = { shown: ['Peminjam', 'Judul'], rows: loansFor } as const;

export const loanIndicators: readonly IndicatorSource[] = [
  {
    code: 'loan',
    name: 'Pinjaman buku',
    definition: 'Pinjaman pada hari dipinjam; perpanjangannya tidak dihitung lagi.',
    noun: 'pinjaman',
    sum: 'rows',
    ...ofLoans,
  },
  {
    code: 'borrower',
    name: 'Peminjam buku',
    definition: 'Orang yang meminjam, masing-masing satu kali dalam masanya.',
    noun: 'orang',
    sum: 'distinct',
    ...ofLoans,
  },
];
