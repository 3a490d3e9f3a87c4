import type { IndicatorSource } from '#core/platform/indicator/source.ts';
import { sheetsFor } from './store.ts';

export const consultationIndicators: readonly IndicatorSource[] = [
  {
    code: 'consultation',
    name: 'Konsultasi',
    definition: 'Lembar konsultasi yang sudah ada hasilnya, pada hari kunjungannya.',
    noun: 'konsultasi',
    sum: 'rows',
    ofField: 'Hanya lembar yang ditulis pada bidang ini.',
    shown: ['Pengunjung', 'Bidang'],
    rows: sheetsFor,
  },
];
