import type { IndicatorSource } from '#core/platform/indicator/source.ts';
import { participantsFor, trainingsFor } from './store.ts';

const ofField = 'Hanya pelatihan pada bidang ini; pelatihan beberapa bidang dihitung pada tiap bidangnya.';

export const trainingIndicators: readonly IndicatorSource[] = [
  {
    code: 'training',
    name: 'Pelatihan',
    definition: 'Pelatihan yang selesai, pada bulan hari terakhirnya.',
    noun: 'pelatihan',
    sum: 'rows',
    ofField,
    shown: ['Pelatihan', 'Tempat'],
    rows: trainingsFor,
  },
  {
    code: 'participant',
    name: 'Peserta pelatihan',
    definition:
      'Peserta yang mendapat tempat di pelatihan yang selesai, pada bulan hari terakhirnya; yang ikut dua pelatihan dihitung dua.',
    noun: 'peserta',
    sum: 'rows',
    ofField,
    shown: ['Peserta', 'Pelatihan'],
    rows: participantsFor,
  },
];
