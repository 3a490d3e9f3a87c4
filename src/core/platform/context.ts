import type { Right, Role, Topic } from '#contract/base.ts';
import type { Design } from '#contract/design.ts';
import type { FacilitationKind } from '#contract/facilitation.ts';
import type { Backups } from '#core/platform/backup/index.ts';
import type { PersonFinder } from '#core/platform/people/find.ts';
import type { Regions } from '#core/platform/region/index.ts';
import type { ClockGate } from '#core/platform/clock/index.ts';
import type { DamageWatch } from '#core/kernel/damage.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import type { Caller, Changes, Connection, Log, Seat, Stamp } from '#core/kernel/stamp.ts';
import type { Thread } from '#core/kernel/threads.ts';
import type { Environment } from './environment.ts';
import type { HeldTurn } from './heldFile.ts';
import type { Brought } from './brought.ts';

/** What every procedure is given. Reads use `db`; writes go through `write`, one transaction each. */
export type Context = {
  connection: Connection;
  db: Db;
  /**
   * Runs one transaction; audit, numbers and facts belong inside. Waits for whoever else holds the file. Refused while
   * the clock is in doubt, except for what settles the doubt. Answered, it survives a power cut, except where it `isRedone`
   * after one: then the disk is not waited for.
   */
  write<T>(
    run: (tx: Tx, stamp: Stamp) => Promise<T>,
    options?: { whileDoubted?: boolean; isRedone?: boolean },
  ): Promise<T>;
  /** Where whoever meets damage in the office's file says so. */
  damage: DamageWatch;
  /** Compares the computer's clock with what was stored last. */
  clock: ClockGate;
  /** This moment at this office; before the office is set up, in WIB. */
  now(): Promise<Stamp>;
  newUid(): string;
  /** Who sits at which desk in the windows that are open now, locked ones too. */
  seats(): Seat[];
  /** What the office's settings give to a role. */
  rightsOf(role: Role): Promise<Right[]>;
  /** What the features bring to each other. */
  brought: Brought;
  regions(): Regions;
  /** The designs of certificates that come with the application. */
  readyDesigns(): readonly Design[];
  /** The kinds of facilitation that come with it. */
  facilitationKinds(): readonly FacilitationKind[];
  /** The page that checks QRs far from here. */
  checker(): string;
  people: PersonFinder;
  /** Reports, exports and checks, on a read-only connection. */
  reader: Thread<Environment>;
  /** Typst: PDF and SVG. */
  typesetter: Thread<Environment>;
  backups: Backups;
  /** What waits beside the office's file, for one caller at a time. */
  held: HeldTurn;
  changes: Changes;
  /** Reads anew what is kept of these topics; after a command about them, whether it succeeded or failed. */
  invalidate(topics: readonly Topic[]): void;
  log: Log;
  version: string;
  /** Whether an office set up here is a practice office, marked for ever. */
  isPractice: boolean;
};

/** The context after sign-in has been checked: `caller` is there unless the procedure is public. */
export type StaffContext = Context & { caller: Caller };
