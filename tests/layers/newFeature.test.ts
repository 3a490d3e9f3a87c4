import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '#core/migrations/index.ts';

// A small complete feature, the one that CONTRIBUTING walks through, is added to a copy of the tree: rooms of the office
// that people borrow. It must fit in with a line in each list and nothing else.

const root = path.resolve(import.meta.dirname, '../..');
const feature = path.join(import.meta.dirname, 'newFeature');
const lines = JSON.parse(readFileSync(path.join(feature, 'lines.json'), 'utf8')) as Record<string, string[]>;

const copied = [
  'src',
  'tests',
  'bench',
  'resources',
  'scripts',
  'docs',
  'package.json',
  '.oxlintrc.json',
  ...globSync(['tsconfig*.json', '*.config.ts'], { cwd: root }),
];

let tree: string;
beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'loket-feature-'));
  for (const name of copied) cpSync(path.join(root, name), path.join(tree, name), { recursive: true });
  for (const name of ['newFeature', 'newFeature.test.ts'])
    rmSync(path.join(tree, 'tests/layers', name), { recursive: true });
  // The packages by links, so that what tools keep beside them is the copy's own.
  mkdirSync(path.join(tree, 'node_modules'));
  for (const name of readdirSync(path.join(root, 'node_modules')))
    if (name !== '.cache')
      symlinkSync(path.join(root, 'node_modules', name), path.join(tree, 'node_modules', name));
  for (const name of ['src', 'tests'])
    cpSync(path.join(feature, name), path.join(tree, name), { recursive: true });
  for (const [file, added] of Object.entries(lines))
    appendFileSync(path.join(tree, file), `${added.join('\n')}\n`);
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** The tests of the house that speak of every feature. */
const ofEveryFeature = [
  'src/core/features/office/auditLog',
  ...['contract', 'lockedPaths', 'merge', 'practice'].map((name) => `tests/core/${name}.test.ts`),
  ...['exports', 'papers', 'words'].map((name) => `tests/documents/${name}.test.ts`),
  ...['keys', 'late', 'mantine', 'mutation', 'pure', 'roles', 'styles', 'suspended', 'trail'].map(
    (name) => `tests/layers/${name}.test.ts`,
  ),
  'tests/migrations/',
  ...['lists', 'may', 'palette', 'screens'].map((name) => `tests/renderer/${name}.test.tsx`),
];
/** Not about it: the versions before its own, merges of cards without a booking, the length of a report without it. */
const isAboutIt = `^(?!.*(becomes version (?!${migrations.length + 1}$)|a thousand merges|takes four pages))`;

/** Runs a program of the packages in the copy; what it said when it failed, else nothing. */
const run = (program: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(tree, 'node_modules', program), ...args],
    {
      cwd: tree,
      encoding: 'utf8',
      env: { ...process.env, VITEST: undefined, LOKET_TESTS_BUILT: undefined, NO_COLOR: '1' },
    },
  );
  return status === 0 ? '' : `${stdout}\n${stderr}`;
};

// Compilers and builds of the whole tree: the limit ends what hangs, on any machine.
describe('a new feature', { timeout: 1_800_000 }, () => {
  const own = globSync('{src,tests}/**/*.{ts,tsx}', { cwd: feature });
  const tests = own.filter((file) => /\.test\.tsx?$/.test(file));

  it('is at most 600 lines, and five outside its own files', () => {
    const production = own.filter((file) => !tests.includes(file));
    const sources = production.map((file) => readFileSync(path.join(feature, file), 'utf8'));
    expect(sources.join('').split('\n').length).toBeLessThanOrEqual(600);
    expect(Object.values(lines).flat().length).toBeLessThanOrEqual(5);
    // Each of its own files is new: nothing of the tree is written over.
    expect(production.length).toBeGreaterThan(10);
    expect(own.filter((file) => existsSync(path.join(root, file)))).toEqual([]);
  });

  it('gives the schema its types, keeps the rules, compiles and builds', () => {
    expect(run('vitest/vitest.mjs', 'run', 'tests/migrations/schema.test.ts', '-u')).toBe('');
    expect(run('typescript/bin/tsc', '-b')).toBe('');
    expect(run('oxlint/bin/oxlint', '--type-aware', ...own, ...Object.keys(lines))).toBe('');
    expect(run('electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn')).toBe('');
  });

  it('works in rail, palette, Help, list, paper, card, history, audit log and report, and keeps every check', () => {
    expect(tests).toHaveLength(3);
    expect(run('vitest/vitest.mjs', 'run', ...tests, ...ofEveryFeature, '-t', isAboutIt)).toBe('');
  });
});
