import { dayColumn, meant } from '#contract/list.ts';
import { trainingStatusWords } from '#contract/training.ts';
import { dataList } from '#core/platform/dataList.ts';
import { endedBetween, type Ended } from './store.ts';

export const trainingData = dataList<Ended>({
  place: 5,
  name: 'Pelatihan',
  meaning:
    'Setiap pelatihan yang hari terakhirnya pada masa ini, tanpa draf dan yang dibatalkan. Yang Keadaannya Selesai adalah baris di balik tabel H.',
  columns: () => [
    { title: 'Pelatihan', value: ({ title }) => title, chars: 44, meaning: 'Nama pelatihan' },
    meant(
      dayColumn('Mulai', ({ startDate }) => startDate),
      'Hari pertama',
    ),
    meant(
      dayColumn('Selesai', ({ endDate }) => endDate),
      'Hari terakhir',
    ),
    { title: 'JP', value: ({ hours }) => hours, chars: 8, meaning: 'Jam pelatihan; 1 JP = 45 menit' },
    { title: 'Tempat', value: ({ place }) => place, chars: 34, meaning: 'Tempat pelatihan' },
    { title: 'Bidang', value: ({ fields }) => fields, chars: 30, meaning: 'Bidang layanannya' },
    {
      title: 'Sumber dana',
      value: ({ fundSource }) => fundSource,
      chars: 24,
      meaning: 'Kosong bila belum didata',
    },
    {
      title: 'Peserta',
      value: ({ enrolled }) => enrolled,
      chars: 10,
      meaning: 'Peserta yang mendapat tempat, tanpa daftar tunggu, narasumber, dan panitia',
    },
    {
      title: 'Sertifikat',
      value: ({ certificates }) => certificates,
      chars: 11,
      meaning: 'Sertifikat pelatihan ini yang berlaku, kapan pun terbitnya',
    },
    {
      title: 'Keadaan',
      value: ({ status }) => trainingStatusWords[status],
      chars: 18,
      meaning: 'Keadaannya pada hari paket ini dibuat',
    },
  ],
  rows: ({ db, ...asked }) => endedBetween(db, asked),
});
