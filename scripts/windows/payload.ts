// What the setup for Windows installs, laid out in a folder: launcher, Node, the built application and its two libraries.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../build.ts';
import { nodeIn, typesetterHalf } from './packages.ts';

const typesetter = '@myriaddreamin/typst-ts-node-compiler';

/** Every program and library of it; anything else that the processor runs has come along by mistake. */
export const binaries = [
  'Loket PLUT.exe',
  'node.exe',
  'app/node_modules/better-sqlite3/prebuilds/win32-x64.node',
  `app/node_modules/${typesetterHalf}/typst-ts-node-compiler.win32-x64-msvc.node`,
  `app/node_modules/${typesetterHalf}/vcruntime140.dll`,
];

/** From the project into the installed application; a folder goes whole, but for what `leftOut` says. */
const parts = [
  'LICENSE',
  'NOTICE',
  'out/main/server.js',
  'out/main/host.js',
  'out/main/worker.js',
  'out/main/chunks',
  'out/renderer',
  'resources',
  ...['package.json', 'LICENSE', 'lib', 'prebuilds/win32-x64.node'].map(
    (name) => `node_modules/better-sqlite3/${name}`,
  ),
  ...['package.json', 'LICENSE', 'index.js', 'index-napi.js'].map(
    (name) => `node_modules/${typesetter}/${name}`,
  ),
];

const leftOut = /\.(map|d\.ts)$/;

const copy = (from: string, to: string) =>
  cpSync(from, to, { recursive: true, filter: (file) => !leftOut.test(file) });

const run = (command: string, ...args: string[]): void => {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${path.basename(command)} ended with ${status}`);
};

/** What Windows shows of the launcher: its icon, version and name, and that it asks for no administrator. */
const resourceScript = (version: string): string => `
1 ICON "${path.join(import.meta.dirname, 'loket.ico')}"
1 24 "${path.join(import.meta.dirname, 'launcher.manifest')}"
1 VERSIONINFO
FILEVERSION ${version.split('.').join(',')},0
PRODUCTVERSION ${version.split('.').join(',')},0
{
  BLOCK "StringFileInfo" { BLOCK "042104B0" {
    VALUE "FileDescription", "Loket PLUT"
    VALUE "ProductName", "Loket PLUT"
    VALUE "FileVersion", "${version}"
    VALUE "ProductVersion", "${version}"
    VALUE "LegalCopyright", "The Loket PLUT authors. MIT."
  } }
  BLOCK "VarFileInfo" { VALUE "Translation", 0x0421, 1200 }
}
`;

type Compilers = { compiler: string; resourceCompiler: string };

type Layout = {
  folder: string;
  /** Where the Windows builds of Node and the typesetter lie. */
  packages: string;
  version: string;
  tools: Compilers;
  /** A command that signs the file whose path follows it. */
  sign?: string | undefined;
};

const compileLauncher = ({ folder, version, tools }: Layout): void => {
  const program = path.join(folder, 'Loket PLUT.exe');
  const script = path.join(folder, 'launcher.rc');
  const object = path.join(folder, 'launcher.o');
  writeFileSync(script, resourceScript(version));
  run(tools.resourceCompiler, script, object);
  const source = path.join(import.meta.dirname, 'launcher.c');
  const flags = ['-municode', '-mwindows', '-Os', '-s', '-Wall', '-Wextra', '-Werror'];
  run(tools.compiler, ...flags, '-o', program, source, object);
  rmSync(script);
  rmSync(object);
};

/** Node comes with the signature of its makers; of the rest nothing is signed. */
export const signBinaries = (folder: string, sign: string): void => {
  for (const name of binaries.filter((each) => each !== 'node.exe'))
    run('sh', '-c', `${sign} "$1"`, 'sh', path.join(folder, name));
};

/** The application as it is in the project, without what runs only on Windows. */
export const copyParts = (folder: string, version: string): void => {
  const app = path.join(folder, 'app');
  for (const part of parts) copy(path.join(root, part), path.join(app, part));
  const { name, type } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    name: string;
    type: string;
  };
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name, version, type }));
};

export const layOut = (layout: Layout): void => {
  const { folder, packages, version } = layout;
  rmSync(folder, { recursive: true, force: true });
  copyParts(folder, version);
  const half = path.join(folder, 'app/node_modules', typesetterHalf);
  copy(path.join(packages, 'node_modules', typesetterHalf), half);
  cpSync(nodeIn(packages), path.join(folder, 'node.exe'));
  compileLauncher(layout);
  copy(path.join(import.meta.dirname, 'vcruntime140/vcruntime140.dll'), path.join(half, 'vcruntime140.dll'));
  if (layout.sign) signBinaries(folder, layout.sign);
};
