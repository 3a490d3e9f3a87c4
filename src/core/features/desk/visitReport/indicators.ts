import type { IndicatorSource } from '#core/platform/indicator/source.ts';
import { visitsFor } from './store.ts';

const ofVisits = {
  ofField: 'Hanya kunjungan yang keperluan pertamanya pada bidang ini.',
  shown: ['Pengunjung', 'Layanan'],
  rows: visitsFor,
} as const;

export const visitIndicators: readonly IndicatorSource[] = [
  {
    code: 'visit',
    name: 'Kunjungan',
    definition: 'Kunjungan seperti di laporan bulanan, pada hari datangnya.',
    noun: 'kunjungan',
    sum: 'rows',
    ...ofVisits,
  },
  {
    code: 'visitor',
    name: 'Pengunjung',
    definition: 'Orang yang berkunjung, masing-masing satu kali dalam masanya.',
    noun: 'orang',
    sum: 'distinct',
    ...ofVisits,
  },
];
