import { EventPublisher, ORPCError } from '@orpc/server';
import type { Topic } from '#contract/base.ts';
import { clockDoubtText } from '#contract/session.ts';
import { uuidv7 } from '#contract/uid.ts';
import { openRegions, type Regions } from '#core/platform/region/index.ts';
import { removeLeftovers } from '#core/platform/backup/files.ts';
import { createBackups } from '#core/platform/backup/index.ts';
import { openHeldFile } from '#core/platform/heldFile.ts';
import { createClockGate } from '#core/platform/clock/index.ts';
import { readChecker } from '#core/features/documents/check/page.ts';
import { readReadyDesigns } from '#core/features/documents/design/index.ts';
import { readFacilitationKinds } from '#core/features/services/facilitation/index.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Clock } from '#core/kernel/clock.ts';
import { momentOf } from '#core/kernel/clock.ts';
import type { Changes, Connection, Log, Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import { watchForDamage } from '#core/kernel/damage.ts';
import { kyselyOf, openWriter, type Tx } from '#core/kernel/database.ts';
import { type RandomBytes, systemRandom } from '#core/kernel/ids.ts';
import type { RestoreOutcome } from '#core/kernel/restore.ts';
import { lazy } from '#core/kernel/lazy.ts';
import { createThread } from '#core/kernel/threads.ts';
import { brought, jobs, router, type Router, unfinished } from './composition.ts';
import { beforeSetUp, officeClock, rightsOf, theOffice } from '#core/features/office/office/index.ts';
import { staffIdOf } from '#core/features/office/staff/index.ts';
import { openOfficeFile } from './startUp.ts';
import * as rescue from '#core/features/office/backup/rescue.ts';
import { practiceMode } from './practiceMode.ts';
import { createPersonFinder } from '#core/platform/people/find.ts';
import { keepTypst } from '#core/platform/typesetting/typesetter.ts';

export { isReplaceable, type Rescue } from '#core/features/office/backup/rescue.ts';
export { lockFile } from '#core/kernel/database.ts';
export { asOpenError, makeFolderOf, OpenError } from '#core/kernel/open.ts';
export type { Connection } from '#core/kernel/stamp.ts';
export type { Context } from '#core/platform/context.ts';

const { lasting } = brought;
export const findRescue = (options: rescue.RescueOptions) => rescue.findRescue({ ...options, lasting });
export const findRescues = (options: rescue.RescueOptions) => rescue.findRescues({ ...options, lasting });
export const bringRescue = (options: rescue.RescueOptions, place: string) =>
  rescue.bringRescue({ ...options, lasting }, place);

export type CoreOptions = {
  /** The office's file; made when it is not there. */
  databasePath: string;
  /** The folder `resources` of the application. */
  resourcesPath: string;
  /** The built or source file of the worker thread (src/core/worker.ts). */
  workerScript: string;
  version: string;
  log: Log;
  /** A file of example data to learn with; the office made in it is marked for ever. */
  isPractice?: boolean;
  clock?: Clock;
  random?: RandomBytes;
  /** How long after the first work of a day its backup begins, in ms; null: no backup is made by itself. */
  backupAfterMs?: number | null;
};

const BACKUP_AFTER_MS = 5_000;
const CHECK_MS = 7 * 24 * 3_600_000;

/** All of the file is checked once a week; after a clock that was ahead, at once. */
const isCheckDue = (checkedAt: string | null, now: Date): boolean =>
  checkedAt === null || Math.abs(now.getTime() - Date.parse(checkedAt)) >= CHECK_MS;

/** What a host is given. Not inferred: the type of the router, written out, is longer than a declaration may be. */
export type Core = {
  router: Router;
  /** A new window, browser or test; nobody is signed in there yet. */
  connect: () => Connection;
  /** The window is gone: nobody sits there any more. */
  disconnect: (connection: Connection) => void;
  context: (connection: Connection) => Context;
  /** null: this is opened as the file of a real office. */
  practice: ReturnType<typeof practiceMode> | null;
  /** `withBackup`: the process ends, and what was done since the last backup is copied first. */
  close: (how?: { withBackup?: boolean }) => Promise<void>;
};

/**
 * The whole application without any host: everything a person can do is `router`, called with a context made
 * for the connection it comes from. Throws OpenError with a sentence for the user when the file is unusable.
 */
export const openCore = (options: CoreOptions): Core => {
  const { databasePath, resourcesPath, workerScript, log } = options;
  const clock = options.clock ?? (() => new Date());
  const random = options.random ?? systemRandom;

  const { sqlite, readonly, mark, restored } = openOfficeFile({ ...options, lasting }, clock());
  const writer = openWriter(sqlite, {
    beforeCommit: () => mark?.reserve(),
    afterCommit: () => mark?.follow(),
    afterRollback: () => mark?.forget(),
  });
  const db = kyselyOf(readonly);
  const threadData = { databasePath, resourcesPath };
  const reader = createThread(workerScript, threadData, jobs);
  const typesetter = createThread(workerScript, threadData, jobs, keepTypst);
  const people = createPersonFinder(db);
  const changes: Changes = new EventPublisher();
  let regions: Regions | undefined;
  const checker = lazy(() => readChecker(resourcesPath));
  const readyDesigns = lazy(() => readReadyDesigns(resourcesPath));
  const facilitationKinds = lazy(() => readFacilitationKinds(resourcesPath));
  const held = openHeldFile(databasePath);
  const newUid = () => uuidv7(clock().getTime(), random());
  let lastId = 0;

  let office: ReturnType<typeof officeClock> | undefined;
  const invalidate = (topics: readonly Topic[]) => {
    if (topics.includes('office')) office = undefined;
  };

  const stampFor = async (connection: Connection): Promise<Stamp> => {
    // Asked with every call and changed once in years.
    office ??= officeClock(db).catch((error: unknown) => {
      office = undefined;
      throw error;
    });
    const known = await office;
    if (!known) office = undefined;
    const { id, zone } = known ?? beforeSetUp;
    return { ...momentOf(clock(), zone), officeId: id, zone, staffId: connection.staffId, newUid };
  };

  // The mark remembers it: the next start offers the way out.
  const damage = watchForDamage(databasePath, (detail) => {
    log('error', `the file is damaged: ${detail}`);
    mark?.write({ damage: detail });
    changes.publish('topics', { topics: ['backup'] });
  });

  // An invented office has no time of its own that could be contradicted.
  const gate = createClockGate(db, !options.isPractice);
  const write = async <T>(
    connection: Connection,
    run: Parameters<Context['write']>[0],
    { whileDoubted = false, isRedone = false }: Parameters<Context['write']>[1] = {},
  ): Promise<T> => {
    damage.refuse();
    let stamp!: Stamp;
    const result = await writer.transact(async (tx) => {
      damage.refuse(); // found while this one waited for its turn
      stamp = await stampFor(connection); // of its turn: the later transaction has the later time
      const doubt = whileDoubted ? null : await gate.doubt(stamp.at);
      if (doubt)
        throw new ORPCError('CLOCK_DOUBTED', {
          status: 409,
          message: `${clockDoubtText(doubt, stamp.zone)} Belum ada yang disimpan; jam itu perlu dibetulkan dahulu.`,
        });
      return run(tx, stamp);
    }, !isRedone);
    // The office is set up in a new file: it stands in the file itself from the first moment.
    if (!office) await writer.checkpoint();
    if (!whileDoubted) {
      gate.passed(stamp.at);
      backups.noticed(stamp.localDate);
    }
    return result as T;
  };

  const newConnection = (id: string): Connection => ({
    id,
    openedAt: clock().toISOString(),
    staffId: null,
    deskId: null,
    deskUid: null,
    credential: null,
    isLocked: false,
  });
  void removeLeftovers(databasePath).catch((error: unknown) => log('error', 'leftovers', error));
  const system = newConnection('system');
  const backups = createBackups({
    databasePath,
    reader,
    now: () => stampFor(system),
    changes,
    log,
    version: options.version,
    restored,
    // A copy and the file beside it hold the same: the loss of the log afterwards is a small one.
    onMade: () => writer.checkpoint(),
    damage,
    isFullCheckDue: () => isCheckDue(mark?.current().checkedAt ?? null, clock()),
    onChecked: () => mark?.write({ checkedAt: clock().toISOString() }),
    afterMs: options.backupAfterMs === undefined ? BACKUP_AFTER_MS : options.backupAfterMs,
  });

  /** The trail of the file that is open now says what was restored into it, or why that was not done. */
  const noteRestore = async (outcome: RestoreOutcome) => {
    const { name = '', staffName = '', problem = null, aside = '' } = outcome.request ?? {};
    const asked = { cadangan: name, ...(problem ? { sebab: problem } : { 'diminta oleh': staffName }) };
    const entry = outcome.isDone
      ? {
          action: 'restore' as const,
          after: { ...asked, ...(outcome.isKept && { 'data sebelumnya': aside }) },
        }
      : { action: 'restore_failed' as const, after: { ...asked, sebab: outcome.reason } };
    const note = async (tx: Tx, { officeId, at: now }: Stamp) => {
      const present = await theOffice(tx);
      if (!present) return;
      const staffId = await staffIdOf(tx, outcome.request?.staffUid ?? '');
      // Nobody is there yet to answer for the clock: in doubt, the last known moment.
      const at = (await gate.doubt(now))?.last ?? now;
      await audit(tx, { officeId, at, staffId, entity: 'office', uid: present.uid, before: {}, ...entry });
    };
    await write(system, note, { whileDoubted: true });
  };
  const noted = restored
    ? noteRestore(restored).catch((error: unknown) => {
        damage.isMetIn(error);
        log('error', 'restore', error);
      })
    : Promise.resolve();

  const windows = new Set<Connection>();
  const connect = () => {
    const connection = newConnection(`${++lastId}`);
    windows.add(connection);
    return connection;
  };
  const seats = () =>
    [...windows].flatMap(({ staffId, deskId, credential }) =>
      staffId === null || deskId === null || credential === null ? [] : [{ staffId, deskId, credential }],
    );
  const context = (connection: Connection): Context => ({
    connection,
    db,
    write: (run, how) => write(connection, run, how),
    damage,
    clock: gate,
    now: () => stampFor(connection),
    newUid,
    seats,
    rightsOf: (role) => rightsOf(db, role),
    brought,
    regions: () => (regions ??= openRegions(resourcesPath)),
    readyDesigns,
    facilitationKinds,
    checker,
    people,
    reader,
    typesetter,
    backups,
    held,
    changes,
    invalidate,
    log,
    version: options.version,
    isPractice: options.isPractice ?? false,
  });

  for (const goOn of unfinished)
    void goOn(context(system)).catch((error: unknown) => log('error', 'what was cut off', error));

  return {
    router,
    connect,
    disconnect: (connection: Connection) => {
      windows.delete(connection);
      changes.publish('topics', { topics: ['queue'] });
    },
    context,
    practice: options.isPractice ? practiceMode({ db, writer, connect, stampFor, context }) : null,
    close: async ({ withBackup = false }: { withBackup?: boolean } = {}) => {
      await noted;
      if (withBackup && !options.isPractice)
        await backups.leave().catch((error: unknown) => log('error', 'last backup', error));
      backups.close();
      await Promise.all([reader.close(), typesetter.close()]);
      await writer.idle();
      mark?.close();
      // The reader first: open, it would keep the write-ahead log from being folded in.
      readonly.close();
      await writer.close();
    },
  };
};
