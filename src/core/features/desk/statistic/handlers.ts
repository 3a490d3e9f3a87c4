import type { QueueStats } from '#contract/statistic.ts';
import type { Context } from '#core/platform/context.ts';
import { api } from '#core/platform/procedures.ts';
import { statsPaper, statsXlsx } from './paper.ts';
import { statisticJobs } from './jobs.ts';
import { pdfFile, xlsxFile } from '#core/platform/typesetting/index.ts';
import { officePaper } from '#core/features/office/office/index.ts';

type Range = { from: string; to: string };

/** One query feeds screen, PDF and XLSX. */
const statsOf = async (context: Context, { from, to }: Range): Promise<QueueStats> => {
  const { officeId, zone } = await context.now();
  return context.reader.run(statisticJobs.queueStats, { officeId, zone, from, to });
};

const fileName = ({ from, to }: Range): string =>
  from === to ? `statistik-antrean-${from}` : `statistik-antrean-${from}-sampai-${to}`;

export const statisticHandlers = {
  range: api.statistic.range.handler(({ input, context }) => statsOf(context, input)),

  xlsx: api.statistic.xlsx.handler(async ({ input, context }) => {
    const { office } = await officePaper(context);
    return xlsxFile(context, `${fileName(input)}.xlsx`, statsXlsx(await statsOf(context, input), office));
  }),

  pdf: api.statistic.pdf.handler(async ({ input, context }) => {
    const { office, org, pictures } = await officePaper(context);
    const { localDate } = await context.now();
    const data = statsPaper(await statsOf(context, input), office, org, localDate);
    return pdfFile(context, `${fileName(input)}.pdf`, { template: 'queueStats', data, pictures });
  }),
};
