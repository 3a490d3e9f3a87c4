// npm run dev: the application with reload, in Electron or, where its binary is missing, under the stand-in of the
// tests (STANDIN_HEADFUL=1 shows its window). Works on the practice data in .demo/dev, never on the office's own.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './build.ts';
import { buildChecker } from './buildChecker.ts';
import { findOrFetchElectron } from './electronBinary.ts';

const data = path.join(root, '.demo/dev');
mkdirSync(data, { recursive: true });
await buildChecker();
const electron = (await findOrFetchElectron()) ?? path.join(root, 'tests/support/electron-standin/electron');
const child = spawn(
  process.execPath,
  [path.join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'dev', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { LOKET_DATA: data, LOKET_PRACTICE: '1', ...process.env, ELECTRON_EXEC_PATH: electron },
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
