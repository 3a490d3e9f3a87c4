// A desk that locks one month after the other until it is killed, and says so for each only when the core has answered.
// Argument: the database. Started by the crash tests, never by hand.
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { addMonths } from '#contract/dates.ts';
import type { Client } from '#contract/index.ts';
import { uuidv7 } from '#contract/uid.ts';
import { openCore } from '#core/index.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { workerScript } from '../support/worker.ts';

const [databasePath = ''] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '../..');
const core = openCore({
  databasePath,
  resourcesPath: path.join(root, 'resources'),
  workerScript,
  version: 'crash',
  log: (level, message, error) => console.error(level, message, error),
});
const desk: Client = createRouterClient(core.router, { context: core.context(core.connect()) });
const newUid = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

const [admin] = await desk.session.staffList();
await desk.session.signIn({ staffUid: admin!.uid, pin: ADMIN_PIN });
for (;;) {
  const month = addMonths('2016-01-01', (await desk.monthLock.list()).length).slice(0, 7);
  const { number } = await desk.monthLock.lock({ uid: newUid(), month, paper: 'a4' });
  process.stdout.write(`${number} ${month}\n`);
}
