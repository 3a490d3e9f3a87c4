import type { MonthReport } from '#contract/report.ts';
import type { Inputs } from '#contract/index.ts';
import { fileNameOf, xlsxFile } from '#core/platform/typesetting/index.ts';
import type { Context } from '#core/platform/context.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import type { ReportInput } from './jobs.ts';
import { numberPlaces, reportPaper, reportXlsx, rowsXlsx } from './paper.ts';
import { monthKey } from '#core/platform/report/months.ts';
import { reportJobs } from './jobs.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';
import { officePaper } from '#core/features/office/office/index.ts';

const question = async (context: Context, month: string): Promise<ReportInput> => {
  const now = await context.now();
  const { office } = await officePaper(context);
  return {
    officeId: now.officeId,
    office,
    month: monthKey(month),
    asOf: now.at,
    currentMonth: now.month,
  };
};

/** One query feeds screen, PDF and XLSX. */
const monthReport = async (context: Context, month: string): Promise<MonthReport> =>
  context.reader.run(reportJobs.monthReport, await question(context, month));

const rowsOf = async (context: Context, { month, ...cell }: Inputs['report']['rows']) => {
  const rows = await context.reader.run(reportJobs.reportRows, {
    ...(await question(context, month)),
    ...cell,
  });
  if (!rows) throw notFound();
  return rows;
};

const setReport = async (context: Context, { month, paper }: Inputs['report']['pdf']) => {
  const { office, org, pictures } = await officePaper(context);
  const report = await monthReport(context, month);
  const order = { template: 'monthReport' as const, data: reportPaper(report, office, org, paper), pictures };
  return { report, order };
};

export const reportHandlers = {
  month: api.report.month.handler(({ input, context }) => monthReport(context, input.month)),

  rows: api.report.rows.handler(({ input, context }) => rowsOf(context, input)),

  rowsXlsx: api.report.rowsXlsx.handler(async ({ input, context }) => {
    const found = await rowsOf(context, input);
    const words = [found.noun, input.month, `tabel ${input.table}`, found.title, found.words];
    return xlsxFile(context, fileNameOf(words, 'xlsx'), rowsXlsx(found));
  }),

  pages: api.report.pages.handler(async ({ input, context }) => {
    const { report, order } = await setReport(context, input);
    const [pages, places] = await Promise.all([
      context.typesetter.run(typesettingJobs.pages, order),
      context.typesetter.run(typesettingJobs.places, order),
    ]);
    return { pages: pages.map((page) => page.svg), numbers: numberPlaces(report, places, pages) };
  }),

  pdf: api.report.pdf.handler(async ({ input, context }) => {
    const { order } = await setReport(context, input);
    const { bytes } = await context.typesetter.run(typesettingJobs.pdf, order);
    return new File([new Uint8Array(bytes)], `laporan-${input.month}.pdf`, { type: 'application/pdf' });
  }),

  xlsx: api.report.xlsx.handler(async ({ input, context }) => {
    const { office } = await officePaper(context);
    const book = reportXlsx(await monthReport(context, input.month), office);
    return xlsxFile(context, `laporan-${input.month}.xlsx`, book);
  }),
};
