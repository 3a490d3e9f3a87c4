// A desk that locks one month after the other until it is killed, and says so for each only when the core has answered.
// Argument: the database. Started by the crash tests, never by hand.
import { addMonths } from '#contract/dates.ts';
import { desk, newUid } from './ownCore.ts';

for (;;) {
  const month = addMonths('2016-01-01', (await desk.monthLock.list()).length).slice(0, 7);
  const { number } = await desk.monthLock.lock({ uid: newUid(), month, paper: 'a4' });
  process.stdout.write(`${number} ${month}\n`);
}
