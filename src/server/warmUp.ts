import { createRouterClient } from '@orpc/server';
import type { Core } from '#core/index.ts';

/**
 * The first call loads and compiles what answers all of them, 20 ms: made while the browser opens, its page does not
 * wait for it. What fails here fails again, and is told, when the page asks.
 */
export const warmUp = async (core: Core): Promise<void> => {
  await new Response().text(); // Node loads FormData and its like when they are first asked for, as any answer does
  const connection = core.connect();
  const client = createRouterClient(core.router, { context: core.context(connection) });
  await Promise.allSettled([client.session.current(), client.session.staffList()]);
  core.disconnect(connection);
};
