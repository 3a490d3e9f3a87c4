import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const documents = execFileSync('git', ['ls-files', '*.md'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !file.startsWith('CHANGELOG'));

/** Paths of this project that a text names, without those with a placeholder; "src/core/{a,b}" stands for two. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|tests|docs|scripts|bench|resources)\/[^`\s]*)`/g)]
    .map(([, named]) => named!.replace(/[:#].*$/, ''))
    .filter((named) => !/[*<>…]/.test(named))
    .flatMap((named) => {
      const [before, inner, after] = named.split(/[{}]/);
      return inner === undefined ? [named] : inner.split(',').map((each) => `${before}${each}${after}`);
    });

const missingIn = (text: string): string[] =>
  pathsIn(text).filter((named) => !existsSync(path.join(root, named)));

it('finds a path that is not there', () => {
  expect(missingIn('see `src/core/clock` and `src/core/{kernel,shed}`, `src/*/x.ts`')).toEqual([
    'src/core/clock',
    'src/core/shed',
  ]);
});

it.each(documents)('the paths that %s names exist', (file) => {
  expect(missingIn(readFileSync(path.join(root, file), 'utf8'))).toEqual([]);
});
