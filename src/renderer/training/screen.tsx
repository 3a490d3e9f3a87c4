import { IconSchool } from '@tabler/icons-react';
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { uid } from '#contract/text.ts';
import { orpc } from '#renderer/app/client.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { readFirst } from '#renderer/app/readFirst.ts';
import { page, rootRoute, screen } from '#renderer/app/screen.ts';
import { part } from './part.ts';

const TrainingListPage = lazyPage(async () => (await import('./TrainingListPage.tsx')).TrainingListPage);
const NewTrainingPage = lazyPage(async () => (await import('./NewTrainingPage.tsx')).NewTrainingPage);
const TrainingPage = lazyPage(async () => (await import('./TrainingPage.tsx')).TrainingPage);

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pelatihan/$uid',
  /** The part that is shown, and the participant that is looked at. */
  validateSearch: z.object({
    bagian: part.optional().catch(undefined),
    peserta: uid.optional().catch(undefined),
  }),
  component: function Training() {
    const { bagian, peserta } = route.useSearch();
    return (
      <TrainingPage uid={route.useParams().uid} part={bagian ?? null} participantUid={peserta ?? null} />
    );
  },
});

export const training = screen({
  rank: 50,
  place: {
    to: '/pelatihan',
    label: 'Pelatihan',
    Icon: IconSchool,
    call: contract.training.list,
    group: 'service',
    words: 'impor import peserta excel xlsx absen absensi kehadiran daftar hadir bimtek kegiatan kelas',
  },
  routes: [
    page('/pelatihan', () => <TrainingListPage />),
    page('/pelatihan/baru', () => <NewTrainingPage />, readFirst(orpc.office.current.queryOptions())),
    route,
  ],
  pages: [TrainingListPage, NewTrainingPage, TrainingPage],
  help: {
    title: 'Pelatihan',
    keys: [
      ['F2', 'Cari pelatihan; di Kehadiran: pindai'],
      ['F9', 'Pelatihan baru; di Peserta: impor dari XLSX'],
      ['Alt+1', 'Rincian'],
      ['Alt+2', 'Peserta'],
      ['Alt+3', 'Kehadiran'],
      ['Ctrl+S', 'Simpan rincian'],
      ['Ctrl+Enter', 'Semua hadir; saat mengimpor: tambahkan peserta'],
      ['F8', 'Buka pendaftaran, mulai, selesaikan, terbitkan sertifikat'],
    ],
  },
});
