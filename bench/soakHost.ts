// The browser host in a process of its own, so that its memory is measured without its clients'; takes orders by
// messages: node --expose-gc bench/soakHost.ts DATABASE BACKUP_AFTER_MS
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openCore } from '#core/index.ts';
import { startHost } from '../src/server/host.ts';
import { resourcesPath, root, startOfBench } from './core.ts';

/** Bytes after a collection: what the program holds, and what the system has given to the process. */
export type Memory = { held: number; resident: number };
export type Order = { id: number } & (
  { kind: 'address' } | { kind: 'time'; at: number } | { kind: 'memory' } | { kind: 'close' }
);
/** The answer to an order, or an error that the host has logged. */
export type Reply = { id: number; value: unknown } | { logged: string };

const databasePath = path.resolve(process.argv[2]!);
const rendererPath = path.join(path.dirname(databasePath), 'renderer');
mkdirSync(rendererPath, { recursive: true }); // the clients ask for no pages
let now = startOfBench.getTime();

const say = (reply: Reply) => process.send!(reply);
const log = (level: string, message: string, error?: unknown) => {
  if (level === 'error')
    say({ logged: `${message}: ${error instanceof Error ? error.stack : String(error)}` });
};
const core = openCore({
  databasePath,
  resourcesPath,
  workerScript: path.join(root, 'src/core/worker.ts'),
  version: 'bench',
  backupAfterMs: Number(process.argv[3]),
  clock: () => new Date(now),
  log,
});
const host = await startHost({ core, rendererPath, voicePath: path.join(resourcesPath, 'voice'), log });

const memory = (): Memory => {
  globalThis.gc!();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { held: heapUsed + external, resident: rss };
};

const carryOut = async (order: Order): Promise<unknown> => {
  switch (order.kind) {
    case 'address':
      return host.newAddress();
    case 'time':
      now = order.at;
      return null;
    case 'memory':
      return memory();
    case 'close':
      await host.close();
      await core.close();
      return null;
  }
};

const answer = async (order: Order) => {
  say({ id: order.id, value: await carryOut(order) });
  if (order.kind === 'close') process.disconnect();
};
process.on('message', (order: Order) => void answer(order));
