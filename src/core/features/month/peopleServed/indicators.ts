import type { IndicatorSource } from '#core/platform/indicator/source.ts';
import { servedFor } from './store.ts';

export const servedIndicators: readonly IndicatorSource[] = [
  {
    code: 'served',
    name: 'Orang yang dilayani',
    definition:
      'Orang yang berkunjung, ikut pelaksanaan pendampingan, atau mendapat tempat di pelatihan yang selesai, masing-masing satu kali dalam masanya, seperti di tabel A1.',
    noun: 'orang',
    sum: 'distinct',
    ofField:
      'Hanya yang berkunjung dengan keperluan pertama pada bidang ini, ikut pelaksanaan pendampingannya, atau ikut pelatihannya.',
    shown: ['Nama', 'Terakhir dilayani'],
    rows: servedFor,
  },
];
