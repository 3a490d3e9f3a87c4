import { openSqlite } from '#core/kernel/database.ts';
import { type BenchCore, newUid, openBenchCore } from './core.ts';
import { inTurns, type Measure, median, timed } from './measure.ts';

const STARTS = 7;
const CALLS = 60;

/** From opening the file to the first answer; the floor opens it and asks for one person. */
export const measureStart = async (_: BenchCore, databasePath: string): Promise<Measure[]> => {
  const ours = async () => {
    const { core, client } = await openBenchCore(databasePath);
    await client.person.search({ text: 'siti' });
    await core.close();
  };
  const floor = () => {
    const raw = openSqlite(databasePath, { readonly: false });
    raw.prepare("SELECT rowid FROM person_search WHERE person_search MATCH 'siti*' LIMIT 8").all();
    raw.close();
  };
  const times = await inTurns(STARTS, ours, floor);
  return [
    {
      name: 'start, sign-in and first search',
      value: median(times.ours),
      floor: median(times.floor),
      limit: null,
    },
  ];
};

/** From pressing "Panggil berikutnya" to the number read by the display, which is told by the live topics. */
export const measureCall = async ({ client }: BenchCore): Promise<Measure[]> => {
  const [field] = await client.office.fields();
  const [service] = await client.office.services();
  const [person] = await client.person.search({ text: 'siti' });
  const register = () =>
    client.visit.register({
      uid: newUid(),
      person: { uid: person!.uid },
      business: null,
      needs: [{ fieldUid: field!.uid, serviceUid: service!.uid }],
      isAgain: true,
    });
  const changes = await client.live.changes();
  const topicArrives = async (topic: string) => {
    for (;;) {
      const { value } = await changes.next();
      if ((value as { topics: string[] }).topics.includes(topic)) return;
    }
  };
  const times: number[] = [];
  for (let i = 0; i < CALLS; i++) {
    const announced = topicArrives('queue');
    await register();
    await announced;
    let ticketUid = '';
    const called = topicArrives('queue');
    times.push(
      await timed(async () => {
        const calling = client.queue.callNext({ uid: newUid() });
        await called;
        const display = await client.queue.display();
        const ticket = await calling;
        if (display.calls[0]?.number !== ticket.number) throw new Error('the display shows another number');
        ticketUid = ticket.uid;
      }),
    );
    const skipped = topicArrives('queue');
    await client.queue.skip({ uid: newUid(), ticketUid });
    await skipped;
  }
  await changes.return?.(undefined);
  return [
    { name: 'call next to the display, median', value: median(times), floor: null, limit: { most: 100 } },
  ];
};
