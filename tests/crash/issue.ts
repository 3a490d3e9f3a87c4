// A desk that issues batches of certificates until it is killed, and says so for each only when the core has answered.
// Arguments: the database, how many names a batch has. Started by the crash tests, never by hand.
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Client } from '#contract/index.ts';
import { uuidv7 } from '#contract/uid.ts';
import { openCore } from '#core/index.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { workerScript } from '../support/worker.ts';

const [databasePath = '', size = '20'] = process.argv.slice(2);
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
  const { batchUid } = await desk.certificate.issue({
    uid: newUid(),
    activity: {
      title: 'Pelatihan Pengemasan',
      role: 'Peserta',
      startDate: '2026-11-09',
      endDate: '2026-11-12',
      hours: 24,
      place: 'Aula PLUT',
      organiser: 'UPT PLUT-KUMKM',
      signedOn: '2026-11-13',
      materials: [],
    },
    recipients: Array.from({ length: Number(size) }, (_, i) => ({ name: `Peserta ${i + 1}` })),
  });
  process.stdout.write(`${batchUid}\n`);
}
