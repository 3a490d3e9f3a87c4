import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

// What is installed is used, and what is used is installed by name: every other package is weight, or luck.

type Manifest = Record<'scripts' | 'dependencies' | 'devDependencies', Record<string, string>>;
type Entry = {
  bin?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
};

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> };

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|mjs|cjs|css)$/.test(file))
    .map((file) => path.join(folder, file));
const sources = [
  ...['src', 'scripts', 'bench', 'tests'].flatMap(filesIn),
  ...readdirSync(root).filter((file) => file.endsWith('.config.ts')),
]
  // Here imports are only written down, to be refused.
  .filter((file) => path.dirname(file) !== path.join('tests', 'layers'))
  .map((file) => [file, read(file)] as const);

/** `@mantine/core/styles.css` → `@mantine/core`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** A package that a file imports, or names in another way than an import: of another process, or of the test's page. */
const namedIn = ([file, text]: readonly [string, string]): string[] => {
  const otherwise =
    /@vitest-environment (\S+)|require\.resolve\('([^']+)'|node_modules\/((?:@[\w-]+\/)?[\w.-]+)/g;
  const named = [...text.matchAll(otherwise)].flatMap(([, ...found]) => found.filter(Boolean));
  if (file.endsWith('.css')) return named;
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  return [
    ...named,
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.map((each) => each.moduleRequest?.value ?? '')),
    ...dynamicImports
      .map(({ moduleRequest: { start, end } }) => text.slice(start, end))
      .filter((argument) => argument.startsWith("'"))
      .map((argument) => argument.slice(1, -1)),
  ];
};
const importedBy = (files: readonly (readonly [string, string])[]): Set<string> =>
  new Set(
    files
      .flatMap(namedIn)
      .filter((specifier) => /^@?[a-z]/.test(specifier) && !/^(node|virtual):/.test(specifier))
      .map(packageOf)
      .filter((name) => !builtinModules.includes(name)),
  );

/** Loaded by another program because of a switch in a script. */
const bySwitch: Record<string, string> = { 'oxlint-tsgolint': '--type-aware' };

const unusedIn = ({ scripts, dependencies, devDependencies }: Manifest, imported: Set<string>): string[] => {
  const words = Object.values(scripts).flatMap((line) => line.split(' '));
  const declared = Object.keys({ ...dependencies, ...devDependencies });
  const entryOf = (name: string): Entry => packages[`node_modules/${name}`] ?? {};
  const runs = (name: string) => Object.keys(entryOf(name).bin ?? {}).some((bin) => words.includes(bin));
  const used = new Set(
    declared.filter((name) => imported.has(name) || runs(name) || words.includes(bySwitch[name] ?? '')),
  );
  // What a used package asks to be installed beside it; a set also visits what is added meanwhile.
  for (const name of used) {
    const { peerDependencies = {}, peerDependenciesMeta = {} } = entryOf(name);
    for (const peer of Object.keys(peerDependencies))
      if (!peerDependenciesMeta[peer]?.optional && declared.includes(peer)) used.add(peer);
  }
  const describes = (name: string) => name.startsWith('@types/') && used.has(name.slice('@types/'.length));
  return declared.filter((name) => !used.has(name) && !describes(name));
};

describe('the dependencies', () => {
  const imported = importedBy(sources);

  it('are used, every one', () => {
    expect(unusedIn(manifest, imported)).toEqual([]);
  });

  it('are named in package.json when something imports them', () => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect([...imported].filter((name) => !declared.includes(name))).toEqual([]);
  });

  it('are missed when nothing imports, runs or needs them', () => {
    const more = { ...manifest.devDependencies, recharts: '3.10.1', '@types/leaflet': '1.9.0' };
    expect(unusedIn({ ...manifest, devDependencies: more }, imported)).toEqual([
      'recharts',
      '@types/leaflet',
    ]);
    const less = new Set([...imported].filter((name) => name !== '@mantine/dates'));
    expect(unusedIn(manifest, less)).toEqual(['@mantine/dates']);
  });
});
