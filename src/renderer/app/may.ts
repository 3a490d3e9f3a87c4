import type { ProcedureMeta } from '#contract/base.ts';
import { useStaff } from './session.tsx';

/** A call of the contract. */
type Call = { '~orpc': { meta: ProcedureMeta } };

/** Whether who is signed in here may make this call: the contract says it, and nothing else does. */
export const useMay = ({ '~orpc': { meta } }: Call): boolean => {
  const staff = useStaff();
  const { access } = meta;
  if (access === 'public' || access === 'staff') return true;
  return 'rights' in access
    ? access.rights.every((right) => staff.rights.includes(right))
    : access.includes(staff.role);
};
