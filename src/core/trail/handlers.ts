import { api } from '../kernel/procedures.ts';

export const trailHandlers = {
  trail: api.office.trail.handler(async ({ input, context }) => {
    const { officeId, zone } = await context.now();
    return context.reader.run('trail', { ...input, officeId, zone });
  }),
};
