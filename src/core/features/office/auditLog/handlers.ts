import { api } from '#core/platform/procedures.ts';
import { trailJobs } from './jobs.ts';

export const trailHandlers = {
  trail: api.office.trail.handler(async ({ input, context }) => {
    const { officeId, zone } = await context.now();
    return context.reader.run(trailJobs.trail, { ...input, officeId, zone });
  }),
};
