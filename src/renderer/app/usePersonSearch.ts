import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { PersonHit } from '#contract/person.ts';
import { orpc } from './client.ts';

const MAX_TEXT = 64;
const SHOWN = 8;
const none: PersonHit[] = [];

/** How many there are, and what to type when not all are shown. */
const countText = (
  shown: number,
  limit: number,
  all: { count: number; isMore: boolean } | undefined,
): string => {
  if (shown === 0) return 'Tidak ada yang cocok';
  if (shown < limit || !all || all.count <= shown) return `${shown} orang cocok`;
  return `${shown} dari ${all.count}${all.isMore ? ' lebih' : ''} orang cocok; ketik nama lebih lengkap, usaha, atau NIK`;
};

/**
 * People while typing. The last answer stays until the next is there; what Enter means waits for the answer to what
 * was really typed, so that a fast typist or a card reader never chooses somebody else.
 */
export const usePersonSearch = (text: string, limit = SHOWN) => {
  const wanted = text.trim().slice(0, MAX_TEXT);
  const query = useQuery({
    ...orpc.person.search.queryOptions({ input: { text: wanted, limit } }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const { data: all } = useQuery({
    ...orpc.person.count.queryOptions({ input: { text: wanted } }),
    enabled: wanted !== '' && (query.data?.length ?? 0) >= limit,
  });
  const hits = wanted === '' ? none : (query.data ?? none);
  const isAnswered = wanted !== '' && query.isSuccess && !query.isPlaceholderData;

  const awaited = useRef<{ wanted: string; run: (hits: readonly PersonHit[]) => void } | null>(null);
  useEffect(() => {
    if (!isAnswered || awaited.current?.wanted !== wanted) return;
    const { run } = awaited.current;
    awaited.current = null;
    run(hits);
  }, [isAnswered, wanted, hits]);

  return {
    wanted,
    hits,
    /** Those who were typed; behind them come guesses, which are offered and never taken by themselves. */
    sure: hits.filter(({ isGuess }) => !isGuess),
    guesses: hits.filter(({ isGuess }) => isGuess),
    isAnswered,
    countText: countText(hits.filter(({ isGuess }) => !isGuess).length, limit, all),
    error: wanted === '' ? null : query.error,
    /** Does something with the answer to what stands in the field now, as soon as it is there. */
    whenAnswered: (run: (hits: readonly PersonHit[]) => void) => {
      if (isAnswered) run(hits);
      else if (wanted !== '') awaited.current = { wanted, run };
    },
  };
};
export type PersonSearch = ReturnType<typeof usePersonSearch>;
