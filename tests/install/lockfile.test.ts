import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

type Entry = {
  version?: string;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  integrity?: string;
};
const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Entry> };
const manifest = read('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>>;

/** Where Node looks for a package from the one at `from`: in its own node_modules, then in those above. */
const placesAbove = (from: string): string[] =>
  from === ''
    ? ['']
    : [`${from}/`, ...placesAbove(from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)))];

const entryFor = (from: string, name: string): Entry | undefined =>
  placesAbove(from)
    .map((place) => packages[`${place}node_modules/${name}`])
    .find((entry) => entry !== undefined);

const hasBinariesFor = (name: string, os: string, cpu: string): boolean =>
  Object.keys(packages[`node_modules/${name}`]?.optionalDependencies ?? {}).some((binary) => {
    const entry = packages[`node_modules/${binary}`];
    return entry?.os?.includes(os) && entry.cpu?.includes(cpu);
  });

describe('the lockfile', () => {
  it('holds every optional dependency, so that npm ci works on another system than the one it was made on', () => {
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !entryFor(from, name))
        .map((name) => `${from} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ['win32', 'x64'],
    ['linux', 'x64'],
    ['darwin', 'arm64'],
    ['darwin', 'x64'],
  ])('holds the native parts of everything that has some for %s %s', (os, cpu) => {
    const native = [
      '@myriaddreamin/typst-ts-node-compiler',
      'oxlint',
      'oxlint-tsgolint',
      'rolldown',
      'lightningcss',
      'typescript',
    ];
    expect(native.filter((name) => !hasBinariesFor(name, os, cpu))).toEqual([]);
  });

  it('pins what package.json pins, exactly', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    const loose = Object.entries(wanted).filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    );
    expect(loose).toEqual([]);
  });

  it('names a checksum for every package that is fetched', () => {
    const unchecked = Object.entries(packages).filter(([at, { integrity }]) => at !== '' && !integrity);
    expect(unchecked.map(([at]) => at)).toEqual([]);
  });
});
