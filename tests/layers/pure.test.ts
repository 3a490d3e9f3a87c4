import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';

// Rules are told the time and get chance as an argument, so that a test can say what both are; SQL stands in stores.

const root = path.resolve(import.meta.dirname, '../..');
const sourcesOf = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')] as const);

/** What asks the machine for the time or for chance. */
const asked = /^(Date\.now|Math\.random|performance\.now|crypto\.(randomUUID|getRandomValues))$/;

const impureIn = (source: string): string[] => {
  const found: string[] = [];
  const note = (from: number, to: number) => found.push(source.slice(from, to));
  new Visitor({
    NewExpression: ({ callee, arguments: given, start, end }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0) note(start, end);
    },
    CallExpression: ({ callee, start, end }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date') note(start, end);
    },
    MemberExpression: ({ start, end }) => {
      if (asked.test(source.slice(start, end))) note(start, end);
    },
  }).visit(parseSync('rules.ts', source).program);
  return found;
};

const importsSql = (source: string): boolean =>
  parseSync('handlers.ts', source).module.staticImports.some(
    ({ moduleRequest, entries }) =>
      moduleRequest.value === 'kysely' && entries.some(({ importName }) => importName.name === 'sql'),
  );

describe('rules and the contract', () => {
  const files = [
    ...sourcesOf('src/contract/*.ts'),
    ...sourcesOf('src/core/features/*/*/{rules,times,status,reminders,differences}.ts'),
  ];

  it('ask neither the clock nor chance', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap(([file, source]) => impureIn(source).map((what) => `${file}: ${what}`))).toEqual([]);
  });

  it.each([
    'export const now = () => new Date();',
    'export const now = () => Date();',
    'export const now = () => Date.now();',
    'const { now } = { now: Date.now }; export { now };',
    'export const uid = () => crypto.randomUUID();',
    'export const turn = (n: number) => Math.floor(Math.random() * n);',
  ])('are caught with %s', (source) => {
    expect(impureIn(source)).toHaveLength(1);
  });

  it('may read a date that they are given', () => {
    expect(impureIn('export const year = (at: string) => new Date(at).getUTCFullYear();')).toEqual([]);
  });
});

describe('SQL', () => {
  const isPlaceOfSql = (file: string) => /\/(store\.ts$|kernel\/|migrations\/)/.test(file);

  it('stands in stores, the kernel and migrations', () => {
    const elsewhere = sourcesOf('src/**/*.{ts,tsx}').filter(
      ([file, source]) => !isPlaceOfSql(file) && importsSql(source),
    );
    expect(elsewhere.map(([file]) => file)).toEqual([]);
  });

  it('is caught elsewhere', () => {
    expect(importsSql("import { type Insertable, sql } from 'kysely';")).toBe(true);
    expect(importsSql("import { sql as raw } from 'kysely';")).toBe(true);
    expect(importsSql("import type { RawBuilder } from 'kysely';")).toBe(false);
  });
});
