import { addMonths } from '#contract/dates.ts';
import type { Client } from '#contract/index.ts';
import { noAnswers, type SurveyElement, surveyElement } from '#contract/surveyForm.ts';
import type { PlanRow } from '#contract/surveyPlan.ts';
import { uuidv4 } from '#contract/uid.ts';
import type { PlayedClock } from './day.ts';
import type { Random } from './random.ts';
import type { Ending } from './ending.ts';

type Setting = { random: Random; window: Client; newUid: () => string };

/** How often an element is answered with 4, 3 and 2 of a hundred times; the rest with 1. */
const usual = [48, 44, 7] as const;
const likely: Partial<Record<SurveyElement, readonly [number, number, number]>> = {
  U3: [30, 54, 14],
  U4: [94, 5, 1],
  U7: [66, 31, 3],
  U9: [20, 60, 18],
};

const answerOf = (random: Random, element: SurveyElement): number | null => {
  if (element === 'U8' && random.chance(0.1)) return null; // never had a complaint
  const [best, good, fair] = likely[element] ?? usual;
  return random.weighted([
    [4, best],
    [3, good],
    [2, fair],
    [1, 100 - best - good - fair],
  ]);
};

/** A few visitors of a day answer at the tablet; early in a month what still waits of the last one is let in. */
export const answerSurvey = async (
  { random, window }: Setting,
  localDate: string,
  { clock, arrivals }: { clock: PlayedClock; arrivals: readonly number[] },
): Promise<void> => {
  const services = await window.survey.services();
  const closing = clock.now;
  for (let left = random.whole(1, 3); left > 0; left--) {
    clock.now = arrivals.length > 0 ? random.one(arrivals) : closing;
    const answers = { ...noAnswers };
    for (const element of surveyElement.options) answers[element] = answerOf(random, element);
    await window.survey.answer({
      uid: uuidv4(random.bytes()),
      serviceUid: random.weighted(services.map(({ uid }, i) => [uid, i < 2 ? 6 : 1] as const)),
      answers,
      profile: {
        sex: random.chance(0.6) ? 'P' : 'L',
        age: random.weighted([
          ['20', 5],
          ['30', 8],
          ['40', 6],
          ['50', 3],
          ['60', 1],
        ]),
        education: random.weighted([
          ['SMP', 2],
          ['SMA', 10],
          ['S1', 5],
          ['S2', 1],
        ]),
        work: random.weighted([
          ['wirausaha', 14],
          ['swasta', 3],
          ['lainnya', 2],
        ]),
        hours: null,
      },
    });
  }
  clock.now = closing;
  if (localDate.slice(8) <= '05') await window.survey.settle();
};

const planOf = (year: number): Omit<PlanRow, 'uid' | 'period'>[] => [
  {
    element: 'U9',
    program: 'Memperbaiki pendingin ruang dan menambah dua belas kursi ruang tunggu',
    year,
    quarters: [3],
    responsible: 'Kasubbag TU',
    status: 'done',
    statusOn: `${year}-08-20`,
    proof: 'Foto ruang tunggu, berita acara',
  },
  {
    element: 'U3',
    program: 'Menyediakan janji temu dan mengumumkan jadwal konsultan',
    year,
    quarters: [3, 4],
    responsible: 'Konsultan TI',
    status: 'running',
    statusOn: `${year}-09-14`,
    proof: 'Jadwal di papan pengumuman',
  },
  {
    element: 'U8',
    program: 'Menempatkan kotak saran dan membalasnya tiap bulan',
    year,
    quarters: [4],
    responsible: 'Kepala UPT',
    status: 'planned',
    statusOn: null,
    proof: '',
  },
];

/** What the office does about the first half of the year, and where its result was made public. */
const setSurveyPlan = async ({ window, newUid }: Setting, today: string): Promise<void> => {
  const year = Number(addMonths(today, -9).slice(0, 4));
  const period = `${year}-S1`;
  if ((await window.surveyPlan.ofPeriod({ period })).plan.length > 0) return;
  const isPast = ({ statusOn }: { statusOn: string | null }) => statusOn === null || statusOn <= today;
  for (const row of planOf(year).filter(isPast))
    await window.surveyPlan.save({ uid: newUid(), period, ...row });
  if (`${year}-07-15` > today) return;
  for (const [medium, place] of [
    ['Poster di ruang tunggu', 'Gedung PLUT, lantai 1'],
    ['Laman', 'plut.contoh.riau.go.id/skm'],
  ] as const)
    await window.surveyPlan.savePublication({
      uid: newUid(),
      period,
      medium,
      place,
      publishedOn: `${year}-07-15`,
    });
};

export const surveyPlan: Ending = { rank: 60, name: 'survey', set: setSurveyPlan };
