import type { Environment } from '#core/platform/environment.ts';
import { type Guest, guestsBetween } from './store.ts';

const guestBook = (
  { db }: Environment,
  days: { officeId: number; from: string; to: string },
): Promise<Guest[]> => guestsBetween(db(), days);

export const guestBookJobs = { guestBook };
