import { accessOf, allows, type Call } from '#contract/base.ts';
import type { SignedInStaff } from '#contract/session.ts';
import { useStaff } from './session.tsx';

/** Whether this member of staff may make the call: the contract says it, and nothing else does. */
export const may = (staff: Pick<SignedInStaff, 'role' | 'rights'>, call: Call, part?: string): boolean =>
  allows(accessOf(call, part), staff);

/** Whether who is signed in here may make this call, or a part of it that the contract reserves. */
export const useMay = (call: Call, part?: string): boolean => may(useStaff(), call, part);
