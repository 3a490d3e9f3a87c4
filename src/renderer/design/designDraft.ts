import { useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { z } from 'zod';
import { type Design, designSpec } from '#contract/design.ts';
import { usePersistedDraft } from '#renderer/app/usePersistedDraft.ts';

const schema = z.object({ name: z.string(), spec: designSpec, basedOn: z.int() });
/** What was drawn and not saved, and the version it was drawn over. */
export type DesignDraft = z.infer<typeof schema>;

const isSame = (draft: DesignDraft, { name, spec }: Design) =>
  draft.name === name && JSON.stringify(draft.spec) === JSON.stringify(designSpec.parse(spec));

/**
 * The draft of this design that was there when it was opened; only what differs from the saved one counts. What a closed
 * tab left is found a moment later: `round` tells that the drawing begins again with it.
 */
export const useDesignDraft = (design: Design) => {
  const [stored, setStored] = usePersistedDraft(`design-${design.uid}`, schema);
  const [own, setOwn] = useState(stored);
  const [begun, setBegun] = useState({ round: 0, draft: stored });
  if (stored !== own) {
    setOwn(stored);
    setBegun({ round: begun.round + 1, draft: stored });
  }
  const persist = (next: DesignDraft | null) => {
    setOwn(next);
    setStored(next);
  };
  return {
    round: begun.round,
    draft: begun.draft && !isSame(begun.draft, design) ? begun.draft : null,
    persist,
    /** At once: the page is left with the same click. */
    discard: () => flushSync(() => persist(null)),
  };
};

const PERSIST_AFTER_MS = 400;

/** Persists what is drawn for as long as it is not saved. */
export const usePersisted = (
  persist: (draft: DesignDraft | null) => void,
  drawn: DesignDraft,
  isDirty: boolean,
) => {
  const { name, spec, basedOn } = drawn;
  const persistNow = useEffectEvent(persist);
  useEffect(() => {
    if (!isDirty) return persistNow(null);
    const timer = setTimeout(() => persistNow({ name, spec, basedOn }), PERSIST_AFTER_MS);
    return () => clearTimeout(timer);
  }, [name, spec, basedOn, isDirty]);
};
