import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PersonHit } from '#contract/person.ts';
import { orpc } from '#renderer/app/client.ts';

const MAX_TEXT = 64;
/** As many as one answer holds; there may be more. */
const SHOWN = 8;
const none: PersonHit[] = [];

/** How many there are, and what to type when not all are shown. */
const countText = (shown: number, all: { count: number; isMore: boolean } | undefined): string =>
  shown < SHOWN || !all || all.count <= shown
    ? `${shown} orang cocok`
    : `${shown} dari ${all.count}${all.isMore ? ' lebih' : ''} orang cocok; ketik nama lebih lengkap, usaha, atau NIK`;

/**
 * People while typing. The last answer stays until the next is there; Enter pressed meanwhile waits for the answer to
 * what was really typed, so that a fast typist or a card reader never opens somebody else.
 */
export const useSearch = (text: string, onOpen: (hit: PersonHit | null) => void) => {
  const wanted = text.trim().slice(0, MAX_TEXT);
  const query = useQuery({
    ...orpc.person.search.queryOptions({ input: { text: wanted } }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const { data: all } = useQuery({
    ...orpc.person.count.queryOptions({ input: { text: wanted } }),
    enabled: wanted !== '' && (query.data?.length ?? 0) >= SHOWN,
  });
  const [marked, setMarked] = useState<{ wanted: string; uid: string } | null>(null);
  const awaited = useRef<string | null>(null);
  const hits = wanted === '' ? none : (query.data ?? none);
  const isAnswered = wanted !== '' && query.isSuccess && !query.isPlaceholderData;
  const at = Math.max(
    0,
    hits.findIndex(({ uid }) => marked?.wanted === wanted && uid === marked.uid),
  );
  const active = hits[at] ?? null;

  useEffect(() => {
    if (!isAnswered || awaited.current !== wanted) return;
    awaited.current = null;
    onOpen(active);
  }, [isAnswered, wanted, active, onOpen]);

  return {
    hits,
    active,
    isAnswered,
    countText: countText(hits.length, all),
    error: query.error,
    /** Opens who is marked, or nobody when nothing was found. */
    open: () => {
      if (isAnswered) onOpen(active);
      else if (wanted !== '') awaited.current = wanted;
    },
    move: (step: number) => {
      const next = hits[Math.min(hits.length - 1, Math.max(0, at + step))];
      if (next) setMarked({ wanted, uid: next.uid });
    },
  };
};
export type Search = ReturnType<typeof useSearch>;
