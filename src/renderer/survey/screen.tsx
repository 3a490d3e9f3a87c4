import { IconMoodSmile } from '@tabler/icons-react';
import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { contract } from '#contract/index.ts';
import { surveyPeriod } from '#contract/survey.ts';
import { lazyPage } from '#renderer/app/lazyPage.tsx';
import { rootRoute, screen } from '#renderer/app/screen.ts';

const SurveyPage = lazyPage(async () => (await import('./SurveyPage.tsx')).SurveyPage);

const whole = createRoute({
  getParentRoute: () => rootRoute,
  path: '/laporan/survei',
  /** Its second part first, and a period other than the half-year of today. */
  validateSearch: z.object({
    bagian: z.literal('rencana').optional().catch(undefined),
    masa: z.coerce.string().pipe(surveyPeriod).optional().catch(undefined),
  }),
  component: function Survey() {
    const { bagian, masa } = whole.useSearch();
    return <SurveyPage key={masa} asked={masa ?? null} opensPlan={bagian === 'rencana'} />;
  },
});

export const survey = screen({
  rank: 94,
  place: {
    to: '/laporan/survei',
    label: 'Survei',
    Icon: IconMoodSmile,
    call: contract.survey.waiting,
    group: 'report',
    everyday: [],
    words: 'skm ikm kepuasan masyarakat kuesioner indeks poster pengaduan',
  },
  routes: [whole],
  pages: [SurveyPage],
  help: {
    title: 'Survei',
    keys: [
      ['F9', 'Ketik formulir kertas'],
      ['1–4', 'Jawaban formulir; 0 atau spasi bila kosong'],
      ['Enter', 'Simpan formulir, lanjut ke yang berikutnya'],
    ],
  },
});
