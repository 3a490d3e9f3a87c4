import { createContext, useContext } from 'react';
import { accessOf, allows, type Call } from '#contract/base.ts';
import type { SignedInStaff } from '#contract/session.ts';
import { useStaff } from './session.tsx';

/** Whether this member of staff may make the call: the contract says it, and nothing else does. */
export const may = (staff: Pick<SignedInStaff, 'role' | 'rights'>, call: Call, part?: string): boolean =>
  allows(accessOf(call, part), staff);

/** Whether who is signed in here may make this call, or a part of it that the contract reserves. */
export const useMay = (call: Call, part?: string): boolean => may(useStaff(), call, part);

/** Where pages begin, and the call that each is opened for; the shell knows them. */
export const Places = createContext<readonly { to: string; call: Call | null }[]>([]);

/** Whether a link leads who is signed in here to a page that they may open. */
export const useMayOpen = (): ((link: string) => boolean) => {
  const staff = useStaff();
  const places = useContext(Places);
  return (link) => places.every(({ to, call }) => !link.startsWith(to) || call === null || may(staff, call));
};
