import { api } from '#core/platform/procedures.ts';

export const liveHandlers = {
  changes: api.live.changes.handler(async function* ({ context, signal }) {
    yield* context.changes.subscribe('topics', { signal });
  }),
};
