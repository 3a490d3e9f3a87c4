// A desk that registers visitors until it is killed, and says so for each only when the core has answered.
// Arguments: the database, the letters of the fields, how many visitors. Started by the crash tests, never by hand.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Client } from '#contract/index.ts';
import { uuidv7 } from '#contract/uid.ts';
import { openCore } from '#core/index.ts';
import { ADMIN_PIN } from '../core/pins.ts';
import { workerScript } from '../support/worker.ts';

const [databasePath = '', letters = 'ABCDEFG', count = 'Infinity'] = process.argv.slice(2);
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
const fields = (await desk.office.fields()).filter(({ letter }) => letters.includes(letter));
const [service] = await desk.office.services();

for (let i = 0; i < Number(count); i++) {
  const uid = newUid();
  // Unlike every other: of two that are alike the second desk would be asked.
  const name = randomBytes(12)
    .toString('hex')
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);
  const visit = await desk.visit.register({
    uid,
    person: { new: { uid: newUid(), name, sex: 'P', regionCode: '14.71.02' } },
    business: { new: { uid: newUid(), name: `Usaha ${i}` } },
    needs: [{ fieldUid: fields[i % fields.length]!.uid, serviceUid: service!.uid }],
  });
  process.stdout.write(`${visit.localDate} ${visit.ticket.number} ${uid}\n`);
}
await core.close();
