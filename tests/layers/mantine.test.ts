import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

// The window loads the styles of those of Mantine's components that it uses, in the order of the whole sheet.

const root = path.resolve(import.meta.dirname, '../..');
const core = path.join(root, 'node_modules/@mantine/core');
const read = (file: string): string => readFileSync(file, 'utf8');
const namesOf = (list: string): string[] =>
  list.split(',').flatMap((each) => {
    const name = each.trim().split(' as ')[0]!;
    return name && !name.startsWith('type ') ? [name] : [];
  });
const importsOf = (source: string) =>
  [...source.matchAll(/import (?:\{([^}]*)\}|\w+)? ?(?:from )?["']([^"']+)["']/g)].map(
    ([, names = '', from = '']) => ({ names: namesOf(names), from, list: names }),
  );

/** The class lists that a module of Mantine reaches: each is one style sheet. */
const sheetsOf = (entry: readonly (readonly [name: string, from: string])[]): Set<string> => {
  const [seen, sheets] = [new Set<string>(), new Set<string>()];
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    if (file.endsWith('.module.mjs')) {
      if (file.startsWith(core)) sheets.add(path.basename(file, '.module.mjs'));
      return;
    }
    for (const { names, from } of importsOf(read(file)))
      if (from.startsWith('.')) visit(path.join(path.dirname(file), from));
      else for (const name of names) enter(name, from);
  };
  const enter = (name: string, from: string): void => {
    if (!/^@mantine\/(core|dates|modals|notifications|spotlight)$/.test(from)) return;
    const index = path.join(root, 'node_modules', from, 'esm/index.mjs');
    const found = importsOf(read(index)).find(({ list }) =>
      list.split(',').some((each) => each.trim().split(' as ').at(-1) === name),
    );
    if (found?.from.startsWith('.')) visit(path.join(path.dirname(index), found.from));
  };
  for (const [name, from] of entry) enter(name, from);
  return sheets;
};

const used = (): Set<string> =>
  sheetsOf(
    globSync('src/renderer/**/*.{ts,tsx}', { cwd: root })
      .filter((file) => !file.includes('.test.'))
      .flatMap((file) => importsOf(read(path.join(root, file))))
      .flatMap(({ names, from }) => names.map((name) => [name, from] as const)),
  );

const first = ['default-css-variables', 'baseline', 'global'];
/** A sheet's place in the whole one, where what comes later wins. */
const placeOf = (sheet: string): number => {
  const whole = read(path.join(core, 'styles.css'));
  return whole.indexOf(
    read(path.join(core, 'styles', `${sheet}.css`))
      .trim()
      .slice(0, 60),
  );
};

it('the styles of every component in use are loaded, of no other, and in order', () => {
  const loaded = [
    ...read(path.join(root, 'src/renderer/shell/mantine.ts')).matchAll(
      /@mantine\/core\/styles\/([\w-]+)\.layer\.css/g,
    ),
  ].map(([, sheet = '']) => sheet);
  const wanted = [...first, ...used()].toSorted((a, b) => placeOf(a) - placeOf(b));
  expect(wanted.every((sheet) => placeOf(sheet) >= 0)).toBe(true);
  expect(loaded).toEqual(wanted);
});

it('a component brings the sheets of those it is made of', () => {
  expect([...sheetsOf([['Modal', '@mantine/core']])]).toEqual(
    expect.arrayContaining(['Modal', 'ModalBase', 'Overlay', 'CloseButton', 'UnstyledButton', 'ScrollArea']),
  );
});
