import type { EventPublisher } from '@orpc/server';
import type { Role, Topic } from '#contract/base.ts';
import type { Zone } from '#contract/office.ts';
import type { Moment } from './clock.ts';

/** One window, browser or test: who is signed in there and at which desk. Made by the host, bound by sign-in. */
export type Connection = {
  readonly id: string;
  readonly openedAt: string;
  staffId: number | null;
  deskId: number | null;
  deskUid: string | null;
  /** Of the PIN that was given here: another PIN, and whoever signed in by the old one is signed out. */
  credential: string | null;
  /** Left alone too long: nobody is answered here until the PIN is given again. */
  isLocked: boolean;
};

/** A desk at which somebody signed in now, and the PIN by which: it ends with the window, with the application and with the PIN. */
export type Seat = { staffId: number; deskId: number; credential: string };

/** The signed-in member of staff behind a call. */
export type Caller = { staffId: number; name: string; role: Role; deskId: number | null };

/** The moment and place of a write. */
export type Stamp = Moment & {
  officeId: number;
  zone: Zone;
  staffId: number | null;
  /** For what is made at this moment. */
  newUid(): string;
};

export type Log = (level: 'info' | 'error', message: string, error?: unknown) => void;

/** Tells every window which topics to read again. */
export type Changes = EventPublisher<{ topics: { topics: Topic[] } }>;
