import { officePaper } from '#core/features/office/office/index.ts';
import type { Context } from '#core/platform/context.ts';
import { api } from '#core/platform/procedures.ts';
import { XLSX_TYPE } from '#core/platform/sheet/xlsx.ts';
import { pdfFile } from '#core/platform/typesetting/index.ts';
import { guestBookJobs } from './jobs.ts';
import { type Book, bookName, guestBookPaper } from './paper.ts';

/** A book of days still to come ends today: nobody can have come on them. */
const daysOf = async (context: Context, { from, to, filter }: Book) => {
  const { officeId, localDate } = await context.now();
  return { officeId, localDate, days: { from, to: to > localDate ? localDate : to, filter } };
};

/** Every visit of some days, on paper and as a workbook. */
export const guestBookHandlers = {
  guestBookPdf: api.visit.guestBookPdf.handler(async ({ input, context }) => {
    const { officeId, localDate, days } = await daysOf(context, input);
    const { office, org, pictures } = await officePaper(context);
    const guests = await context.reader.run(guestBookJobs.guestBook, { officeId, ...days });
    const data = guestBookPaper(guests, days, office, org, { localDate, by: context.caller.name });
    return pdfFile(context, `${bookName(days)}.pdf`, { template: 'guestBook', data, pictures });
  }),

  guestBookXlsx: api.visit.guestBookXlsx.handler(async ({ input, context }) => {
    const { officeId, days } = await daysOf(context, input);
    const { office } = await officePaper(context);
    const bytes = await context.reader.run(guestBookJobs.guestBookFile, { officeId, ...days, office });
    return new File([new Uint8Array(bytes)], `${bookName(days)}.xlsx`, { type: XLSX_TYPE });
  }),
};
