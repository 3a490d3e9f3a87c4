import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, root } from './build.ts';
import { findOrFetchElectron } from './electronBinary.ts';

const { env, platform } = process;

/** Why Electron is not even looked for; it opens no window there. */
const obstacle = (): string | undefined => {
  if (platform !== 'linux') return undefined;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'Komputer ini tidak punya layar';
  // Electron refuses to run as root unless its sandbox is taken away, which we do not do.
  return process.getuid?.() === 0 ? 'Electron tidak berjalan sebagai root' : undefined;
};

/** Runs Electron to its end; 'unusable' when it cannot run here: a library or its sandbox is missing. */
const runElectron = (electron: string): Promise<number | 'unusable'> =>
  new Promise((resolve) => {
    const child = spawn(electron, ['.', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
    let isStopped = false;
    const stop = (signal: NodeJS.Signals) => {
      isStopped = true;
      child.kill(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    child.on('error', () => resolve('unusable'));
    child.on('exit', (code, signal) => {
      for (const each of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(each, stop);
      if (isStopped) resolve(0);
      else resolve(signal !== null || code === 127 ? 'unusable' : (code ?? 1));
    });
  });

/** Builds when needed and opens the application: in Electron where that works, else in the system's browser. */
export const launch = async (): Promise<void> => {
  await build();
  let reason = obstacle();
  if (!reason) {
    const electron = await findOrFetchElectron();
    const ended = electron ? await runElectron(electron) : undefined;
    if (typeof ended === 'number') process.exit(ended);
    reason = electron
      ? 'Electron tidak dapat berjalan di komputer ini'
      : 'Electron belum ada dan tidak dapat diunduh';
  }
  console.log(`${reason}; Loket PLUT yang sama dibuka di peramban.`);
  await import(pathToFileURL(path.join(root, 'out/main/server.js')).href);
};
