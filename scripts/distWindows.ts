// npm run dist:windows: one file that installs the application on Windows, in the browser that is there, without Electron.
// Made on Linux; docs/windows.md says what it is, docs/rilis.md how to try and sign it.
import { readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { build, root } from './build.ts';
import { faultsIn, sizeWithoutNode } from './windows/checkPayload.ts';
import { makeSetup } from './windows/makeSetup.ts';
import { fetchPackages, packagesForOffices } from './windows/packages.ts';
import { layOut } from './windows/payload.ts';
import { findOrInstall } from './windows/tools.ts';

const leave = (reason: string): never => {
  console.error(`The setup for Windows was not made: ${reason}.`);
  process.exit(1);
};

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const started = performance.now();
const tools =
  findOrInstall('compiler', 'resourceCompiler', 'setupCompiler') ??
  leave('it needs makensis and mingw-w64, of the Debian packages nsis and gcc-mingw-w64-x86-64-win32');
const packages = path.join(root, 'node_modules/.cache/windows-offices');
if (!fetchPackages(packages, packagesForOffices())) leave('the registry cannot be reached');
await build();

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const payload = path.join(root, 'dist/windows');
// A command that signs the file whose path follows it, as every program is before it is packed.
const sign = process.env['LOKET_SIGN'];
layOut({ folder: payload, packages, version, tools, sign });
const faults = faultsIn(payload);
if (faults.length > 0) leave(`its files are not as Windows needs them:\n${faults.join('\n')}`);

const output = path.join(root, `dist/pasang-loket-plut-${version}.exe`);
const without = sizeWithoutNode(payload);
makeSetup({ setupCompiler: tools.setupCompiler, payload, output, version, sign });
rmSync(payload, { recursive: true });
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${path.relative(root, output)}: ${megabytes(statSync(output).size)}, made in ${seconds} s`);
console.log(`Installed without Node: ${megabytes(without)}`);
