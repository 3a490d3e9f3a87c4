import { periodText } from '#contract/period.ts';
import type { SurveyResult } from '#contract/survey.ts';
import { localTime } from '#core/kernel/clock.ts';
import type { Context } from '#core/platform/context.ts';
import { planOf } from '#core/features/month/surveyPlan/index.ts';
import { listServices, officePaper } from '#core/features/office/office/index.ts';
import { api, fieldInvalid } from '#core/platform/procedures.ts';
import { monthOf } from '#core/platform/report/months.ts';
import { fileNameOf, pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import { formPaper, type KnownResult, posterPaper, surveyBook } from './paper.ts';
import { countsOf } from './pool.ts';
import { answersOf, resultOf } from './result.ts';
import { reportPaper } from './report.ts';
import { settlePool, takeForm, waitingNow } from './taking.ts';

const activeServices = async ({ db }: Context) =>
  (await listServices(db)).filter(({ isActive }) => isActive).map(({ uid, name }) => ({ uid, name }));

/** The poster is lettered as the screen is, its letterhead as the other papers. */
const POSTER_FONTS = ['Plus Jakarta Sans', 'Arimo'];

const resultIn = async (context: Context, period: string) =>
  resultOf(context.db, (await context.now()).officeId, period);

const isKnown = (result: SurveyResult): result is KnownResult => result.index !== null;

export const surveyHandlers = {
  services: api.survey.services.handler(({ context }) => activeServices(context)),

  answer: api.survey.answer.handler(async ({ input, context }) => {
    // Nothing is written in it: like every command it is refused while the clock is in doubt.
    const { at, zone, month } = await context.write(async (_, stamp) => stamp);
    const hours = localTime(at, zone) < '12:00' ? 'morning' : 'afternoon';
    const form = { ...input, profile: { ...input.profile, hours } };
    await takeForm(context, form, monthOf(month), 'screen');
    return {};
  }),

  enter: api.survey.enter.handler(async ({ input: { month, ...form }, context }) => {
    if (month > monthOf((await context.now()).month))
      throw fieldInvalid([{ field: 'month', message: 'Bulan ini belum dimulai.' }]);
    await takeForm(context, form, month, 'paper');
    return {};
  }),

  waiting: api.survey.waiting.handler(async ({ context }) =>
    countsOf(await waitingNow(context), monthOf((await context.now()).month)),
  ),

  settle: api.survey.settle.handler(async ({ context }) => {
    await settlePool(context);
    return {};
  }),

  result: api.survey.result.handler(({ input, context }) => resultIn(context, input.period)),

  formPdf: api.survey.formPdf.handler(async ({ context }) => {
    const { office, org, pictures } = await officePaper(context);
    const data = formPaper(office, org, await activeServices(context));
    return pdfFile(context, fileNameOf(['kuesioner survei kepuasan'], 'pdf'), {
      template: 'surveyForm',
      data,
      pictures,
    });
  }),

  posterPdf: api.survey.posterPdf.handler(async ({ input: { period, paper }, context, errors }) => {
    const { office, org, pictures } = await officePaper(context);
    const { localDate } = await context.now();
    const result = await resultIn(context, period);
    if (!isKnown(result)) throw errors.NOT_ENOUGH();
    const data = posterPaper(result, { office, org, paper, localDate });
    const name = fileNameOf(['poster survei kepuasan', periodText(period), paper], 'pdf');
    return pdfFile(context, name, { template: 'surveyPoster', data, pictures, fonts: POSTER_FONTS });
  }),

  reportPdf: api.survey.reportPdf.handler(async ({ input: { period }, context, errors }) => {
    const { office, org, pictures } = await officePaper(context);
    const { officeId, localDate } = await context.now();
    const result = await resultIn(context, period);
    if (!isKnown(result)) throw errors.NOT_ENOUGH();
    const data = reportPaper(result, {
      answers: await answersOf(context.db, officeId, period),
      more: await planOf(context.db, officeId, period),
      office,
      org,
      localDate,
    });
    const name = fileNameOf(['laporan survei kepuasan', periodText(period)], 'pdf');
    return pdfFile(context, name, { template: 'surveyReport', data, pictures });
  }),

  xlsx: api.survey.xlsx.handler(async ({ input: { period }, context }) => {
    const { office } = await officePaper(context);
    const { officeId, localDate } = await context.now();
    const result = await resultIn(context, period);
    const answers = await answersOf(context.db, officeId, period);
    const book = surveyBook(result, answers, office, localDate);
    return xlsxFile(context, fileNameOf(['survei kepuasan', periodText(period)], 'xlsx'), book);
  }),
};
