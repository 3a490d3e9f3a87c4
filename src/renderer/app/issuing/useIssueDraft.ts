import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { chosenDates } from '#renderer/app/followDay.ts';
import { newUid } from '#renderer/app/uid.ts';
import { usePersistedDraft } from '#renderer/app/usePersistedDraft.ts';

type Prepared<K extends string> = {
  /** Of the paper to be: sent again after a lost answer, it issues nothing twice. */
  uid: string;
  /** The dates somebody chose; the others are those of today. */
  chosen: K[];
};

/**
 * The paper being prepared, kept on this computer until it is issued.
 * Every change makes a new uid, so that only the very same paper counts as sent again.
 */
export const useIssueDraft = <K extends string, D extends Prepared<K>>({
  key,
  schema,
  empty,
  ofDay,
  dates,
  datesOf,
}: {
  key: string;
  schema: z.ZodType<D>;
  empty: () => D;
  /** With the dates of today where nobody chose others; the same function as long as it is the same day. */
  ofDay: (kept: D) => D;
  dates: readonly K[];
  /** Where the dates of a draft stand. */
  datesOf: (draft: D) => Record<K, unknown>;
}) => {
  const [blank, setBlank] = useState(empty);
  const [draft, setDraft] = usePersistedDraft(key, schema);
  const value = draft ?? blank;
  const shown = useMemo(() => ofDay(value), [value, ofDay]);
  return {
    draft: shown,
    change: (part: Partial<D>) =>
      setDraft((latest) => {
        const typed = latest ?? blank;
        const before = ofDay(typed);
        const after = { ...before, ...part, uid: newUid() };
        return { ...after, chosen: chosenDates(typed.chosen, datesOf(before), datesOf(after), dates) };
      }),
    clear: () => {
      setBlank(empty());
      setDraft(null);
    },
  };
};
