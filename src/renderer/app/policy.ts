import { useQuery } from '@tanstack/react-query';
import { defaultPolicy, type QueuePolicy } from '#contract/policy.ts';
import { orpc } from './client.ts';

/** The queue's rules as the office has set them; the default until they are read. */
export const usePolicy = (): QueuePolicy =>
  useQuery(orpc.policy.current.queryOptions()).data ?? defaultPolicy;
