import type { Role } from './base.ts';

/** Of its own: the sign-in names roles before it has the contract. */
export const roleWords: Record<Role, string> = {
  frontdesk: 'Petugas loket',
  consultant: 'Konsultan',
  manager: 'Manajer',
  admin: 'Administrator',
};
