// The built application in its browser host, as a process that can be killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Client } from '#contract/index.ts';

export const server = path.resolve(import.meta.dirname, '../../out/main/server.js');

export type Run = {
  args?: string[];
  at?: string;
  as?: { uid: number; gid: number };
  /** No file of it can grow beyond so many blocks of 512 bytes: writing fails as on a disk that gives way. */
  fileBlocks?: number;
  env?: NodeJS.ProcessEnv;
};

/** A window at an address that the host gave; nobody is signed in there. */
export const enterAt = async (address: string): Promise<Client> => {
  const { headers } = await fetch(address, { redirect: 'manual' });
  const cookie = headers.getSetCookie()[0]!.split(';')[0]!;
  const window = { cookie, 'x-loket-window': crypto.randomUUID() };
  return createORPCClient(new RPCLink({ url: `${new URL(address).origin}/rpc`, headers: () => window }));
};

export type RunningHost = {
  /** Whether it gave its address, once it did or ended. */
  opened: Promise<boolean>;
  /** Its exit code and signal. */
  ended: Promise<unknown[]>;
  /** Everything it wrote so far. */
  said: () => string;
  address: () => string | undefined;
  /** A window of it, once it is open; nobody is signed in there. */
  enter: () => Promise<Client>;
  kill: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts it on a folder of data. */
export const startHost = (
  data: string,
  { args = [], at = '2026-11-23T01:00:00.000Z', as, fileBlocks, env }: Run = {},
): RunningHost => {
  const command = [process.execPath, server, ...args];
  const limited = ['sh', '-c', `ulimit -f ${fileBlocks}; exec "$@"`, 'sh', ...command];
  const [program = '', ...rest] = fileBlocks === undefined ? command : limited;
  const child = spawn(program, rest, {
    env: { ...process.env, LOKET_DATA: data, LOKET_NO_BROWSER: '1', LOKET_CLOCK: at, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...as,
  });
  let said = '';
  const ended = once(child, 'close');
  const opened = new Promise<boolean>((resolve) => {
    child.stdout.on('data', (text) => {
      said += String(text);
      if (/http:\/\/127\.0\.0\.1:/.test(said)) resolve(true);
    });
    child.stderr.on('data', (text) => (said += String(text)));
    void ended.then(() => resolve(false));
  });
  const address = () => /http:\/\/127\.0\.0\.1:\S+/.exec(said)?.[0];
  return {
    opened,
    ended,
    said: () => said,
    address,
    enter: () => enterAt(address()!),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
/** Starts it, lets it open or say why not, and stops it. */
export const tryToOpen = async (data: string, run?: Run): Promise<{ isOpen: boolean; said: string }> => {
  const host = startHost(data, run);
  const isOpen = await host.opened;
  await host.stop();
  return { isOpen, said: host.said() };
};
