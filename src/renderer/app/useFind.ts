import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { FIND_TEXT, type Found, type FoundGroup, LEAST_FIND } from '#contract/find.ts';
import { orpc } from './client.ts';

const none: FoundGroup[] = [];

/**
 * The things of the office while typing. Answers belong to what was asked: a late one is never shown for newer words.
 * The last answer stays until the next is there, and what Enter means waits for it.
 */
export const useFind = (text: string) => {
  const wanted = text.trim().slice(0, FIND_TEXT);
  const isAsked = wanted.length >= LEAST_FIND;
  const query = useQuery({
    ...orpc.find.everything.queryOptions({ input: { text: wanted } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const groups = isAsked ? (query.data ?? none) : none;
  const isAnswered = !isAsked || (!query.isPlaceholderData && !query.isPending) || query.isError;

  const awaited = useRef<{ wanted: string; run: (first: Found) => void } | null>(null);
  useEffect(() => {
    if (!isAnswered || awaited.current === null) return;
    const { wanted: asked, run } = awaited.current;
    awaited.current = null;
    const first = groups[0]?.hits[0];
    if (asked === wanted && first) run(first);
  }, [isAnswered, wanted, groups]);

  return {
    groups,
    isAnswered,
    error: isAsked ? query.error : null,
    /** Does something with the first of what is found for what stands in the field now, once it is known. */
    whenFound: (run: (first: Found) => void) => {
      if (!isAnswered) awaited.current = { wanted, run };
    },
  };
};
