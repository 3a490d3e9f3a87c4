import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { reportPeriod } from '#contract/period.ts';
import { uid } from '#contract/text.ts';
import { orpc } from '#renderer/app/client.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { readFirst } from '#renderer/app/readFirst.ts';
import { rootRoute, screen } from '#renderer/app/screen.ts';

const LetterPage = lazyPage(async () => (await import('./LetterPage.tsx')).LetterPage);

const route = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sertifikat/surat',
  validateSearch: z.object({
    pelaku: uid.optional().catch(undefined),
    pelatihan: uid.optional().catch(undefined),
    /** A client to agree with. */
    sasaran: uid.optional().catch(undefined),
    /** A case to write for, with its client. */
    kasus: uid.optional().catch(undefined),
    /** A report to go with, as a cover letter or as a note to the head. */
    laporan: z.coerce.string().pipe(reportPeriod).optional().catch(undefined),
    jenis: z.enum(['pengantar', 'nota']).optional().catch(undefined),
    /** A letter of the register, by its number. */
    cari: z.coerce.string().max(64).optional().catch(undefined),
    tahun: z.int().optional().catch(undefined),
  }),
  loader: readFirst(orpc.letterKind.list.queryOptions()),
  component: function Letters() {
    const { pelaku, pelatihan, sasaran, kasus, laporan, jenis, cari, tahun } = route.useSearch();
    return (
      <LetterPage
        key={`${tahun} ${cari}`}
        asked={{
          personUid: pelaku ?? null,
          trainingUid: pelatihan ?? null,
          menteeUid: sasaran ?? null,
          caseUid: kasus ?? null,
          period: laporan ?? null,
          withReport: jenis ? ({ pengantar: 'cover', nota: 'memo' } as const)[jenis] : null,
        }}
        register={{ text: cari, year: tahun }}
      />
    );
  },
});

export const letter = screen({
  rank: 70,
  reach: [
    {
      to: '/sertifikat/surat',
      label: 'Buka Surat',
      words: 'keterangan undangan kontrak pengantar nota dinas rekomendasi tugas register nomor persuratan',
      call: contract.approval.submit,
    },
  ],
  routes: [route],
  pages: [LetterPage],
  help: {
    title: 'Surat',
    keys: [
      ['F2', 'Cari orang, atau surat di daftar'],
      ['Ctrl+Enter', 'Terbitkan atau ajukan surat'],
    ],
  },
});
