import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '../../src/renderer');
/** Not of one page: they stand above all of them. */
const FRAME = new Set(['app', 'shell', 'ui']);

const callsIn = (text: string, before: RegExp): string[] =>
  [
    ...text.matchAll(
      new RegExp(`${before.source}orpc\\.([\\w.]+?)\\.(?:queryOptions|infiniteOptions)\\(`, 'g'),
    ),
  ].map(([, call]) => call!);

/** What a feature's pages suspend on and its routes do not read first: React keeps such a page back for 300 ms. */
const readTooLate = (files: Record<string, string>): string[] => {
  const suspended = Object.values(files).flatMap((text) => callsIn(text, /useSuspenseQuery\(\s*/));
  const routes = ['screen.tsx', 'parts.ts'].map((name) => files[name] ?? '').join('\n');
  const first = /readFirst\(/.test(routes) ? callsIn(routes, /\b/) : [];
  return [...new Set(suspended)].filter((call) => !first.includes(call));
};

const filesOf = (feature: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path.join(renderer, feature), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => [name, readFileSync(path.join(renderer, feature, name), 'utf8')]),
  );

it('a page that suspends on what its route does not read is seen', () => {
  const page = 'const { data } = useSuspenseQuery(orpc.loan.list.queryOptions());';
  expect(
    readTooLate({ 'LoanPage.tsx': page, 'screen.tsx': "page('/pinjaman', () => <LoanPage />)" }),
  ).toEqual(['loan.list']);
  expect(
    readTooLate({ 'LoanPage.tsx': page, 'screen.tsx': 'loader: readFirst(orpc.loan.list.queryOptions()),' }),
  ).toEqual([]);
});

const features = readdirSync(renderer, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && !FRAME.has(entry.name),
);
it.each(features.map(({ name }) => name))(
  '%s suspends on nothing that its routes do not read first',
  (name) => {
    expect(readTooLate(filesOf(name))).toEqual([]);
  },
);
