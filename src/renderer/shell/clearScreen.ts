import { notifications } from '@mantine/notifications';
import { useEffect, useSyncExternalStore } from 'react';
import { queryClient } from '#renderer/app/client.ts';
import { palette } from '#renderer/app/paletteStore.ts';

/** Whose eyes this window has been made ready for; undefined: nothing was drawn yet. */
let readyFor: string | null | undefined;
const listeners = new Set<() => void>();

/** Takes away everything that the last person read or was told in this window; only the session itself stays. */
const clearScreen = (): void => {
  const isSession = (path: unknown) => Array.isArray(path) && path[0] === 'session';
  queryClient.removeQueries({ predicate: ({ queryKey: [path] }) => !isSession(path) });
  queryClient.getMutationCache().clear();
  notifications.clean();
  palette.close();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/**
 * Whether the window is free of what the person before has seen. Between two people nothing is drawn, so that not one
 * frame shows the visitor, the notice or the page of somebody else.
 */
export const useClearedScreen = (staffUid: string | null, goHome: () => void): boolean => {
  const isReady = useSyncExternalStore(subscribe, () => readyFor === undefined || readyFor === staffUid);
  useEffect(() => {
    if (readyFor !== undefined && readyFor !== staffUid) {
      clearScreen();
      goHome();
    }
    readyFor = staffUid;
    for (const listener of listeners) listener();
  }, [staffUid, goHome]);
  return isReady;
};
