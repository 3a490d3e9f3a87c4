// npm run test:windows [names …]: the tests of the core, its files and its host on the Windows binaries, in Wine.
// docs/windows.md says what that shows and what not.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildWorker } from '../tests/support/buildWorker.ts';
import { build, root } from './build.ts';
import { countVitest } from './count.ts';
import { makeSetup } from './windows/makeSetup.ts';
import { fetchPackages, nodeIn, packagesForWine } from './windows/packages.ts';
import { layOut } from './windows/payload.ts';
import { findOrInstall } from './windows/tools.ts';
import { environment, makePrefix, runs } from './windows/wine.ts';

const PATIENCE_MS = 30 * 60_000;
const names = process.argv.slice(2);
const cache = path.join(root, 'node_modules/.cache/windows');
const prefix = path.join(cache, 'prefix');
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/windows/vitest.config.ts'];

/** Where Wine's programs find what lies here. */
const inWine = (file: string) => `Z:${file}`;

/** Not a failure, and never a pass: one line says why. */
const leave = (reason: string): never => {
  console.log(`Windows: not run, ${reason}.`);
  process.exit(0);
};

/** What a program in Wine writes: into a file, since a pipe from outside is none to it, and from there to here. */
const follow = (file: string) => {
  let shown = 0;
  const show = () => {
    if (statSync(file).size <= shown) return;
    const bytes = readFileSync(file);
    process.stdout.write(bytes.subarray(shown));
    shown = bytes.length;
  };
  const timer = setInterval(show, 500);
  return () => {
    clearInterval(timer);
    show();
  };
};

/**
 * Two setups, of an earlier version and of this one, with the Node that Wine runs, and the programs that stand in for Edge and for a
 * shutdown of Windows; false
 * where the programs that make them cannot be had.
 */
const makeSetups = (folder: string): boolean => {
  const tools = findOrInstall('compiler', 'resourceCompiler', 'setupCompiler');
  if (!tools) return false;
  const payload = path.join(folder, 'payload');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  for (const [name, each] of [
    ['earlier', '0.0.1'],
    ['this', version],
  ] as const) {
    layOut({ folder: payload, packages: cache, version: each, tools });
    const output = path.join(folder, `${name}.exe`);
    makeSetup({ setupCompiler: tools.setupCompiler, payload, output, version: each, isFast: true });
  }
  rmSync(payload, { recursive: true });
  for (const name of ['msedge', 'shutDown']) {
    const source = path.join(root, `tests/windows/${name}.c`);
    const program = path.join(folder, `${name}.exe`);
    if (!runs(prefix, tools.compiler, '-municode', '-mwindows', '-s', '-o', program, source))
      throw new Error(`${source} does not compile`);
  }
  return true;
};

const runInWine = async (
  wine: string,
  program: string,
  args: string[],
  output: string,
  more: NodeJS.ProcessEnv,
): Promise<number> => {
  const descriptor = openSync(output, 'w');
  const child = spawn(wine, [program, ...args], {
    cwd: root,
    stdio: ['ignore', descriptor, descriptor],
    env: {
      ...environment(prefix),
      NODE_PATH: inWine(path.join(cache, 'node_modules')),
      // Where the Windows zone is another one than that of the tests on Linux, whose machines count in UTC.
      TZ: 'Asia/Jayapura',
      // A start of Windows takes seconds: of the kills at a random moment a few do, Linux sees the many.
      LOKET_CRASH_ROUNDS: '5',
      NO_COLOR: '1',
      ...more,
    },
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  });
  const end = follow(output);
  const status = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  end();
  closeSync(descriptor);
  // What it may have left running; nobody else has this prefix.
  runs(prefix, wine, 'wineboot', '--kill');
  return status;
};

const started = performance.now();
const { wine, compiler } =
  (process.arch === 'x64' ? findOrInstall('wine', 'compiler') : undefined) ??
  leave('Wine cannot be had here');
if (!fetchPackages(cache, packagesForWine())) leave('the registry cannot be reached');
const node = nodeIn(cache);
if (!makePrefix(wine, compiler, prefix) || !runs(prefix, wine, node, '--version'))
  leave('Wine does not start here');
await build();
await buildWorker();

// First here: what Windows makes is compared with it.
const reference = spawnSync(process.execPath, [...vitest, 'tests/windows/files'], {
  cwd: root,
  stdio: 'inherit',
});
const folder = mkdtempSync(path.join(tmpdir(), 'loket-windows-'));
const hasSetups = makeSetups(folder);
if (!hasSetups) console.log('Windows: the setup is not tested, makensis cannot be had here.');
const report = path.join(folder, 'vitest.json');
const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${inWine(report)}`];
const status = await runInWine(wine, node, [...vitest, ...options, ...names], path.join(folder, 'output'), {
  LOKET_SETUPS: hasSetups ? inWine(folder) : undefined,
});
const { passed, failed } = countVitest(status || (reference.status ?? 1), report);
rmSync(folder, { recursive: true, force: true });
console.log(`Windows, in Wine, ${Math.round((performance.now() - started) / 1000)} s:`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
