import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

// What is large and needed late is imported where it is needed: the desk waits for every line that is read at the start,
// and the sign-in for what its page brings.

const root = path.resolve(import.meta.dirname, '../..');
const large = /^(@cantoo\/pdf-lib|fflate|hucre)(\/|$)/;

/** What a module imports as it is read, with the names that are more than types. */
const importsOf = (file: string, source: string): { from: string; names: string[] }[] => {
  const { staticImports, staticExports } = parseSync(file, source).module;
  const imported = staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest, entries }) => ({
      from: moduleRequest.value,
      names: entries.flatMap(({ isType, importName }) => (isType ? [] : [importName.name ?? '*'])),
    }));
  const passedOn = staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName, isType }) =>
      moduleRequest && !isType ? [{ from: moduleRequest.value, names: [importName.name ?? '*'] }] : [],
    ),
  );
  return [...imported, ...passedOn];
};

const largeIn = (source: string): string[] =>
  importsOf('file.ts', source)
    .map(({ from }) => from)
    .filter((from) => large.test(from));

it('no large library is imported when a host starts', () => {
  const files = globSync('src/{contract,core,main,server,practice}/**/*.ts', { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  expect(files.length).toBeGreaterThan(200);
  const found = files.flatMap((file) =>
    largeIn(readFileSync(path.join(root, file), 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

it.each([
  ["import { PDFDocument } from '@cantoo/pdf-lib';", ['@cantoo/pdf-lib']],
  ["import { type Cell, writeXlsx } from 'hucre/xlsx';", ['hucre/xlsx']],
  ["import 'fflate';", ['fflate']],
  ["import type { Zippable } from 'fflate';", []],
  ["const { zipSync } = await import('fflate');", []],
])('is caught in %s', (source, found) => expect(largeIn(source)).toEqual(found));

/** Everything that is read before a module runs: its own files, and the names that these take from packages. */
const readBefore = (entry: string): { files: Set<string>; packages: Map<string, Set<string>> } => {
  const [files, packages] = [new Set<string>(), new Map<string, Set<string>>()];
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    if (!/\.tsx?$/.test(file)) return;
    for (const { from, names } of importsOf(file, readFileSync(path.join(root, file), 'utf8')))
      if (from.startsWith('.')) visit(path.join(path.dirname(file), from));
      else if (from.startsWith('#')) visit(path.join('src', from.slice(1)));
      else if (!from.endsWith('.css')) packages.set(from, new Set([...(packages.get(from) ?? []), ...names]));
  };
  visit(entry);
  return { files, packages };
};

it('the sign-in is drawn without the router, the screens, the contract and zod', () => {
  const { files, packages } = readBefore('src/renderer/shell/main.tsx');
  expect(files).toContain('src/renderer/shell/SignIn.tsx');
  const late = /^(zod|dayjs|@orpc\/contract|@tanstack\/react-router|@mantine\/(dates|form|modals))(\/|$)/;
  expect([...packages.keys()].filter((name) => late.test(name))).toEqual([]);
  // Of these each name brings code of its own. The two stores are small; the components beside them are not.
  const mantine = [...packages]
    .filter(([name]) => name.startsWith('@mantine/'))
    .flatMap(([name, names]) => [...names].map((each) => `${name} ${each}`));
  expect(mantine.toSorted()).toEqual([
    '@mantine/core Button',
    '@mantine/core MantineProvider',
    '@mantine/core PinInput',
    '@mantine/core createTheme',
    '@mantine/core defaultVariantColorsResolver',
    '@mantine/hooks useWindowEvent',
    '@mantine/notifications notifications',
    '@mantine/spotlight createSpotlight',
  ]);
});

it.each(['queue/Display', 'kiosk/KioskPage', 'survey/AnswerPage'])(
  'the hall and telephones open %s without the desk',
  (page) => {
    const { files, packages } = readBefore(`src/renderer/${page}.tsx`);
    expect(files.size).toBeGreaterThan(5);
    const ofDesk =
      /^(dayjs|@orpc\/contract|@tanstack\/react-(router|table|virtual)|@mantine\/(dates|form|modals|spotlight))(\/|$)/;
    expect([...packages.keys()].filter((name) => ofDesk.test(name))).toEqual([]);
    expect([...files].filter((file) => /screens\.ts$|screen\.tsx$|shell\/Frame/.test(file))).toEqual([]);
  },
);
