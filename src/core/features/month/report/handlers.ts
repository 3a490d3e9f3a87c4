import type { MonthReport } from '#contract/report.ts';
import type { Inputs } from '#contract/index.ts';
import { fileNameOf, xlsxFile } from '#core/platform/typesetting/index.ts';
import type { Context } from '#core/platform/context.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { rowsXlsx, reportXlsx } from './paper.ts';
import { reportJobs } from './jobs.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import { pagesOf, pdfOf, question } from './edition.ts';

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

export const reportHandlers = {
  month: api.report.month.handler(({ input, context }) => monthReport(context, input.month)),

  rows: api.report.rows.handler(({ input, context }) => rowsOf(context, input)),

  rowsXlsx: api.report.rowsXlsx.handler(async ({ input, context }) => {
    const found = await rowsOf(context, input);
    const words = [found.noun, input.month, `tabel ${input.table}`, found.title, found.words];
    return xlsxFile(context, fileNameOf(words, 'xlsx'), rowsXlsx(found));
  }),

  pages: api.report.pages.handler(async ({ input: { month, paper }, context }) =>
    pagesOf(context, { report: await monthReport(context, month), paper, lock: null }),
  ),

  pdf: api.report.pdf.handler(async ({ input: { month, paper }, context }) => {
    const bytes = await pdfOf(context, { report: await monthReport(context, month), paper, lock: null });
    return new File([new Uint8Array(bytes)], `laporan-${month}.pdf`, { type: 'application/pdf' });
  }),

  xlsx: api.report.xlsx.handler(async ({ input, context }) => {
    const { office } = await officePaper(context);
    const book = reportXlsx(await monthReport(context, input.month), office, null);
    return xlsxFile(context, `laporan-${input.month}.xlsx`, book);
  }),
};
