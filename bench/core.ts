import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Client } from '#contract/index.ts';
import { uuidv7 } from '#contract/uid.ts';
import { exampleOffice } from '#practice/office.ts';
import { type Core, openCore } from '#core/index.ts';
import { seededRandom } from './random.ts';

export const root = path.resolve(import.meta.dirname, '..');
export const resourcesPath = path.join(root, 'resources');
/** Offices that are kept, and what a run writes. */
export const benchFolder = path.join(root, 'node_modules/.cache/bench');
/** Monday, 23 November 2026, 08.00 WIB. */
export const startOfBench = new Date('2026-11-23T01:00:00.000Z');

export const PIN = '482915';
const random = seededRandom(42);
let now = startOfBench.getTime();

/** A uid of this run's clock, which moves a millisecond with each. */
export const newUid = (): string => uuidv7(++now, random.bytes());

export const officeDraft = {
  ...exampleOffice,
  runningText: 'Semua layanan PLUT-KUMKM gratis.',
  superior: { post: '', name: '', rank: '', nip: '' },
};

export type BenchCore = {
  core: Core;
  connection: ReturnType<Core['connect']>;
  context: ReturnType<Core['context']>;
  client: Client;
};

/** The application on a file, with an administrator signed in at a desk; the office is made when there is none. */
export const openBenchCore = async (databasePath: string): Promise<BenchCore> => {
  const core = openCore({
    databasePath,
    resourcesPath,
    workerScript: path.join(root, 'src/core/worker.ts'),
    version: 'bench',
    backupAfterMs: 86_400_000, // a backup in the middle would be measured too
    clock: () => new Date(now),
    log: (level, message, error) => console.error(level, message, error),
  });
  const connection = core.connect();
  const context = core.context(connection);
  const client: Client = createRouterClient(core.router, { context });
  if (!(await client.session.current()).isSetUp) {
    await client.office.setUp({
      uid: newUid(),
      office: officeDraft,
      admin: { uid: newUid(), name: 'Fitriani', pin: PIN },
    });
    const fieldUids = (await client.office.fields()).map((field) => field.uid);
    await client.office.saveDesk({ uid: newUid(), name: 'Meja 1', fieldUids, isActive: true });
  }
  const [admin] = await client.session.staffList();
  await client.session.signIn({ staffUid: admin!.uid, pin: PIN });
  const [desk] = await client.office.desks();
  if (desk) await client.session.takeDesk({ deskUid: desk.uid });
  return { core, connection, context, client };
};
