// A desk that registers visitors until it is killed, and says so for each only when the core has answered.
// Arguments: the database, the letters of the fields, how many visitors. Started by the crash tests, never by hand.
import { randomBytes } from 'node:crypto';
import { core, desk, newUid, options } from './ownCore.ts';

const [letters = 'ABCDEFG', count = 'Infinity'] = options;
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
