import type { z } from 'zod';
import type { guestBookSpan } from '#contract/visit.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import type { Context } from '#core/platform/context.ts';
import { api } from '#core/platform/procedures.ts';
import { pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import { guestBookJobs } from './jobs.ts';
import { bookName, guestBookPaper, guestBookXlsx } from './paper.ts';

/**
 * What every form of the guest book is made from; asked for in a thread, as a year is long. A book of days still to come
 * ends today: nobody can have come on them.
 */
const bookOf = async (context: Context, { from, to, filter }: z.output<typeof guestBookSpan>) => {
  const head = await officePaper(context);
  const { officeId, localDate } = await context.now();
  const days = { from, to: to > localDate ? localDate : to, filter };
  const guests = await context.reader.run(guestBookJobs.guestBook, { officeId, ...days });
  return { guests, days, head, localDate };
};

/** Every visit of some days, on paper and as a workbook. */
export const guestBookHandlers = {
  guestBookPdf: api.visit.guestBookPdf.handler(async ({ input, context }) => {
    const { guests, days, head, localDate } = await bookOf(context, input);
    const { office, org, pictures } = head;
    const data = guestBookPaper(guests, days, office, org, { localDate, by: context.caller.name });
    return pdfFile(context, `${bookName(days)}.pdf`, { template: 'guestBook', data, pictures });
  }),

  guestBookXlsx: api.visit.guestBookXlsx.handler(async ({ input, context }) => {
    const { guests, days, head } = await bookOf(context, input);
    return xlsxFile(context, `${bookName(days)}.xlsx`, guestBookXlsx(guests, days, head.office));
  }),
};
