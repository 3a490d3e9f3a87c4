import { api } from '#core/platform/procedures.ts';
import type { Context } from '#core/platform/context.ts';
import { summaryJobs as jobs } from './jobs.ts';

const asked = async (context: Context) => {
  const { officeId, localDate } = await context.now();
  return { officeId, localDate };
};

export const summaryHandlers = {
  month: api.summary.month.handler(async ({ input, context }) =>
    context.reader.run(jobs.monthSummary, { ...(await asked(context)), ...input }),
  ),
  fields: api.summary.fields.handler(async ({ input, context }) =>
    context.reader.run(jobs.fieldSummary, { ...(await asked(context)), ...input }),
  ),
  year: api.summary.year.handler(async ({ input, context }) =>
    context.reader.run(jobs.yearSummary, { ...(await asked(context)), ...input }),
  ),
  consultants: api.summary.consultants.handler(async ({ input, context }) =>
    context.reader.run(jobs.consultantLoads, { ...(await asked(context)), ...input }),
  ),
  targets: api.summary.targets.handler(async ({ context }) =>
    context.reader.run(jobs.targetSummary, await asked(context)),
  ),
  duties: api.summary.duties.handler(async ({ context }) =>
    context.reader.run(jobs.duties, await asked(context)),
  ),
};
