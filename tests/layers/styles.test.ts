import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';

// A class that is used is defined, and one that is defined is used: a typing error must not pass as a look.

const folder = path.resolve(import.meta.dirname, '../../src/renderer');
type Files = ReadonlyMap<string, string>;
const renderer: Files = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css)$/.test(file) && !file.includes('.test.'))
    .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
);

const isModule = (file: string): boolean => file.endsWith('.module.css');
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** As electron.vite.config.ts names them on the page. */
const onPage = (module: string, name: string): string =>
  kebab(`${path.basename(module, '.module.css')}-${name}`).replace(/-root$/, '');

/** The classes of a style sheet: its own, and those of others that a module names in `:global()`. */
const classesOf = (css: string): { own: Set<string>; others: Set<string> } => {
  const preludes = css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/"[^"]*"|'[^']*'/g, '')
    .matchAll(/([^{};]+)\{/g);
  const [own, others] = [new Set<string>(), new Set<string>()];
  for (const [, prelude = ''] of preludes) {
    if (prelude.trim().startsWith('@')) continue;
    const rest = prelude.replace(/:global\(\.([\w-]+)\)/g, (_, name: string) => {
      others.add(name);
      return '';
    });
    for (const [, name = ''] of rest.matchAll(/\.([a-z_][\w-]*)/gi)) own.add(name);
  }
  return { own, others };
};

type Uses = {
  ofModule: [module: string, name: string][];
  global: string[];
  sought: string[];
  words: Set<string>;
};

/** What a component says of classes: `styles.row` of a module, and the words of a `className`. */
const usesOf = (file: string, source: string): Uses => {
  const uses: Uses = { ofModule: [], global: [], sought: [], words: new Set() };
  const modules = new Map<string, string>();
  const toWords = (text: string): string[] => text.split(/\s+/).filter(Boolean);
  const { program } = parseSync(file, source);
  /** The strings of an expression that become classes. */
  const collect = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(collect);
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    const each = node as Record<string, unknown> & { type: string };
    if (each.type === 'Literal' && typeof each['value'] === 'string')
      uses.global.push(...toWords(each['value']));
    if (each.type === 'TemplateElement')
      uses.global.push(...toWords((each['value'] as { cooked: string }).cooked));
    const inside: Record<string, string[]> = {
      JSXExpressionContainer: ['expression'],
      ConditionalExpression: ['consequent', 'alternate'],
      LogicalExpression: ['right'],
      TemplateLiteral: ['quasis', 'expressions'],
      ObjectExpression: ['properties'],
      Property: ['value'],
    };
    for (const key of inside[each.type] ?? []) collect(each[key]);
  };
  new Visitor({
    ImportDeclaration: ({ source: { value }, specifiers }) => {
      if (isModule(value))
        modules.set(
          specifiers[0]?.local.name ?? '',
          value.startsWith('#renderer/') ? value.slice(10) : path.join(path.dirname(file), value),
        );
    },
    MemberExpression: ({ object, property, computed }) => {
      const module = object.type === 'Identifier' && modules.get(object.name);
      if (module)
        uses.ofModule.push([module, !computed && property.type === 'Identifier' ? property.name : '[…]']);
    },
    JSXAttribute: ({ name, value }) => {
      if (name.type === 'JSXIdentifier' && /classNames?$/i.test(name.name)) collect(value);
    },
    Property: ({ key, value }) => {
      if (key.type === 'Identifier' && /^classNames?$/.test(key.name)) collect(value);
    },
    CallExpression: ({ callee, arguments: [selector] }) => {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (!/^(querySelector(All)?|closest|matches)$/.test(callee.property.name) || !selector) return;
      const text = source.slice(selector.start, selector.end).replace(/\$\{[^}]*\}/g, '');
      for (const [, name = ''] of text.matchAll(/\.([a-z][\w-]*)/gi)) uses.sought.push(name);
    },
    Literal: ({ value }) => {
      if (typeof value === 'string') toWords(value).forEach((word) => uses.words.add(word));
    },
    TemplateElement: ({ value }) => toWords(value.cooked ?? '').forEach((word) => uses.words.add(word)),
  }).visit(program);
  return uses;
};

/** Everything that is wrong, a line for each. */
const faultsIn = (files: Files): string[] => {
  const sheets = [...files].filter(([file]) => file.endsWith('.css'));
  const classes = new Map(sheets.map(([file, css]) => [file, classesOf(css)]));
  const modules = [...classes].filter(([file]) => isModule(file));
  const uses = [...files]
    .filter(([file]) => /\.tsx?$/.test(file))
    .map(([file, source]) => [file, usesOf(file, source)] as const);
  const global = new Set([...classes].flatMap(([file, { own }]) => (isModule(file) ? [] : [...own])));
  const named = modules.flatMap(([file, { own }]) => [...own].map((name) => [file, name] as const));
  const all = new Set([...global, ...named.map(([file, name]) => onPage(file, name))]);
  const isKnown = (name: string): boolean => name.startsWith('mantine-') || all.has(name);
  const used = new Set(uses.flatMap(([, { ofModule }]) => ofModule.map((pair) => pair.join(' '))));
  const others = new Set(modules.flatMap(([, each]) => [...each.others]));
  const words = new Set(uses.flatMap(([, each]) => [...each.words]));
  const bases = modules.map(([file]) => path.basename(file));
  return [
    ...bases.filter((base, i) => bases.indexOf(base) !== i).map((base) => `two modules are called ${base}`),
    ...uses.flatMap(([file, { ofModule, global: plain, sought }]) => [
      ...ofModule
        .filter(([module, name]) => !classes.get(module)?.own.has(name))
        .map(([module, name]) => `${file}: ${module} has no .${name}`),
      ...plain.filter((name) => !isKnown(name)).map((name) => `${file}: no style sheet has .${name}`),
      ...sought.map((name) => `${file}: looks for .${name}, a class is for looks: seek a data attribute`),
    ]),
    ...modules.flatMap(([file, each]) =>
      [...each.others].filter((name) => !isKnown(name)).map((name) => `${file}: nothing is called .${name}`),
    ),
    ...named
      .filter(([file, name]) => !used.has(`${file} ${name}`))
      .map(([file, name]) => `${file}: .${name} is used nowhere`),
    ...[...global]
      .filter((name) => !name.startsWith('mantine-') && !words.has(name) && !others.has(name))
      .map((name) => `.${name} is used nowhere`),
  ];
};

it('what is used is defined, and what is defined is used', () => {
  expect(faultsIn(renderer)).toEqual([]);
});

describe('each fault is seen', () => {
  const sheet = '.row {\n  color: red;\n}\n.row:hover :global(.hall) {\n  color: blue;\n}\n';
  const page = (className: string): string =>
    `import styles from './room.module.css';\nexport const Page = () => <p className=${className} />;\n`;
  const house = (plant: Record<string, string>): string[] =>
    faultsIn(
      new Map(
        Object.entries({
          'room/room.module.css': sheet,
          'room/Page.tsx': page('{styles.row}'),
          'global.css': '.hall {\n  margin: 0;\n}\n',
          'Hall.tsx': 'export const Hall = () => <p className="hall" />;\n',
          ...plant,
        }),
      ),
    );

  it('a house in order has none', () => expect(house({})).toEqual([]));

  it.each<[string, Record<string, string>, string[]]>([
    [
      'a class is mistyped',
      { 'room/More.tsx': page('{styles.rwo}') },
      ['room/More.tsx: room/room.module.css has no .rwo'],
    ],
    [
      'a class is computed',
      { 'room/More.tsx': page('{styles[name]}') },
      ['room/More.tsx: room/room.module.css has no .[…]'],
    ],
    [
      'a class is dead',
      { 'room/room.module.css': `${sheet}.dead {\n}` },
      ['room/room.module.css: .dead is used nowhere'],
    ],
    [
      'a global class is mistyped',
      { 'room/More.tsx': page('{row ? `hal` : undefined}') },
      ['room/More.tsx: no style sheet has .hal'],
    ],
    [
      'a class is sought',
      { 'More.ts': `export const row = () => document.querySelector('.hall input');` },
      ['More.ts: looks for .hall, a class is for looks: seek a data attribute'],
    ],
    ['a global class is dead', { 'more.css': '.dead {\n}' }, ['.dead is used nowhere']],
    [
      'a class of another is mistyped',
      { 'room/room.module.css': `${sheet}.row :global(.hal) {\n}` },
      ['room/room.module.css: nothing is called .hal'],
    ],
    ['two modules have one name', { 'hall/room.module.css': '' }, ['two modules are called room.module.css']],
  ])('%s', (_, plant, faults) => expect(house(plant)).toEqual(faults));
});
