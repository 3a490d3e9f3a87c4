import { type ActivityKind, activityKindWords } from '#contract/activity.ts';
import type { IndicatorSource } from '#core/platform/indicator/source.ts';
import { activitiesFor, businessesFor, presentFor, tradedFor } from './store.ts';

const ofActivities = {
  ofField:
    'Hanya kegiatan yang bidang pendampingannya atau salah satu bidang layanannya bidang ini; kegiatan beberapa bidang dihitung pada tiap bidangnya.',
  choices: {
    label: 'Jenis kegiatan',
    list: async () =>
      (Object.keys(activityKindWords) as ActivityKind[]).map((code) => ({
        code,
        name: activityKindWords[code],
      })),
  },
} as const;

export const activityIndicators: readonly IndicatorSource[] = [
  {
    code: 'activity',
    name: 'Kegiatan',
    definition: 'Kegiatan yang sudah mulai, pada bulan hari pertamanya; yang dibatalkan tidak dihitung.',
    noun: 'kegiatan',
    sum: 'rows',
    shown: ['Kegiatan', 'Tempat'],
    rows: activitiesFor,
    ...ofActivities,
  },
  {
    code: 'attendee',
    name: 'Peserta kegiatan',
    definition:
      'Yang hadir di kegiatan, juga yang di luar daftar, pada bulan hari pertamanya; satu orang dengan dua usaha dihitung satu, yang ikut dua kegiatan dihitung dua.',
    noun: 'baris',
    sum: 'amount',
    shown: ['Peserta', 'Kegiatan'],
    rows: presentFor,
    ...ofActivities,
  },
  {
    code: 'exhibitor',
    name: 'Usaha yang ikut kegiatan',
    definition: 'Usaha yang hadir di kegiatan, masing-masing satu kali dalam masanya.',
    noun: 'usaha',
    sum: 'distinct',
    shown: ['Usaha', 'Kegiatan terakhir'],
    rows: businessesFor,
    ...ofActivities,
  },
  {
    code: 'tradedRp',
    name: 'Nilai kegiatan terwujud',
    definition: 'Nilai yang terwujud dari kesepakatan di kegiatan, pada hari terwujudnya, dalam juta rupiah.',
    noun: 'kesepakatan',
    sum: 'amount',
    unit: 'Rp juta',
    shown: ['Pelaku usaha', 'Kegiatan'],
    rows: tradedFor,
    ...ofActivities,
  },
];
