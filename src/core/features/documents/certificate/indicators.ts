import type { IndicatorSource } from '#core/platform/indicator/source.ts';
import { certificatesFor } from './store.ts';

export const certificateIndicators: readonly IndicatorSource[] = [
  {
    code: 'certificate',
    name: 'Sertifikat terbit',
    definition:
      'Sertifikat pada hari terbitnya; yang dibatalkan tidak dihitung, pengganti dihitung pada hari ia terbit.',
    noun: 'sertifikat',
    sum: 'rows',
    ofField: 'Hanya sertifikat dari pelatihan pada bidang ini.',
    shown: ['Penerima', 'Nomor'],
    rows: certificatesFor,
  },
];
