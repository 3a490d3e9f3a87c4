import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { getRawHeader } from '@electron/asar';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOfCopy, filesIn, systemOf } from '../../scripts/windows/checkPayload.ts';
import { typesetterHalf } from '../../scripts/windows/packages.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'loket-package-'));
const stub = path.join(folder, 'electron');

/** Where a program of Electron keeps its fuses: this text, a version, how many, then each as "0" or "1". */
const FUSES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

const fuses = Buffer.from(`${FUSES}\x01\x09111111111`, 'latin1');
const ENGLISH = 1033;

/** A Windows program that does nothing and says its version, as that of Electron does: the packager writes into it. */
const windowsProgram = (): Buffer => {
  const program = NtExecutable.createEmpty(false, false);
  const resource = NtExecutableResource.from(program, true);
  const version = Resource.VersionInfo.createEmpty();
  version.setFileVersion(0, 0, 0, 0, ENGLISH);
  version.setStringValues({ lang: ENGLISH, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resource.entries);
  resource.entries.push({
    type: 'FUSES',
    id: 1,
    bin: new Uint8Array(fuses).buffer,
    lang: ENGLISH,
    codepage: 1200,
  });
  resource.outputResource(program);
  return Buffer.from(program.generate());
};

/** Packs out/ for a system, with nothing but fuses in the place of Electron: what goes along is what counts. */
const pack = (system: 'linux' | 'win'): string => {
  const output = path.join(folder, system);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/electron-builder/cli.js'),
      `--${system}`,
      'dir',
      '--x64',
      `-c.electronDist=${stub}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } },
  );
  expect(status, stderr).toBe(0);
  return path.join(output, `${system}-unpacked/resources`);
};

/** Every file in the package's archive, those beside it included. */
const archived = (resources: string): string[] => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/@electron/asar/bin/asar.js'), 'list', path.join(resources, 'app.asar')],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return stdout
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replaceAll('\\', '/'));
};

beforeAll(() => {
  mkdirSync(path.join(stub, 'resources'), { recursive: true });
  for (const name of ['electron', 'LICENSE', 'LICENSES.chromium.html'])
    writeFileSync(path.join(stub, name), fuses);
  writeFileSync(path.join(stub, 'electron.exe'), windowsProgram());
  writeFileSync(path.join(stub, 'version'), '0.0.0');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['linux', 'loket-plut', 'linux-x64.node'],
  ['win', 'Loket PLUT.exe', 'win32-x64.node'],
] as const)('the package for %s', (system, program, binary) => {
  let resources: string;
  let files: string[];
  beforeAll(() => {
    resources = pack(system);
    files = archived(resources);
  });

  it('has the built application and its two libraries, and nothing else of the project', () => {
    const tops = new Set(files.map((file) => file.split('/')[1]));
    expect(tops).toEqual(new Set(['LICENSE', 'NOTICE', 'node_modules', 'out', 'package.json']));
    const modules = files
      .filter((file) => file.startsWith('/node_modules/'))
      .map((file) => file.split('/')[2]);
    expect(new Set(modules)).toEqual(new Set(['@myriaddreamin', 'better-sqlite3']));
    expect(files.filter((file) => /\.(ts|tsx|map|c|h|cpp)$/.test(file))).toEqual([]);
  });

  it('has the database library of its own system only', () => {
    const binaries = files.filter((file) => file.includes('/prebuilds/') && file.endsWith('.node'));
    expect(binaries.map((file) => path.posix.basename(file))).toEqual([binary]);
  });

  it('cannot be run as Node, be debugged, or load anything but itself', () => {
    const text = readFileSync(path.join(resources, '..', program), 'latin1');
    const [runAsNode, cookies, nodeOptions, inspect, integrity, onlyAsar, , fileScheme] = text.slice(
      text.indexOf(FUSES) + FUSES.length + 2,
    );
    expect({ runAsNode, cookies, nodeOptions, inspect, integrity, onlyAsar, fileScheme }).toEqual({
      runAsNode: '0',
      cookies: '1',
      nodeOptions: '0',
      inspect: '0',
      integrity: '1',
      onlyAsar: '1',
      fileScheme: '0',
    });
  });

  it('has every template, font, region and recording beside it, as they are in the project', () => {
    expect(faultsOfCopy(path.join(root, 'resources'), path.join(resources, 'resources'))).toEqual([]);
  });

  it('has programs of its own system only', () => {
    const systems = filesIn(resources).map((name) => systemOf(path.join(resources, name)));
    expect(new Set(systems)).toEqual(new Set([null, system]));
  });

  it('is at most 60 MB without Electron', () => {
    const sizes = filesIn(resources).map((name) => statSync(path.join(resources, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000_000);
  });
});

describe('the package for Windows', () => {
  const resources = path.join(folder, 'win/win-unpacked/resources');

  it('says in its program what its archive is, so that another one is not loaded', () => {
    const program = NtExecutable.from(readFileSync(path.join(resources, '../Loket PLUT.exe')));
    const { entries } = NtExecutableResource.from(program);
    const { bin } = entries.find(({ type }) => type === 'INTEGRITY')!;
    const { headerString } = getRawHeader(path.join(resources, 'app.asar'));
    expect(JSON.parse(Buffer.from(bin).toString())).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: hash('sha256', headerString) },
    ]);
  });

  it('is installed for one user, and its removal keeps the data', () => {
    const config = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
    const nsis = /^nsis:\n((?: .*\n)+)/m.exec(config)![1];
    expect(nsis).toContain('  perMachine: false\n');
    expect(nsis).toContain('  deleteAppDataOnUninstall: false\n');
  });

  it('finds in Windows itself what the typesetter asks for', () => {
    const half = `app.asar.unpacked/node_modules/${typesetterHalf}`;
    expect(existsSync(path.join(resources, half, 'vcruntime140.dll'))).toBe(true);
  });
});

const home = [
  ['linux', 'linux'],
  ['win', 'win32'],
] as const;

// The typesetter's binary is that of the system that packs.
describe.each(home.filter(([, platform]) => platform === process.platform))(
  'the package of this system, %s',
  (system) => {
    it('sets type in a thread that starts from it', async () => {
      const resources = path.join(folder, system, `${system}-unpacked/resources`);
      const script = path.join(resources, 'app.asar.unpacked/out/main/worker.js');
      const workerData = { databasePath: '', resourcesPath: path.join(resources, 'resources') };
      const worker = new Worker(script, { workerData });
      const reply = await new Promise((resolve, reject) => {
        worker.once('message', resolve).once('error', reject);
        worker.postMessage({ id: 1, job: 'templateVersion', input: { template: 'ticket' } });
      });
      expect(reply).toEqual({ id: 1, value: expect.stringMatching(/^ticket-[0-9a-f]{12}$/) });
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      worker.postMessage('close');
      await ended;
    });
  },
);
