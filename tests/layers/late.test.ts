import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

// What is large and needed late is imported where it is needed: the desk waits for every line that is read at the start.

const root = path.resolve(import.meta.dirname, '../..');
const large = /^(@cantoo\/pdf-lib|fflate|hucre)(\/|$)/;

const largeIn = (source: string): string[] =>
  parseSync('file.ts', source)
    .module.staticImports.filter(
      ({ moduleRequest, entries }) =>
        large.test(moduleRequest.value) && (entries.length === 0 || entries.some(({ isType }) => !isType)),
    )
    .map(({ moduleRequest }) => moduleRequest.value);

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
