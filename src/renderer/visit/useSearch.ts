import { useState } from 'react';
import type { PersonHit } from '#contract/person.ts';
import { usePersonSearch } from '#renderer/app/usePersonSearch.ts';

/** Whom the arrow keys chose, for these words. */
export type Marked = { wanted: string; uid: string };

/** The search of the desk: who is marked, and what Enter opens. A guess is marked by the arrow keys only. */
export const useSearch = (
  text: string,
  onOpen: (hit: PersonHit | null) => void,
  /** Who was marked when the desk was left. */
  left: Marked | null = null,
) => {
  const search = usePersonSearch(text);
  const { wanted, hits, sure, whenAnswered } = search;
  const [marked, setMarked] = useState(left);
  const first = sure.length > 0 ? 0 : -1;
  const markedAt = hits.findIndex(({ uid }) => marked?.wanted === wanted && uid === marked.uid);
  const at = Math.max(first, markedAt);

  return {
    ...search,
    marked,
    /** Nobody while nobody was typed: Enter then registers somebody new. */
    active: hits[at] ?? null,
    /** Opens who is marked, or nobody. */
    open: () =>
      whenAnswered((answer) => {
        const [best] = answer.filter(({ isGuess }) => !isGuess);
        onOpen(answer.find(({ uid }) => marked?.wanted === wanted && uid === marked.uid) ?? best ?? null);
      }),
    move: (step: number) => {
      const next = Math.min(hits.length - 1, Math.max(first, at + step));
      const hit = hits[next];
      setMarked(hit ? { wanted, uid: hit.uid } : null);
    },
  };
};
export type Search = ReturnType<typeof useSearch>;
