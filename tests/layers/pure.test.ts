import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';

// Rules are told the time and get chance as an argument, so that a test can say what both are; SQL stands in stores. What
// is a rule is told by what a file imports, whatever it is called.

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

/** What a module imports as it is read: names that are more than types. */
const importsOf = (source: string): string[] => {
  const { staticImports, staticExports, dynamicImports } = parseSync('rules.ts', source).module;
  return [
    ...staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest && !isType ? [moduleRequest.value] : [])),
    ),
    ...dynamicImports.map(() => 'later'),
  ];
};

/** Packages that neither read nor write anything. */
const plain = /^(zod|@orpc\/contract|@noble\/\w+)(\/|$)/;

/** The files that reach nothing but each other: neither the disk, nor the database, nor another program. */
const pureAmong = (sources: ReadonlyMap<string, string>): string[] => {
  const imports = new Map(
    [...sources].map(([file, source]) => [
      file,
      importsOf(source).map((from) => {
        if (from.startsWith('#')) return `src/${from.slice(1)}`;
        return from.startsWith('.') ? path.join(path.dirname(file), from) : from;
      }),
    ]),
  );
  const impure = new Set<string>();
  // Until nothing is added any more: whoever imports an impure file is one.
  for (let before = -1; before < impure.size;) {
    before = impure.size;
    for (const [file, all] of imports)
      if (all.some((from) => impure.has(from) || (!imports.has(from) && !plain.test(from)))) impure.add(file);
  }
  return [...sources.keys()].filter((file) => !impure.has(file));
};

const importsSql = (source: string): boolean =>
  parseSync('handlers.ts', source).module.staticImports.some(
    ({ moduleRequest, entries }) =>
      moduleRequest.value === 'kysely' && entries.some(({ importName }) => importName.name === 'sql'),
  );

/** How many statements of SQL are prepared or carried out. */
const statementsIn = (source: string): number => {
  let count = 0;
  new Visitor({
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || !first) return;
      const isStatement = /^[`'"]\s*[A-Z]{4,} /.test(source.slice(first.start, first.end));
      if (callee.property.name === 'prepare' || (callee.property.name === 'exec' && isStatement)) count++;
    },
  }).visit(parseSync('handlers.ts', source).program);
  return count;
};

describe('rules and the contract', () => {
  const all = new Map(sourcesOf('src/{contract,core}/**/*.ts'));
  const named = sourcesOf('src/core/features/*/*/{rules,judge}.ts').map(([file]) => file);
  const files = [...new Set([...pureAmong(all), ...named])].map((file) => [file, all.get(file)!] as const);

  it('ask neither the clock nor chance', () => {
    expect(files.length).toBeGreaterThan(200);
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

  it('are known by what they import', () => {
    const tree = new Map([
      ['src/contract/booking.ts', "import { z } from 'zod';"],
      ['src/core/features/office/booking/prices.ts', "import { a } from '#contract/booking.ts';"],
      ['src/core/features/office/booking/words.ts', "import type { Db } from '#core/kernel/database.ts';"],
      ['src/core/features/office/booking/store.ts', "import { sql } from 'kysely';"],
      ['src/core/features/office/booking/paper.ts', "export { b } from './store.ts';"],
      ['src/core/features/office/booking/late.ts', "export const c = () => import('./store.ts');"],
    ]);
    expect(pureAmong(tree).map((file) => path.basename(file))).toEqual([
      'booking.ts',
      'prices.ts',
      'words.ts',
    ]);
  });

  it('may read a date that they are given', () => {
    expect(impureIn('export const year = (at: string) => new Date(at).getUTCFullYear();')).toEqual([]);
  });
});

describe('SQL', () => {
  const isPlaceOfSql = (file: string) => /\/(store\.ts$|kernel\/|migrations\/)/.test(file);
  /** A file as it lies on the disk, before it is opened or of any version: Kysely's schema does not hold for it. */
  const ofAnyVersion = [
    'src/core/features/documents/series/keeper.ts',
    'src/core/features/documents/series/numbers.ts',
    'src/core/features/documents/series/replaced.ts',
    'src/core/platform/people/rebuild.ts',
    'src/core/platform/references.ts',
  ];
  const files = sourcesOf('src/**/*.{ts,tsx}').filter(([file]) => !isPlaceOfSql(file));

  it('stands in stores, the kernel and migrations', () => {
    expect(files.filter(([, source]) => importsSql(source)).map(([file]) => file)).toEqual([]);
    expect(
      files
        .filter(([, source]) => statementsIn(source) > 0)
        .map(([file]) => file)
        .sort(),
    ).toEqual(ofAnyVersion);
  });

  it('is caught elsewhere', () => {
    expect(importsSql("import { type Insertable, sql } from 'kysely';")).toBe(true);
    expect(importsSql("import { sql as raw } from 'kysely';")).toBe(true);
    expect(importsSql("import type { RawBuilder } from 'kysely';")).toBe(false);
    expect(statementsIn("sqlite.prepare('SELECT 1 FROM visit').get();")).toBe(1);
    expect(statementsIn('sqlite.prepare(`\\n  UPDATE ${table} SET name = ?`).run(name);')).toBe(1);
    expect(statementsIn('db.prepare(query).all();')).toBe(1);
    expect(statementsIn('sqlite.exec("DELETE FROM visit");')).toBe(1);
    expect(statementsIn('const [, day] = /^(\\d+)$/.exec("DELETE") ?? [];')).toBe(0);
  });
});
