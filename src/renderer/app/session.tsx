import { useSuspenseQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState } from 'react';
import type { Role } from '#contract/base.ts';
import type { Zone } from '#contract/office.ts';
import type { Session, SignedInStaff } from '#contract/session.ts';
import { orpc } from './client.ts';

export const useSession = (): Session => useSuspenseQuery(orpc.session.current.queryOptions()).data;

const StaffContext = createContext<SignedInStaff | null>(null);
export const StaffProvider = StaffContext.Provider;

/** Who is signed in at this window; only below the sign-in. */
export const useStaff = (): SignedInStaff => {
  const staff = useContext(StaffContext);
  if (!staff) throw new Error('useStaff below the sign-in only');
  return staff;
};

export const hasRole = (staff: SignedInStaff, ...roles: Role[]): boolean => roles.includes(staff.role);

export const useZone = (): Zone => useSession().zone;

/** The host's clock, so that every desk shows one time; ticks every `seconds`. */
export const useNow = (seconds = 10): number => {
  const { now } = useSession();
  const [offset] = useState(() => Date.parse(now) - Date.now());
  const [time, setTime] = useState(() => Date.now() + offset);
  useEffect(() => {
    const timer = setInterval(() => setTime(Date.now() + offset), seconds * 1000);
    return () => clearInterval(timer);
  }, [offset, seconds]);
  return time;
};
