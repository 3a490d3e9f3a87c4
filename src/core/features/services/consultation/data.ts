import { dayColumn, meant } from '#contract/list.ts';
import { outcomeWords } from '#contract/consultation.ts';
import { dataList } from '#core/platform/dataList.ts';
import { type Concluded, concludedBetween } from './store.ts';

/** How consultations ended. What was said in them stays at the office. */
export const outcomeData = dataList<Concluded>({
  place: 2,
  name: 'Hasil konsultasi',
  meaning:
    'Lembar konsultasi yang sudah ada hasilnya, pada hari kunjungannya; satu kunjungan dapat dilayani beberapa bidang. Permasalahan dan saran tidak disertakan.',
  columns: () => [
    meant(
      dayColumn('Tanggal', ({ localDate }) => localDate),
      'Hari kunjungan',
    ),
    { title: 'Nomor', value: ({ number }) => number, chars: 9, meaning: 'Nomor antrean' },
    { title: 'Nama', value: ({ name }) => name, chars: 32, meaning: 'Nama pengunjung' },
    {
      title: 'Usaha/Koperasi',
      value: ({ businessName }) => businessName,
      chars: 30,
      meaning: 'Usaha atau koperasi yang dibawa',
    },
    { title: 'Bidang', value: ({ field }) => field, chars: 24, meaning: 'Bidang yang melayani' },
    {
      title: 'Konsultan',
      value: ({ staffName }) => staffName,
      chars: 28,
      meaning: 'Yang menulis lembarnya terakhir',
    },
    {
      title: 'Hasil',
      value: ({ outcome }) => outcomeWords[outcome],
      chars: 22,
      meaning: Object.values(outcomeWords).join(', '),
    },
    { title: 'Dirujuk ke', value: ({ referral }) => referral, chars: 30, meaning: 'Lembaga yang dituju' },
    {
      title: 'Tindak lanjut',
      value: ({ followUp }) => followUp,
      chars: 44,
      wraps: true,
      meaning: 'Yang disepakati untuk dikerjakan sesudahnya',
    },
    meant(
      dayColumn('Kembali pada', ({ followUpDue }) => followUpDue, 14),
      'Hari kunjungan berikutnya yang dijanjikan',
    ),
  ],
  rows: ({ db, ...asked }) => concludedBetween(db, asked),
});
