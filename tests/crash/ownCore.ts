// What a desk works with that is a process of its own: a core on the database of its first argument, signed in to.
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Client } from '#contract/index.ts';
import { uuidv7 } from '#contract/uid.ts';
import { openCore } from '#core/index.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { workerScript } from '../support/worker.ts';

const [databasePath = '', ...others] = process.argv.slice(2);
/** What the desk was started with besides the database. */
export const options = others;
export const core = openCore({
  databasePath,
  resourcesPath: path.resolve(import.meta.dirname, '../../resources'),
  workerScript,
  version: 'crash',
  log: (level, message, error) => console.error(level, message, error),
});
export const desk: Client = createRouterClient(core.router, { context: core.context(core.connect()) });
export const newUid = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

const [admin] = await desk.session.staffList();
await desk.session.signIn({ staffUid: admin!.uid, pin: ADMIN_PIN });
