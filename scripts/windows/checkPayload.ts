// Whether a folder can be installed on a Windows computer as it lies there.
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../build.ts';
import { binaries } from './payload.ts';

/** Bytes, without Node. */
const LARGEST = 60_000_000;
/** Windows takes 259 characters; before ours come the drive, a user's name and where programs lie. */
const LONGEST_PATH = 170;
const X64 = 0x8664;
const ELF_X64 = 62;

export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));

export const sizeWithoutNode = (folder: string): number =>
  filesIn(folder)
    .filter((name) => name !== 'node.exe')
    .reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);

const headOf = (file: string): Buffer => {
  const head = Buffer.alloc(4096);
  const descriptor = openSync(file, 'r');
  const length = readSync(descriptor, head, 0, head.length, 0);
  closeSync(descriptor);
  return head.subarray(0, length);
};

/** Of which system a program is, each for x64; `other` for what neither of them runs, null for what is no program. */
export const systemOf = (file: string): 'win' | 'linux' | 'other' | null => {
  const head = headOf(file);
  if (head.subarray(0, 2).toString('latin1') === 'MZ') {
    const at = head.readUInt32LE(0x3c);
    const isX64 = at + 6 <= head.length && head.readUInt16LE(at + 4) === X64;
    return isX64 && head.subarray(at, at + 4).toString('latin1') === 'PE\0\0' ? 'win' : 'other';
  }
  const magic = head.subarray(0, 4).toString('hex');
  if (magic === '7f454c46') return head[18] === ELF_X64 ? 'linux' : 'other';
  // Mach-O, of either order and of several processors.
  return ['cffaedfe', 'feedfacf', 'cafebabe'].includes(magic) ? 'other' : null;
};

const faultsOfName = (name: string): string[] => {
  const wrong = name
    .split('/')
    .find((part) => /[<>:"|?*\\]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part));
  return [
    ...(wrong === undefined ? [] : [`${name}: Windows takes no such name`]),
    ...(name.length > LONGEST_PATH ? [`${name}: too long a path`] : []),
  ];
};

/** The only one that the application's code has is of a branch for Linux. */
const known = new Set(['/usr/bin']);

/** Paths that only Unix has, written in our code. */
const unixPathsIn = (code: string): string[] =>
  [
    ...code.matchAll(
      /["'`](\/(?:tmp|usr|var|home|etc|dev|proc|opt|root|bin|run|mnt|sys|lib)(?:\/[^"'`\s]*)?)["'`]/g,
    ),
  ]
    .map(([, found]) => found!)
    .filter((found) => !known.has(found));

const faultsOfFile = (folder: string, name: string): string[] => {
  const system = systemOf(path.join(folder, name));
  if (system === 'linux' || system === 'other') return [`${name}: of another system than Windows x64`];
  if (/\.(node|exe|dll)$/.test(name) && system === null) return [`${name}: no program`];
  if (system === 'win' && !binaries.includes(name)) return [`${name}: a program that is none of ours`];
  if (!/^app\/out\/main\/.*\.js$/.test(name)) return [];
  return unixPathsIn(readFileSync(path.join(folder, name), 'utf8')).map(
    (found) => `${name}: ${found}, which only Unix has`,
  );
};

/** What a folder lacks of one of the project that goes along whole. */
export const faultsOfCopy = (from: string, to: string): string[] =>
  filesIn(from)
    .filter((name) => !name.endsWith('.map'))
    .flatMap((name) => {
      const copied = path.join(to, name);
      if (!existsSync(copied)) return [`${name}: missing`];
      const isSame = readFileSync(copied).equals(readFileSync(path.join(from, name)));
      return isSame ? [] : [`${name}: not as in the project`];
    });

/** One sentence for each thing that is wrong; none for a folder that can go to the offices. */
export const faultsIn = (folder: string): string[] => {
  const files = filesIn(folder);
  const names = new Set(files);
  const lower = files.map((name) => name.toLowerCase());
  const needed = ['app/package.json', 'app/LICENSE', 'app/NOTICE', 'app/out/main/server.js', ...binaries];
  const size = sizeWithoutNode(folder);
  return [
    ...needed.filter((name) => !names.has(name)).map((name) => `${name}: missing`),
    ...files.flatMap((name) => [...faultsOfName(name), ...faultsOfFile(folder, name)]),
    ...files
      .filter((name, i) => lower.indexOf(name.toLowerCase()) !== i)
      .map((name) => `${name}: one name with another, but for its case`),
    ...['resources', 'out/renderer'].flatMap((part) =>
      faultsOfCopy(path.join(root, part), path.join(folder, 'app', part)),
    ),
    ...(size > LARGEST ? [`${size} bytes without Node, more than ${LARGEST}`] : []),
  ];
};
