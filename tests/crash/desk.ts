// A desk as a process of its own that can be killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A process that registers, issues or locks; `acknowledged` holds what it was answered, as a visitor holds the ticket. */
export const startDesk = (
  script: 'register' | 'issue' | 'lock',
  databasePath: string,
  ...options: string[]
) => {
  const file = path.join(import.meta.dirname, `${script}.ts`);
  const child = spawn(process.execPath, [file, databasePath, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const acknowledged: string[] = [];
  let complaints = '';
  child.stderr.on('data', (text) => (complaints += String(text)));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => acknowledged.push(line));
  const ended = once(child, 'close');
  /** When so many have been answered, or the process has ended. */
  const hasAnswered = (count: number) =>
    new Promise<void>((resolve) => {
      lines.on('line', () => acknowledged.length >= count && resolve());
      void ended.then(() => resolve());
    });
  return { child, acknowledged, hasAnswered, ended, complaints: () => complaints };
};

/** A kill falls into any moment of the work; which one it is decides nothing. */
export const anyMoment = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
