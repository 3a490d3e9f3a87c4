import type { IndicatorSource } from '#core/platform/indicator/source.ts';
import { readersFor } from './store.ts';

export const bookIndicators: readonly IndicatorSource[] = [
  {
    code: 'reader',
    name: 'Kunjungan pustaka',
    definition: 'Kunjungan di buku tamu dengan keperluan pustaka, pada hari datangnya.',
    noun: 'kunjungan',
    sum: 'rows',
    shown: ['Pengunjung', 'Keperluan'],
    rows: readersFor,
  },
];
