import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { useStaff } from './session.tsx';
import { readStored } from './stored.ts';
import { alone, openTabs, tabId } from './tab.ts';

const write = (name: string, value: unknown): void => {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // The browser's own store is full: what was typed is still on the screen, only the safety net is missing.
  }
};

/** A draft whose tab is gone: taken away from it, for the tab that goes on with it. */
const takeOrphan = async <T>(
  prefix: string,
  schema: z.ZodType<T>,
  take: (draft: T) => void,
): Promise<void> => {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  if (names.length === 0) return;
  await alone(async () => {
    const open = await openTabs();
    for (const name of names) {
      const draft = open.has(name.slice(prefix.length)) ? undefined : readStored(name, schema);
      if (draft === undefined) continue;
      write(prefix + tabId(), draft);
      localStorage.removeItem(name);
      return take(draft);
    }
  });
};

/**
 * What is typed and not stored yet: it outlives a click in the menu, a reload and a power cut. It belongs to the member
 * of staff who typed it, whose uid is of one office file, and to the tab: two tabs do not write over each other, and
 * what a closed one left is taken up by the next. Null when there is none; what another version of the application
 * kept in another shape is left out.
 */
export const usePersistedDraft = <T>(key: string, schema: z.ZodType<T>) => {
  const prefix = `loket-draft:${useStaff().uid}:${key}:`;
  const name = prefix + tabId();
  const [draft, setDraft] = useState<T | null>(() => readStored(name, schema) ?? null);
  const stored = useRef(draft);
  useEffect(() => {
    if (stored.current !== null) return;
    void takeOrphan(prefix, schema, (found) => setDraft((typed) => typed ?? found));
  }, [prefix, schema]);
  useEffect(() => {
    if (stored.current === draft) return;
    stored.current = draft;
    write(name, draft);
  }, [name, draft]);
  return [draft, setDraft] as const;
};
