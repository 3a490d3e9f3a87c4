import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const testFiles = globSync(['src/**/*.test.{ts,tsx}', 'tests/**/*.{test,spec}.{ts,tsx}'], { cwd: root });

/** The names that a table's last column gives to `npm test`. */
const namesIn = (text: string): string[] =>
  Array.from(text.matchAll(/^\|.*\|([^|\n]+)\|$/gm), ([, cell]) => cell!)
    .flatMap((cell) =>
      Array.from(cell.matchAll(/`(?:npm test )?([\w ]+)`/g), ([, names]) => names!.split(' ')),
    )
    .flat();

it.each(['README.md', 'docs/promises.md'])('every command that %s names runs a test', (page) => {
  const text = readFileSync(path.join(root, page), 'utf8');
  const promises = page === 'README.md' ? text.slice(text.indexOf('## Promises')) : text;
  const names = namesIn(promises).filter((name) => !['npm', 'test'].includes(name));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !testFiles.some((file) => file.includes(name)))).toEqual([]);
});
