import { setTimeout } from 'node:timers/promises';
import type { BenchCore } from './core.ts';
import { newUid } from './core.ts';
import { type Measure, p95, timed } from './measure.ts';
import { personName } from './people.ts';
import { seededRandom } from './random.ts';
import { openPort } from './roundTrip.ts';

/** A desk at work asks more seldom; asked without a pause, the calls alone would fill the main thread. */
const PAUSE_MS = 20;
const IDLE_CALLS = 300;

const two = (n: number) => String(n).padStart(2, '0');

/** A guest book of ten years as a CSV; a third of its people come again. */
const guestBook = (rows: number): File => {
  const random = seededRandom(7);
  const people: string[] = [];
  const lines = ['Tanggal;Nama;L/P;No HP;Kecamatan;Nama Usaha;Keperluan'];
  for (let i = 0; i < rows; i++) {
    if (i === 0 || random.next() < 0.67) {
      const sex = random.next() < 0.42 ? 'L' : 'P';
      const business = random.next() < 0.3 ? `Keripik ${i}` : '';
      people.push(`${personName(random, sex)};${sex};0813${10_000_000 + people.length};Sukajadi;${business}`);
    }
    const at = new Date(Date.UTC(2014, 0, 1) + Math.floor((i / rows) * 3600) * 86_400_000);
    const day = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
    lines.push(`${day};${people[random.below(people.length)]!};Konsultasi izin`);
  }
  return new File([lines.join('\n')], 'buku-tamu.csv');
};

/** An old guest book stored beside a desk that works, and the calls of that desk beside it and alone. */
export const measurePastImport = async (bench: BenchCore, rows: number): Promise<Measure[]> => {
  const { client, close } = openPort(bench);
  const uid = newUid();
  const opened = await timed(() => bench.client.pastImport.open({ uid, file: guestBook(rows) }));
  const call = async (times: number[]) => {
    times.push(await timed(() => client.queue.board()));
    await setTimeout(PAUSE_MS);
  };
  const idle: number[] = [];
  const busy: number[] = [];
  for (let i = 0; i < IDLE_CALLS; i++) await call([]);
  for (let i = 0; i < IDLE_CALLS; i++) await call(idle);
  await bench.client.pastImport.start({ uid });
  const begun = performance.now();
  const over = new AbortController();
  const ended = async (): Promise<{ took: number; total: number }> => {
    for (;;) {
      await setTimeout(250);
      const { state, progress } = await bench.client.pastImport.get({ uid });
      if (state === 'running') continue;
      over.abort();
      return { took: performance.now() - begun, total: progress.done };
    }
  };
  const ending = ended();
  while (!over.signal.aborted) await call(busy);
  const { took, total } = await ending;
  for (let i = 0; i < IDLE_CALLS; i++) await call(idle);
  close();
  return [
    { name: 'import, a file looked at', value: opened, floor: null, limit: null },
    {
      name: 'import, 1,000 rows beside a desk',
      value: (took / total) * 1000,
      floor: null,
      limit: { most: 1000 },
    },
    {
      name: 'round trip during an import, p95, to idle',
      value: p95(busy),
      floor: p95(idle),
      limit: { ratio: 2 },
    },
  ];
};
