import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { brought } from '#core/composition.ts';

// Numbers that are counted on through the years are drawn by a series, and none is drawn twice after a restore only where
// its feature brings that series.

const root = path.resolve(import.meta.dirname, '../..');

/** The kinds of the series that a source declares. */
const seriesIn = (source: string): string[] =>
  [...source.matchAll(/: LastingSeries = \{\s*kind: '([^']+)'/g)].map(([, kind]) => kind!);

const unbrought = (sources: readonly string[], kinds: readonly string[]): string[] =>
  sources.flatMap(seriesIn).filter((kind) => !kinds.includes(kind));

it('every series is brought by its feature', () => {
  const sources = globSync('src/core/features/**/*.ts', { cwd: root }).map((file) =>
    readFileSync(path.join(root, file), 'utf8'),
  );
  const kinds = brought.lasting.map(({ kind }) => kind);
  expect(sources.flatMap(seriesIn).sort()).toEqual([...kinds].sort());
  expect(kinds.length).toBeGreaterThan(4);
  const planted = "export const roomNumbers: LastingSeries = { kind: 'room', table: 'desk', number: 'id' };";
  expect(unbrought([...sources, planted], kinds)).toEqual(['room']);
});
