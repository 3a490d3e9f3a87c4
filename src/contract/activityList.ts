import { activityKindWords, type ActivityRow } from './activity.ts';
import { dayColumn, type ListColumn } from './list.ts';

/** The columns of the official list, in its order and with its words. */
export const activityColumns = {
  startsOn: dayColumn('Tanggal Mulai', ({ startsOn }) => startsOn, 13),
  endsOn: dayColumn('Selesai', ({ endsOn }) => endsOn),
  name: { title: 'Nama Kegiatan', value: ({ name }) => name, chars: 40 },
  businessField: { title: 'Bidang Usaha', value: ({ businessField }) => businessField, chars: 20 },
  place: { title: 'Lokasi', value: ({ place }) => place, chars: 28 },
  present: { title: 'Jumlah Peserta', value: ({ figures }) => figures.present, chars: 14 },
  output: { title: 'Output', value: ({ output }) => output, chars: 34 },
  note: { title: 'Keterangan', value: ({ note }) => note, chars: 30 },
  resources: { title: 'Sumber Daya', value: ({ resources }) => resources, chars: 24 },
  partners: {
    title: 'Mitra',
    value: ({ partners }) => partners.map(({ name }) => name).join('; '),
    chars: 28,
  },
  plan: { title: 'Rencana Tindak Lanjut', value: ({ plan }) => plan, chars: 34 },
  services: { title: 'Bidang Layanan', value: ({ services }) => services.join('; '), chars: 26 },
} satisfies Record<string, ListColumn<ActivityRow>>;

/** What the source keeps beside them, and what the office counts. */
export const moreActivityColumns = {
  consultant: { title: 'Nama Konsultan', value: ({ consultant }) => consultant.name, chars: 28 },
  field: { title: 'Bidang Pendampingan', value: ({ field }) => field.name, chars: 26 },
  reportedOn: dayColumn('Tanggal Pelaporan', ({ reportedOn }) => reportedOn, 17),
  kind: { title: 'Jenis', value: ({ kind }) => activityKindWords[kind], chars: 14 },
  invited: { title: 'Diundang', value: ({ figures }) => figures.invited, chars: 10 },
  agreed: { title: 'Kesepakatan', value: ({ figures }) => figures.agreed, chars: 12 },
  expectedRp: {
    title: 'Nilai disepakati (Rp)',
    value: ({ figures }) => figures.expectedRp,
    chars: 20,
    unit: 'rupiah',
  },
  realisedRp: {
    title: 'Terwujud (Rp)',
    value: ({ figures }) => figures.realisedRp,
    chars: 18,
    unit: 'rupiah',
  },
} satisfies Record<string, ListColumn<ActivityRow>>;
