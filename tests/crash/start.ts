// The built application in its browser host, as a process that can be killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const server = path.resolve(import.meta.dirname, '../../out/main/server.js');

export type Run = { args?: string[]; at?: string; as?: { uid: number; gid: number } };

/** Starts it on a folder of data; `opened` is whether it gave its address, once it did or ended. */
export const startHost = (data: string, { args = [], at = '2026-11-23T01:00:00.000Z', as }: Run = {}) => {
  const child = spawn(process.execPath, [server, ...args], {
    env: { ...process.env, LOKET_DATA: data, LOKET_NO_BROWSER: '1', LOKET_CLOCK: at },
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
  return {
    opened,
    ended,
    said: () => said,
    address: () => /http:\/\/127\.0\.0\.1:\S+/.exec(said)?.[0],
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
