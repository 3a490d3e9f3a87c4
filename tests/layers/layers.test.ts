import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseSync } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The dependency rules are lint rules; here each is broken once, in a folder of its own, and must be caught.

const root = path.resolve(import.meta.dirname, '../..');
const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-layers-'));
  copyFileSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the linter says about one file at this place in the tree; empty when it may be so. */
const lint = (file: string, source: string): string => {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `${source}\n`);
  const { stdout, status } = spawnSync(process.execPath, [oxlint, '-f', 'unix', file], {
    cwd: folder,
    encoding: 'utf8',
  });
  const complaints = stdout.split('\n').filter((line) => /no-restricted|no-cycle/.test(line));
  if (complaints.length > 0) expect(status).not.toBe(0);
  return complaints.join('\n');
};

describe('who may import whom', () => {
  it.each([
    ['src/contract/visit.ts', "export * from 'kysely';"],
    ['src/contract/visit.ts', "export * from '#core/index.ts';"],
    ['src/core/features/desk/queue/rules.ts', "export { sql } from 'kysely';"],
    ['src/core/features/desk/queue/rules.ts', "export { readFile } from 'node:fs/promises';"],
    ['src/core/features/desk/queue/rules.ts', "export * from './store.ts';"],
    ['src/core/kernel/audit.ts', "export * from '#core/platform/people/find.ts';"],
    ['src/core/kernel/audit.ts', "export type * from '#core/platform/context.ts';"],
    ['src/core/kernel/audit.ts', "export * from '../platform/context.ts';"],
    ['src/core/platform/typesetting/index.ts', "export * from '../../features/office/office/index.ts';"],
    ['src/core/platform/typesetting/index.ts', "export * from '#core/features/office/office/index.ts';"],
    ['src/core/platform/procedures.ts', "export * from '#core/features.ts';"],
    ['src/core/features/desk/queue/handlers.ts', "export * from '../visit/index.ts';"],
    ['src/core/features/desk/queue/handlers.ts', "export * from '#core/features/desk/guestBook/paper.ts';"],
    ['src/core/features/desk/queue/rules.ts', "export * from '#core/kernel/clock.ts';"],
    ['src/core/features/desk/queue/handlers.ts', "export * from 'electron';"],
    ['src/core/features/desk/queue/handlers.ts', "export * from '#core/features/people/person/store.ts';"],
    ['src/core/features/desk/queue/store.ts', "export * from '#core/features/people/person/store.ts';"],
    ['src/core/features/desk/queue/times.ts', "export * from '#core/features/people/person/rules.ts';"],
    ['src/core/features/desk/queue/rules.ts', "export type * from '#core/features/people/person/audit.ts';"],
    ['src/core/features/desk/queue/handlers.ts', "export const row = (db) => db.selectFrom('ticket');"],
    ['src/core/features/desk/queue/index.ts', "export const gone = (tx) => tx.deleteFrom('ticket');"],
    ['src/core/features/desk/queue/handlers.ts', "export * from '#practice/index.ts';"],
    ['src/core/features/desk/queue/rules.ts', "export * from '#practice/calendar.ts';"],
    ['src/core/kernel/clock.ts', "export * from '#practice/calendar.ts';"],
    ['src/core/platform/context.ts', "export * from '#practice/index.ts';"],
    ['src/core/index.ts', "export * from '../practice/index.ts';"],
    ['src/main/index.ts', "export * from '#practice/index.ts';"],
    ['src/main/index.ts', "export * from '#core/features/desk/queue/store.ts';"],
    ['src/server/host.ts', "export * from '#renderer/app/client.ts';"],
    ['src/practice/day.ts', "export * from '#core/queue/index.ts';"],
    ['src/practice/day.ts', "export * from '#core/kernel/rows.ts';"],
    ['src/practice/day.ts', "export * from '../core/queue/store.ts';"],
    ['src/practice/day.ts', "export { sql } from 'kysely';"],
    ['src/practice/day.ts', "export * from 'better-sqlite3';"],
    ['src/preload/index.ts', "export * from '#core/index.ts';"],
    ['src/preload/index.ts', "export * from 'node:fs';"],
    ['src/renderer/visit/FrontDeskPage.tsx', "export * from '#core/features/desk/queue/rules.ts';"],
    ['src/renderer/visit/FrontDeskPage.tsx', "export * from 'electron';"],
    ['src/renderer/visit/FrontDeskPage.tsx', "export * from 'node:fs';"],
    ['src/renderer/visit/FrontDeskPage.tsx', "export * from '../person/PersonPage.tsx';"],
    ['src/renderer/visit/FrontDeskPage.tsx', "export * from '#renderer/person/PersonPage.tsx';"],
    ['src/renderer/visit/FrontDeskPage.tsx', "export * from '#renderer/shell/Shell.tsx';"],
    ['src/renderer/visit/FrontDeskPage.tsx', "export * from '../shell/Shell.tsx';"],
    ['src/renderer/visit/FrontDeskPage.tsx', "export type * from '#renderer/screens.ts';"],
    ['src/renderer/app/commands.tsx', "export * from '#renderer/shell/Shell.tsx';"],
    ['src/renderer/app/commands.tsx', "export * from '../shell/Shell.tsx';"],
    ['src/renderer/app/commands.tsx', "export * from '#renderer/visit/useKeys.ts';"],
    ['src/renderer/app/commands.tsx', "export type * from '#renderer/screens.ts';"],
    ['src/renderer/app/client.ts', "export * from '#core/index.ts';"],
    ['src/renderer/ui/Card.tsx', "export * from '#renderer/app/client.ts';"],
    ['src/renderer/ui/Card.tsx', "export * from '#renderer/shell/Shell.tsx';"],
    ['src/renderer/ui/Card.tsx', "export * from '#renderer/visit/useKeys.ts';"],
    ['src/renderer/shell/Shell.tsx', "export * from '#core/index.ts';"],
    ['src/renderer/shell/Shell.tsx', "export * from '../visit/FrontDeskPage.tsx';"],
    ['src/renderer/training/Details.tsx', "import { Card, NumberInput } from '@mantine/core';"],
    ['src/renderer/shell/Shell.tsx', "import { NumberInput as Box } from '@mantine/core';"],
    ['src/renderer/ui/NumberField.tsx', "export { NumberInput } from '@mantine/core';"],
    ['src/renderer/visit/useKeys.ts', 'export const kept = (text) => JSON.parse(text);'],
    ['src/core/features/desk/pastImport/judge.ts', "export * from './store.ts';"],
    ['src/checker/verdict.ts', "export * from '#core/features/documents/seal/index.ts';"],
    ['src/checker/main.ts', "export * from 'node:fs';"],
  ])('%s must not contain %s', (file, source) => {
    expect(lint(file, source)).not.toBe('');
  });

  it.each([
    ['src/contract/visit.ts', "export * from './text.ts';\nexport * from 'zod';"],
    ['src/core/features/desk/queue/rules.ts', "export * from '#contract/queue.ts';"],
    ['src/core/features/desk/queue/rules.ts', "export * from '#core/features/people/business/index.ts';"],
    [
      'src/core/platform/region/handlers.ts',
      "export * from '#core/platform/procedures.ts';\nexport * from '#core/kernel/ids.ts';",
    ],
    ['src/core/features/desk/queue/store.ts', "export const rows = (db) => db.selectFrom('ticket');"],
    [
      'src/core/features/desk/queue/handlers.ts',
      "export * from '#core/features/people/person/index.ts';\nexport * from './store.ts';",
    ],
    ['src/main/index.ts', "export * from '#core/index.ts';\nexport * from 'electron';"],
    ['src/practice/day.ts', "export * from '#core/index.ts';\nexport * from '#contract/visit.ts';"],
    [
      'src/renderer/visit/FrontDeskPage.tsx',
      "export * from '#renderer/ui/Card.tsx';\nexport * from './Form.tsx';",
    ],
    ['src/renderer/training/Details.tsx', "import { Select } from '@mantine/core';"],
    ['src/checker/verdict.ts', "export * from '#contract/seal.ts';\nexport * from '@noble/ed25519';"],
    [
      'src/renderer/app/CommandButton.tsx',
      "export * from '#renderer/ui/Key.tsx';\nexport * from './commands.tsx';",
    ],
    [
      'src/renderer/shell/App.tsx',
      "export * from '#renderer/queue/Display.tsx';\nexport * from '#renderer/screens.ts';\nexport * from '#renderer/app/client.ts';",
    ],
    ['src/renderer/shell/main.tsx', "import '@mantine/core/styles.layer.css';"],
  ])('%s may contain %s', (file, source) => {
    expect(lint(file, source)).toBe('');
  });
});

describe('what is fetched later', () => {
  const isElsewhere = (source: string): boolean =>
    parseSync('page.tsx', source).module.dynamicImports.some(({ moduleRequest: { start, end } }) =>
      /^.(#(?!contract\/)|\.\.)/.test(source.slice(start, end)),
    );

  it('stands in the same folder or the contract; only the shell fetches from everywhere', () => {
    const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
      (file) => !file.startsWith('src/renderer/shell/'),
    );
    expect(files.filter((file) => isElsewhere(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  it.each([
    "export const Page = lazyPage(async () => (await import('#renderer/person/PersonPage.tsx')).PersonPage);",
    "export const Page = lazyPage(async () => (await import('../person/PersonPage.tsx')).PersonPage);",
    "export const shell = () => import('#renderer/shell/Shell.tsx');",
  ])('is caught elsewhere: %s', (source) => {
    expect(isElsewhere(source)).toBe(true);
  });
});

it('a circle is refused, also one of types alone', () => {
  lint('src/core/kernel/left.ts', "export type { Right } from './right.ts';\nexport type Left = string;");
  const back = "export type { Left } from './left.ts';\nexport type Right = string;";
  expect(lint('src/core/kernel/right.ts', back)).toContain('no-cycle');
});
