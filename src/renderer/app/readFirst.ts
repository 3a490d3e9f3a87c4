import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query';
import { queryClient } from './client.ts';

/** Options as oRPC makes them: each with types of its own. */
export type Query = { queryKey: QueryKey };

/**
 * The loader of a page that suspends on these: the router waits for their answers and keeps the page before meanwhile.
 * React would keep a suspended page back for 300 ms, however quickly they come. An error is met by the page itself.
 */
export const readFirst =
  (...queries: readonly Query[]) =>
  async (): Promise<void> => {
    await Promise.all(queries.map((query) => queryClient.prefetchQuery(query as FetchQueryOptions)));
  };
