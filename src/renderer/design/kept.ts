import { useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { z } from 'zod';
import { type Design, designSpec } from '#contract/design.ts';
import { usePersistedDraft } from '#renderer/app/usePersistedDraft.ts';

const schema = z.object({ name: z.string(), spec: designSpec, basedOn: z.int() });
/** What was drawn and not saved, and the version it was drawn over. */
export type Kept = z.infer<typeof schema>;

const isSame = (kept: Kept, { name, spec }: Design) =>
  kept.name === name && JSON.stringify(kept.spec) === JSON.stringify(designSpec.parse(spec));

/**
 * What was kept of this design when it was opened; only what differs from the saved one counts. What a closed tab left
 * is found a moment later: `round` tells that the drawing begins again with it.
 */
export const useKept = (design: Design) => {
  const [draft, setDraft] = usePersistedDraft(`design-${design.uid}`, schema);
  const [own, setOwn] = useState(draft);
  const [begun, setBegun] = useState({ round: 0, draft });
  if (draft !== own) {
    setOwn(draft);
    setBegun({ round: begun.round + 1, draft });
  }
  const keep = (next: Kept | null) => {
    setOwn(next);
    setDraft(next);
  };
  return {
    round: begun.round,
    kept: begun.draft && !isSame(begun.draft, design) ? begun.draft : null,
    keep,
    /** At once: the page is left with the same click. */
    forget: () => flushSync(() => keep(null)),
  };
};

const KEEP_AFTER_MS = 400;

/** Keeps what is drawn for as long as it is not saved. */
export const useKeeping = (keep: (kept: Kept | null) => void, drawn: Kept, isDirty: boolean) => {
  const { name, spec, basedOn } = drawn;
  const keepNow = useEffectEvent(keep);
  useEffect(() => {
    if (!isDirty) return keepNow(null);
    const timer = setTimeout(() => keepNow({ name, spec, basedOn }), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [name, spec, basedOn, isDirty]);
};
