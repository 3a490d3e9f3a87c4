import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { useStaff } from './session.tsx';

const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null')).data;
  } catch {
    return undefined; // cut off by a power failure: there is nothing to go on with
  }
};

const write = (name: string, value: unknown): void => {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // The browser's own store is full: what was typed is still on the screen, only the safety net is missing.
  }
};

/**
 * What is typed and not stored yet: it outlives a click in the menu, a reload and a power cut. It belongs to the member
 * of staff who typed it, whose uid is of one office file; nobody else finds it. Null when there is none; what another
 * version of the application kept in another shape is left out.
 */
export const usePersistedDraft = <T>(key: string, schema: z.ZodType<T>) => {
  const name = `loket-draft:${useStaff().uid}:${key}`;
  const [draft, setDraft] = useState<T | null>(() => read(name, schema) ?? null);
  const stored = useRef(draft);
  useEffect(() => {
    if (stored.current === draft) return;
    stored.current = draft;
    write(name, draft);
  }, [name, draft]);
  return [draft, setDraft] as const;
};
