import { useSuspenseQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { localDateOf } from '#contract/dates.ts';
import type { Zone } from '#contract/office.ts';
import type { Session, SignedInStaff } from '#contract/session.ts';
import { TodayContextProvider } from '#renderer/ui/today.ts';
import { orpc, queryClient } from './client.ts';

export const useSession = (): Session => useSuspenseQuery(orpc.session.current.queryOptions()).data;

const StaffContext = createContext<SignedInStaff | null>(null);
export const StaffProvider = StaffContext.Provider;

/** Who is signed in at this window; only below the sign-in. */
export const useStaff = (): SignedInStaff => {
  const staff = useContext(StaffContext);
  if (!staff) throw new Error('useStaff below the sign-in only');
  return staff;
};

export const useZone = (): Zone => useSession().zone;

/** The host's clock, so that every desk shows one time; ticks every `seconds`. */
export const useNow = (seconds = 10): number => {
  const { data, dataUpdatedAt } = useSuspenseQuery(orpc.session.current.queryOptions());
  // The answer says what time it was when it came: a window opened yesterday still knows its difference.
  const offset = Date.parse(data.now) - dataUpdatedAt;
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    const tick = () => setHere(Date.now());
    const timer = setInterval(tick, seconds * 1000);
    // A computer that slept looks at the time before anybody reads the screen.
    document.addEventListener('visibilitychange', tick);
    window.addEventListener('focus', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
      window.removeEventListener('focus', tick);
    };
  }, [seconds]);
  return here + offset;
};

/** Gives every screen the day; when a new one begins, whatever a query said of "today" is asked again. */
export const TodayProvider = ({ children }: { children: ReactNode }) => {
  const today = localDateOf(new Date(useNow()).toISOString(), useZone());
  const shown = useRef(today);
  useEffect(() => {
    if (shown.current === today) return;
    shown.current = today;
    void queryClient.invalidateQueries();
  }, [today]);
  return <TodayContextProvider value={today}>{children}</TodayContextProvider>;
};
