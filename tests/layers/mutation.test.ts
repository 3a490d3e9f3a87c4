import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { faultsOf, findFiles } from '../../scripts/mutation/find.ts';
import { list } from '../../scripts/mutation/list.ts';
import { mutantsOf, mutated } from '../../scripts/mutation/mutants.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sample = 'tests/support/mutation/rules.ts';

const changesOf = (source: string): string[] =>
  mutantsOf(source).map(({ start, end, text }) => source.slice(0, start) + text + source.slice(end));

describe('the mutants of a source', () => {
  it.each([
    ['a <= b;', ['a < b;', ';']],
    ['a === b && c;', ['a === b || c;', 'a !== b && c;', ';']],
    ['const x = a ?? b;', ['const x = a;', 'const x = b;']],
    ['const x = !a;', ['const x = a;']],
    ['const x = a ? 1 : "b";', ['true ? 1', 'false ? 1', '(1 + 1)', "''"]],
    ['const x = Math.max(a, b);', ['const x = Math.min(a, b);']],
    ['const x = a.filter(f).some(g);', ['.every(g)', 'const x = a.some(g);']],
  ])('of %s', (source, changes) => {
    const found = changesOf(source);
    expect(found).toHaveLength(changes.length);
    for (const change of changes) expect(found.join('\n')).toContain(change);
  });
  it('are none of types, names of files and words for developers', () => {
    const source = `import a from 'a'; type B = 'b' | 1; throw new Error('c');`;
    expect(changesOf(source)).toEqual([source.replace("throw new Error('c');", ';')]);
  });
  it('give up a loop that never ends', () => {
    expect(() => runInNewContext(mutated('while (true) ;'))).toThrow('endless');
  });
});

it('says which fault no test notices, and which of those named equivalent is gone', () => {
  const options = ['scripts/mutation.ts', '--list', path.join(root, path.dirname(sample), 'list.ts')];
  const { VITEST: _, ...rest } = process.env;
  const env = { ...rest, LOKET_TESTS_BUILT: '1' };
  const { stdout, status } = spawnSync(process.execPath, options, { cwd: root, env, encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line.startsWith(sample));
  expect(lines).toEqual([
    `${sample}: a mutant named equivalent is gone: a line that was written anew | 1 → (1 + 1)`,
    `${sample}:3: export const isOfAge = (years: number): boolean => years >= 17; | >= → >`,
    `${sample}:3: export const isOfAge = (years: number): boolean => years >= 17; | 17 → (17 + 1)`,
  ]);
  expect(stdout).toContain('| mutation | 7 | 5 | 0 | 71.4 % |');
  expect(status).toBe(1);
});

describe('the files that are mutated', () => {
  it('are found in the tree, each with a test', () => {
    expect(findFiles(root, list).length).toBeGreaterThan(80);
    expect(faultsOf(root, list)).toEqual([]);
  });

  it('are missed when one has no test, or is named and gone', () => {
    const tree = mkdtempSync(path.join(tmpdir(), 'loket-mutation-'));
    onTestFinished(() => rmSync(tree, { recursive: true }));
    const folder = 'src/core/features/office/booking';
    mkdirSync(path.join(tree, folder), { recursive: true });
    for (const name of ['rules', 'judge', 'judge.test', 'paper', 'region.test'])
      writeFileSync(path.join(tree, folder, `${name}.ts`), '');
    const named = { ...list, reached: {}, excluded: {}, equivalent: { [`${folder}/times.ts`]: {} } };
    expect(findFiles(tree, named)).toEqual([`${folder}/judge.ts`, `${folder}/rules.ts`]);
    expect(faultsOf(tree, named)).toEqual([
      `${folder}/rules.ts: no test runs it`,
      `${folder}/times.ts: is named and gone`,
    ]);
    writeFileSync(path.join(tree, folder, 'times.ts'), '');
    const reached = { [`${folder}/rules.ts`]: ['tests/core/booking.test.ts'] };
    const excluded = { [`${folder}/times.ts`]: 'types alone' };
    expect(faultsOf(tree, { ...named, reached, excluded })).toEqual([]);
  });
});
