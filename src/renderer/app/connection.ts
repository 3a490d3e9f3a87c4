import { useSyncExternalStore } from 'react';
import { followChanges } from './client.ts';

let isUp = true;
const listeners = new Set<() => void>();
let following: AbortController | undefined;

const follow = (listener: () => void) => {
  listeners.add(listener);
  if (!following) {
    following = new AbortController();
    void followChanges(following.signal, (up) => {
      isUp = up;
      for (const each of listeners) each();
    });
  }
  return () => void listeners.delete(listener);
};

/** Whether the host answers; the first to ask starts the stream of changes for the whole window. */
export const useConnection = (): boolean => useSyncExternalStore(follow, () => isUp);
