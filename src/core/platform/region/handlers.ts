import { api } from '#core/platform/procedures.ts';
import { officeRegion } from './store.ts';

export const regionHandlers = {
  search: api.region.search.handler(async ({ input, context }) => {
    const { text, ...query } = input;
    return context.regions().search(text, { ...query, near: await officeRegion(context.db) });
  }),
  children: api.region.children.handler(({ input, context }) => context.regions().children(input.code)),
  path: api.region.path.handler(({ input, context }) => context.regions().find(input.code) ?? null),
};
