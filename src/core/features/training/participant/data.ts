import { dayColumn, meant } from '#contract/list.ts';
import { participantStateWords } from '#contract/training.ts';
import { type Ended, endedBetween } from '#core/features/training/training/index.ts';
import { dataList } from '#core/platform/dataList.ts';
import { readListed } from './list.ts';
import { type OnPaper, participantColumns as columns } from './paper.ts';

type Entry = OnPaper & { training: Ended; nik: string };

export const participantData = dataList<Entry>({
  place: 6,
  name: 'Peserta pelatihan',
  meaning: 'Setiap nama di daftar pelatihan lembar Pelatihan, juga daftar tunggu, narasumber, dan panitia.',
  columns: () => [
    {
      title: 'Pelatihan',
      value: ({ training }) => training.title,
      chars: 44,
      meaning: 'Nama pelatihan, seperti di lembar Pelatihan',
    },
    meant(
      dayColumn('Selesai', ({ training }) => training.endDate),
      'Hari terakhir pelatihan',
    ),
    meant(columns.name, 'Nama seperti di sertifikat'),
    { ...columns.nik, value: ({ nik }) => nik, meaning: 'Kosong bila belum didata atau belum punya kartu' },
    meant(columns.sex, 'Kosong bila belum punya kartu pelaku usaha'),
    meant(columns.business, 'Usaha pertama di kartunya'),
    meant(columns.district, 'Tempat tinggal di kartunya hari ini'),
    meant(columns.role, 'Peran dalam pelatihan'),
    meant(columns.state, Object.values(participantStateWords).join(', ')),
    meant(columns.hours, 'Jam pelatihan yang dihadiri; 1 JP = 45 menit'),
    meant(columns.percent, 'Bagian dari seluruh jam sesi yang dihadiri, dalam persen'),
    meant(columns.remark, 'Mengapa sertifikatnya belum dapat terbit'),
    meant(columns.certificate, 'Sertifikat yang berlaku; kosong bila belum terbit'),
  ],
  rows: async ({ db, nikText, ...asked }) => {
    const entries: Entry[] = [];
    for (const training of await endedBetween(db, asked))
      for (const listed of await readListed(db, training.key))
        entries.push({ ...listed, training, nik: nikText(listed.row.nik) });
    return entries;
  },
});
