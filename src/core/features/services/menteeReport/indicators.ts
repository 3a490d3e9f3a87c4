import type { IndicatorSource } from '#core/platform/indicator/source.ts';
import { metFor, sessionsFor, takenFor } from './store.ts';

export const menteeIndicators: readonly IndicatorSource[] = [
  {
    code: 'session',
    name: 'Pelaksanaan pendampingan',
    definition:
      'Sesi pendampingan yang dihitung, pada tanggalnya; satu sesi dengan beberapa dampingan dihitung satu.',
    noun: 'sesi',
    sum: 'rows',
    ofField: 'Hanya sesi pada bidang ini.',
    shown: ['Dampingan', 'Materi'],
    rows: sessionsFor,
  },
  {
    code: 'mentee',
    name: 'Dampingan baru',
    definition:
      'Sasaran pendampingan tahun itu, pada bulan mulainya; yang sudah didampingi sejak tahun sebelumnya di Januari.',
    noun: 'dampingan',
    sum: 'rows',
    ofField:
      'Hanya yang punya program kerja pada bidang ini; yang punya program beberapa bidang dihitung pada tiap bidangnya.',
    shown: ['Dampingan', 'Konsultan'],
    rows: takenFor,
  },
  {
    code: 'mentored',
    name: 'Orang yang didampingi',
    definition: 'Orang yang ikut sesi pendampingan yang dihitung, masing-masing satu kali dalam masanya.',
    noun: 'orang',
    sum: 'distinct',
    ofField: 'Hanya yang ikut sesi pada bidang ini.',
    shown: ['Dampingan', 'Materi terakhir'],
    rows: metFor,
  },
];
