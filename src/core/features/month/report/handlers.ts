import type { Report } from '#contract/report.ts';
import type { Inputs } from '#contract/index.ts';
import { fileNameOf, pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import type { Context } from '#core/platform/context.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { recapXlsx } from './recap.ts';
import { reportXlsx, rowsXlsx } from './workbook.ts';
import { reportJobs } from './jobs.ts';
import { appendicesPaper } from './appendices.ts';
import { asOfText, type PrintedReport } from './paper.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import { type Asked, pagesOf, pdfOf, question } from './edition.ts';

/** In the name of a file. */
const wordsOfPart = (only: { title: string } | undefined): string => only?.title.toLowerCase() ?? '';

const fileName = ({ period, against }: Asked, { only }: Report, ending: 'pdf' | 'xlsx'): string =>
  fileNameOf(['laporan', period, ...(against ? ['dan', against] : []), wordsOfPart(only)], ending);

/** One query feeds screen, PDF and XLSX. */
const figures = async (context: Context, asked: Asked): Promise<Report> =>
  context.reader.run(reportJobs.figures, await question(context, asked));

/** With the parts that the office has in it. */
const printed = async (context: Context, asked: Asked): Promise<PrintedReport> =>
  context.reader.run(reportJobs.printedReport, await question(context, asked));

const rowsOf = async (context: Context, { period, against, only, ...cell }: Inputs['report']['rows']) => {
  const asked = await question(context, { period, against, only });
  const rows = await context.reader.run(reportJobs.reportRows, { ...asked, ...cell });
  if (!rows) throw notFound();
  return { rows, part: wordsOfPart(asked.only) };
};

export const reportHandlers = {
  figures: api.report.figures.handler(({ input, context }) => figures(context, input)),

  narrowings: api.report.narrowings.handler(async ({ input, context }) => {
    const { officeId, office } = await question(context, input);
    return context.reader.run(reportJobs.reportNarrowings, { officeId, office, period: input.period });
  }),

  rows: api.report.rows.handler(async ({ input, context }) => (await rowsOf(context, input)).rows),

  rowsXlsx: api.report.rowsXlsx.handler(async ({ input, context }) => {
    const { rows, part } = await rowsOf(context, input);
    const words = [rows.noun, input.period, part, `tabel ${input.table}`, rows.title, rows.words];
    return xlsxFile(context, fileNameOf(words, 'xlsx'), rowsXlsx(rows));
  }),

  pages: api.report.pages.handler(async ({ input, context }) =>
    pagesOf(context, { ...(await printed(context, input)), paper: input.paper, lock: null }),
  ),

  pdf: api.report.pdf.handler(async ({ input, context }) => {
    const found = await printed(context, input);
    const bytes = await pdfOf(context, { ...found, paper: input.paper, lock: null });
    return new File([new Uint8Array(bytes)], fileName(input, found.report, 'pdf'), {
      type: 'application/pdf',
    });
  }),

  appendices: api.report.appendices.handler(async ({ input: { period, paper, key }, context, errors }) => {
    const asked = await question(context, { period });
    const { org, pictures } = await officePaper(context);
    const found = await context.reader.run(reportJobs.appendicesApart, { ...asked, key });
    if (found.appendices.length === 0) throw errors.NONE_CHOSEN();
    const { appendices, leftOut } = found;
    if (leftOut.length === appendices.length) throw errors.TOO_LONG();
    const alone = key === undefined ? [] : appendices.map(({ title }) => title.toLowerCase());
    return pdfFile(context, fileNameOf(['lampiran laporan', period, ...alone], 'pdf'), {
      template: 'reportAppendices',
      data: appendicesPaper(found, { period, asOf: asOfText(asked, asked.office), org, paper }),
      pictures,
      files: found.appendices.flatMap(({ files }) => files ?? []),
    });
  }),

  leftOut: api.report.leftOut.handler(async ({ input, context }) => {
    const asked = await question(context, input);
    return (await context.reader.run(reportJobs.appendicesApart, { ...asked, key: undefined })).leftOut;
  }),

  recapXlsx: api.report.recapXlsx.handler(async ({ input, context }) => {
    const asked = await question(context, input);
    const told = await context.reader.run(reportJobs.reportRecap, asked);
    return xlsxFile(context, `rekap-${input.period}.xlsx`, recapXlsx(told, asked));
  }),

  xlsx: api.report.xlsx.handler(async ({ input, context }) => {
    const { office } = await officePaper(context);
    const report = await figures(context, input);
    return xlsxFile(context, fileName(input, report, 'xlsx'), reportXlsx(report, office, null));
  }),
};
