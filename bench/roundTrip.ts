import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import type { Client } from '#contract/index.ts';
import type { BenchCore } from './core.ts';
import { type Measure, p95, timed } from './measure.ts';

const ROUNDS = 10;
const CALLS = 300;

/** A window's port: the contract over messages, as Electron carries it. */
export const openPort = ({ core, context }: BenchCore): { client: Client; close: () => void } => {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(core.router).upgrade(port1 as never, { context });
  const client: Client = createORPCClient(new RPCLink({ port: port2 as never }));
  port1.start();
  port2.start();
  return { client, close: () => port1.close() };
};

/** Calls of a window while nothing else happens and while the report is made and printed, round by round. */
export const measureRoundTrip = async (bench: BenchCore): Promise<Measure[]> => {
  const { client, close } = openPort(bench);
  const idle: number[] = [];
  const busy: number[] = [];
  const call = async (times: number[]) => {
    for (let i = 0; i < CALLS; i++) times.push(await timed(() => client.queue.board()));
  };
  const whileReporting = async (times: number[]) => {
    const end = new AbortController();
    const reports = (async () => {
      while (!end.signal.aborted) await bench.client.report.pdf({ period: '2026-11', paper: 'a4' });
    })();
    await call(times);
    end.abort();
    await reports;
  };
  await call([]);
  await whileReporting([]);
  for (let round = 0; round < ROUNDS; round++) {
    await call(idle);
    await whileReporting(busy);
  }
  close();
  return [
    {
      name: 'round trip during a report, p95, to idle',
      value: p95(busy),
      floor: p95(idle),
      limit: { ratio: 1.5 },
    },
  ];
};
