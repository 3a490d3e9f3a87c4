import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsIn, filesIn } from '../../scripts/windows/checkPayload.ts';
import { nodeForOffices, packagesForOffices } from '../../scripts/windows/packages.ts';
import { binaries, copyParts, signBinaries } from '../../scripts/windows/payload.ts';

const root = path.resolve(import.meta.dirname, '../..');
const temporary = mkdtempSync(path.join(tmpdir(), 'loket-payload-'));
const folder = path.join(temporary, 'payload');
const aside = path.join(temporary, 'aside');
const inFolder = (name: string) => path.join(folder, name);

/** As much of a Windows program as says for which processor it is. */
const program = (machine: number): Buffer => {
  const head = Buffer.alloc(256);
  head.write('MZ', 0, 'latin1');
  head.writeUInt32LE(0x80, 0x3c);
  head.write('PE\0\0', 0x80, 'latin1');
  head.writeUInt16LE(machine, 0x84);
  return head;
};
const [X64, X86] = [0x8664, 0x14c];
const [, NODE, DATABASE, TYPESETTER] = binaries as [string, string, string, string, string];
const HOST = 'app/out/main/host.js';
const FONT = 'app/resources/fonts/Arimo_400Regular.ttf';

/** What is found wrong while a file of the folder is another one, or not there. */
const faultsWith = (name: string, content: Buffer | string | null): string[] => {
  const file = inFolder(name);
  const wasThere = existsSync(file);
  if (wasThere) renameSync(file, aside);
  if (content !== null) writeFileSync(file, content);
  const faults = faultsIn(folder);
  rmSync(file, { force: true });
  if (wasThere) renameSync(aside, file);
  return faults;
};

beforeAll(() => {
  copyParts(folder, '0.1.0');
  for (const name of binaries) {
    mkdirSync(path.dirname(inFolder(name)), { recursive: true });
    writeFileSync(inFolder(name), program(X64));
  }
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('what the setup for Windows installs', () => {
  it('is complete, and nothing else goes along', () => {
    expect(faultsIn(folder)).toEqual([]);
    const tops = new Set(filesIn(folder).map((name) => name.split('/').slice(0, 2).join('/')));
    expect([...tops].sort()).toEqual([
      'Loket PLUT.exe',
      'app/LICENSE',
      'app/NOTICE',
      'app/node_modules',
      'app/out',
      'app/package.json',
      'app/resources',
      'node.exe',
    ]);
    expect(filesIn(folder).filter((name) => /\.(ts|map|cpp)$|preload/.test(name))).toEqual([]);
  });

  const linuxDatabase = (): Buffer =>
    readFileSync(path.join(root, 'node_modules/better-sqlite3/prebuilds/linux-x64.node'));
  it.each<[string, string, () => Buffer | string | null, string]>([
    ['the database library of Linux', DATABASE, linuxDatabase, 'of another system'],
    ['the one of a Mac', DATABASE, () => Buffer.from('cffaedfe07000001', 'hex'), 'of another system'],
    ['a typesetter for 32 bits', TYPESETTER, () => program(X86), 'of another system'],
    ['a typesetter that was cut off', TYPESETTER, () => '', 'no program'],
    ['no Node', NODE, () => null, 'missing'],
    ['a program of somebody else', 'app/out/helper.exe', () => program(X64), 'none of ours'],
    ['a font that is not there', FONT, () => null, 'missing'],
    ['a font that was cut off', FONT, () => 'OTTO', 'not as in the project'],
    [
      'a path that only Unix has',
      HOST,
      () => "const folder = '/tmp/loket';",
      '/tmp/loket, which only Unix has',
    ],
    ['a name that is a device', 'app/out/aux.js', () => '', 'no such name'],
    ['a name that ends with a dot', 'app/out/x.', () => '', 'no such name'],
    ['a path that is too long', `app/out/${'x'.repeat(170)}`, () => '', 'too long'],
    ['two names that are one there', 'app/license', () => '', 'but for its case'],
  ])('%s is found', (_, name, content, expected) => {
    const faults = faultsWith(name, content());
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });

  it('too large a library is found', () => {
    truncateSync(inFolder(TYPESETTER), 60_000_000);
    expect(faultsIn(folder)).toEqual([expect.stringContaining('bytes without Node')]);
    writeFileSync(inFolder(TYPESETTER), program(X64));
  });

  it('has every program and library signed but Node, which its makers signed', () => {
    const signed = path.join(temporary, 'signed');
    signBinaries(folder, `printf '%s\\n' >>'${signed}'`);
    expect(readFileSync(signed, 'utf8').trim().split('\n')).toEqual(
      binaries.filter((name) => name !== NODE).map(inFolder),
    );
  });

  it('finds in Windows itself what the typesetter asks for', () => {
    const runtime = path.join(root, 'scripts/windows/vcruntime140/vcruntime140');
    const wanted = readFileSync(`${runtime}.def`, 'utf8').match(/ucrtbase\.\w+$/gm);
    const forwarded = readFileSync(`${runtime}.dll`, 'latin1').match(/ucrtbase\.\w+/g);
    expect(forwarded).toEqual(wanted);
    expect(forwarded).toHaveLength(8);
  });

  it('runs on the Node that the project runs on, each package by its checksum', () => {
    const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(nodeForOffices.version).toBe(devDependencies['node']);
    for (const { integrity } of Object.values(packagesForOffices())) expect(integrity).toMatch(/^sha512-/);
  });
});
