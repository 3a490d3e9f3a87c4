import { useEffect, useState } from 'react';
import { useStaff } from './session.tsx';

const kept = new Map<string, { staffUid: string; shown: unknown }>();

/**
 * What a page shows and its address does not say. It is kept when a step leads away, and there again for whoever left it
 * when the page is opened the next time.
 */
export const useLeft = <T>(page: string): { left: T | null; leave: (shown: T) => void } => {
  const { uid: staffUid } = useStaff();
  const [left] = useState(() => {
    const there = kept.get(page);
    return there?.staffUid === staffUid ? (there.shown as T) : null;
  });
  useEffect(() => void kept.delete(page), [page]);
  return { left, leave: (shown) => void kept.set(page, { staffUid, shown }) };
};
