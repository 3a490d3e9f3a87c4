import type { Inputs, Outputs } from '#contract/index.ts';
import type { PaperSize } from '#contract/office.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import type { Context } from '#core/platform/context.ts';
import { notFound } from '#core/platform/procedures.ts';
import type { Order } from '#core/platform/typesetting/index.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';
import type { ReportInput } from './jobs.ts';
import { narrowedTo } from './narrowing.ts';
import { type LockOnPaper, numberPlaces, type PrintedReport, reportPaper, tablesIn } from './paper.ts';

/** A period, the one beside it where that is not the one before, and what it is narrowed to. */
export type Asked = Inputs['report']['figures'];

/** What the threads are asked of a period at this moment. */
export const question = async (
  context: Context,
  { period, against, only: narrowing }: Asked,
): Promise<ReportInput> => {
  const now = await context.now();
  const { office } = await officePaper(context);
  const only =
    narrowing &&
    (await narrowedTo(
      { db: context.db, regions: () => context.regions(), officeId: now.officeId, office },
      narrowing,
    ));
  if (narrowing && !only) throw notFound();
  return {
    officeId: now.officeId,
    office,
    period,
    against,
    only,
    asOf: now.at,
    currentMonth: now.month,
  };
};

/** A report as it goes on paper; `lock`: what its cover says when it is locked. */
export type Edition = PrintedReport & { paper: PaperSize; lock: LockOnPaper | null };

const orderOf = async (context: Context, { paper, lock, ...printed }: Edition): Promise<Order> => {
  const { office, org, pictures } = await officePaper(context);
  return {
    template: 'monthReport',
    data: reportPaper(printed, office, org, paper, lock),
    pictures,
    files: printed.appendices.flatMap(({ files }) => files ?? []),
  };
};

export const pdfOf = async (context: Context, edition: Edition): Promise<Uint8Array> =>
  (await context.typesetter.run(typesettingJobs.pdf, await orderOf(context, edition))).bytes;

/** On the screen: one SVG for each page, and where on them the numbers are. */
export const pagesOf = async (context: Context, edition: Edition): Promise<Outputs['report']['pages']> => {
  const order = await orderOf(context, edition);
  const [pages, places] = await Promise.all([
    context.typesetter.run(typesettingJobs.pages, order),
    context.typesetter.run(typesettingJobs.places, order),
  ]);
  return { pages: pages.map((page) => page.svg), numbers: numberPlaces(tablesIn(edition), places, pages) };
};
