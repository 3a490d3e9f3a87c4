import { fork } from 'node:child_process';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { type Client, contract } from '#contract/index.ts';
import { newUid } from './core.ts';
import type { Memory, Order, Reply } from './soakHost.ts';

/**
 * On some days the office waits for its daily backup to begin and then works on beside it. On the others it is made
 * too when the day takes longer than this; a quicker day puts it off to the next.
 */
export const BACKUP_AFTER_MS = 4_000;

type Wish = Order extends infer Each ? (Each extends Order ? Omit<Each, 'id'> : never) : never;

/** Starts the host's process. What it logs as an error is told to `onError`. */
export const startSoakHost = (databasePath: string, onError: (text: string) => void) => {
  const script = path.join(import.meta.dirname, 'soakHost.ts');
  const child = fork(script, [databasePath, String(BACKUP_AFTER_MS)], { execArgv: ['--expose-gc'] });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  child.on('message', (reply: Reply) => {
    if ('logged' in reply) return onError(`host: ${reply.logged}`);
    waiting.get(reply.id)?.resolve(reply.value);
    waiting.delete(reply.id);
  });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', (code) => {
      for (const { reject } of waiting.values()) reject(new Error(`the host has ended with ${code}`));
      resolve();
    });
  });
  const order = (wish: Wish) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      child.send({ ...wish, id });
    });
  return {
    address: async () => (await order({ kind: 'address' })) as string,
    setTime: (at: number) => order({ kind: 'time', at }),
    memory: async () => (await order({ kind: 'memory' })) as Memory,
    close: async () => {
      await order({ kind: 'close' });
      await ended;
    },
    kill: () => child.kill('SIGKILL'),
  };
};
export type SoakHost = ReturnType<typeof startSoakHost>;

/** A window of its own, as a browser opens it: a one-time address, its cookie, and calls over HTTP. */
export const openWindow = async (host: SoakHost): Promise<Client> => {
  const address = await host.address();
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!;
  const headers = { cookie, 'x-loket-window': newUid() };
  return createORPCClient(new RPCLink({ url: `${new URL(address).origin}/rpc`, headers }));
};

const { reads = [] } = contract.queue.display['~orpc'].meta;

/**
 * A screen of the waiting room: hears what changes and reads again. A reading that is under way is let finish and
 * followed by another: a browser breaks it off, and in a year of minutes it would never come to an end.
 */
export const openDisplay = async (host: SoakHost, onError: (error: unknown) => void) => {
  const client = await openWindow(host);
  const end = new AbortController();
  /** When each call was read first, on performance.now()'s clock. */
  const readAt = new Map<string, number>();
  let reading = Promise.withResolvers<void>();
  let isStale = false;
  let isReading = false;

  const refresh = async () => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    try {
      while (isStale && !end.signal.aborted) {
        isStale = false;
        const { calls } = await client.queue.display();
        const now = performance.now();
        for (const { callUid } of calls) if (!readAt.has(callUid)) readAt.set(callUid, now);
        reading.resolve();
        reading = Promise.withResolvers();
      }
    } catch (error) {
      onError(error);
    } finally {
      isReading = false;
    }
  };
  const changes = await client.live.changes();
  const listen = async () => {
    try {
      for await (const { topics } of changes)
        if (topics.some((topic) => reads === 'everything' || reads.includes(topic))) void refresh();
    } catch (error) {
      if (!end.signal.aborted) onError(error);
    }
  };
  const listened = listen();
  await refresh();

  return {
    /** When the call was read; rejects with `stopped`. */
    shows: async (callUid: string, stopped: Promise<never>): Promise<number> => {
      for (;;) {
        const at = readAt.get(callUid);
        if (at !== undefined) return at;
        await Promise.race([reading.promise, stopped]);
      }
    },
    /** In the evening: what was called today is never asked for again. */
    forget: () => readAt.clear(),
    /** As a window that is closed; resolves when its stream has ended. */
    close: async () => {
      end.abort();
      // The stream itself is not ended by the signal: Node's fetch loses it once the request has been collected.
      await changes.return?.(undefined);
      await listened;
    },
  };
};
export type Display = Awaited<ReturnType<typeof openDisplay>>;
