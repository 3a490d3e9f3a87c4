import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';
import { expect, it } from 'vitest';

// Help tells what each screen says in its screen.tsx; the keys themselves stand at the commands. Here both are read.

const renderer = path.resolve(import.meta.dirname, '../../src/renderer');

/** A key and in which words: of a command, or of a line in Help. */
type Said = { key: string; words: string };

/** The text of all literals in a piece of source. */
const literalsIn = (piece: string): string[] =>
  [...piece.matchAll(/'([^'\\]*)'|"([^"\\]*)"|`([^`]*)`/g)].map(
    ([, single, double, template]) => single ?? double ?? template!.replace(/\$\{[^}]*\}/g, ' '),
  );

/** What a file binds to keys, and what it tells Help. */
const readFrom = (source: string): { commands: Said[]; help: Said[]; searches: string[] } => {
  const commands: Said[] = [];
  const searches: string[] = [];
  const help: Said[] = [];
  const text = (node: { start: number; end: number } | null | undefined) =>
    node ? source.slice(node.start, node.end) : '';
  const note = (given: ReadonlyMap<string, string>) => {
    const words = literalsIn(given.get('label') ?? given.get('command') ?? '').join(' ');
    for (const key of literalsIn(given.get('keys') ?? '')) commands.push({ key, words });
    if (given.has('command') && given.has('hint'))
      searches.push(literalsIn(given.get('keys') ?? '').join() || 'no key');
  };
  new Visitor({
    JSXOpeningElement: ({ attributes }) =>
      note(
        new Map(
          attributes.flatMap((each) =>
            each.type === 'JSXAttribute' ? [[text(each.name), text(each.value)] as const] : [],
          ),
        ),
      ),
    ObjectExpression: ({ properties }) => {
      const given = new Map(
        properties.flatMap((each) =>
          each.type === 'Property' ? [[text(each.key), each.value] as const] : [],
        ),
      );
      const keys = given.get('keys');
      if (keys?.type !== 'ArrayExpression')
        return note(new Map([...given].map(([name, value]) => [name, text(value)])));
      for (const line of keys.elements) {
        const [key, words] = literalsIn(text(line));
        help.push({ key: key!, words: words! });
      }
    },
  }).visit(parseSync('screen.tsx', source).program);
  return { commands, help, searches };
};

/** A key that is pressed anywhere on the screen; letters, arrows and Enter belong to what has the focus. */
const isGlobal = ({ key }: Said): boolean =>
  /^F\d+$|\+|^(Insert|Delete|PageUp|PageDown)$/.test(key) && !key.includes('Arrow');

const wordsOf = (said: string): string[] => said.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** Where Help and the commands of one screen differ. */
const differences = (commands: readonly Said[], help: readonly Said[]): string[] => [
  ...help
    .filter((line) => isGlobal(line) && !commands.some(({ key }) => key === line.key))
    .map(({ key, words }) => `Help says ${key} ${words}, and no command has it`),
  ...commands.filter(isGlobal).flatMap(({ key, words }) => {
    const said = help.filter((line) => line.key === key).flatMap((line) => wordsOf(line.words));
    if (said.length === 0) return [`${key} ${words} is not in Help`];
    const own = wordsOf(words);
    return own.length === 0 || own.some((word) => said.includes(word))
      ? []
      : [`${key} does "${words}", and Help says something else`];
  }),
];

/** Where a list is searched, or added to, by another key than the other lists. */
const oddKeys = (source: string): string[] => {
  const { commands, searches } = readFrom(source);
  const adding = commands.filter(({ words }) => searches.length > 0 && /^Tambah | baru$/.test(words));
  return [
    ...searches.filter((key) => key !== 'F2').map((key) => `searched by ${key}`),
    ...adding.filter(({ key }) => key !== 'F9').map(({ key, words }) => `${words} by ${key}`),
  ];
};

const folders = new Map<string, { commands: Said[]; help: Said[] }>();
const commandsIn = (file: string): Said[] =>
  readFrom(readFileSync(path.join(renderer, file), 'utf8')).commands;
for (const file of globSync('*/**/*.tsx', { cwd: renderer })) {
  const source = readFileSync(path.join(renderer, file), 'utf8');
  const { commands, help } = readFrom(source);
  const [folder] = file.split(path.sep) as [string];
  const all = folders.get(folder) ?? { commands: [], help: [] };
  // A piece of app/ that the screen shows brings its keys along.
  const shown = [...source.matchAll(/'#renderer\/(app\/[\w/]+\.tsx)'/g)].flatMap(([, piece]) =>
    commandsIn(piece!),
  );
  folders.set(folder, {
    commands: [...all.commands, ...commands, ...shown],
    help: [...all.help, ...help],
  });
}
const { commands: ofShell, help: everywhere } = folders.get('shell')!;

it('the keys of every screen are those in Help', () => {
  /** Told once for all screens, unless this one tells of its key and does something else by it. */
  const isEverywhere = ({ key, words }: Said, help: readonly Said[]) => {
    const line = everywhere.find((each) => each.key === key);
    const isOther = !wordsOf(line?.words ?? '').some((word) => wordsOf(words).includes(word));
    return line !== undefined && !(isOther && help.some((each) => each.key === key));
  };
  const found = [...folders]
    .filter(([folder]) => globSync(`${folder}/screen.tsx`, { cwd: renderer }).length > 0)
    .map(
      ([folder, { commands, help }]) =>
        [
          folder,
          differences(
            commands.filter((each) => !isEverywhere(each, help)),
            help,
          ),
        ] as const,
    );
  expect(found.length).toBeGreaterThan(10);
  expect(Object.fromEntries(found.filter(([, faults]) => faults.length > 0))).toEqual({});
  const all = [...folders.values()].flatMap(({ commands }) => commands);
  const spoken = everywhere.filter((line) => isGlobal(line) && !all.some(({ key }) => key === line.key));
  expect(spoken, 'of every screen').toEqual([]);
  expect(differences(ofShell, everywhere).filter((fault) => !fault.startsWith('Help says'))).toEqual([]);
});

it('every list is searched by F2 and added to by F9', () => {
  const files = globSync('*/**/*.tsx', { cwd: renderer }).filter((file) => !file.startsWith('app'));
  const found = files.map(
    (file) => [file, oddKeys(readFileSync(path.join(renderer, file), 'utf8'))] as const,
  );
  expect(Object.fromEntries(found.filter(([, odd]) => odd.length > 0))).toEqual({});
  const list = (search: string, add: string) => `
    export const List = () => <Page actions={<CommandButton label="Kasus baru" keys="${add}" run={add} />}>
      <SearchField command="Cari kasus" hint="nama" ${search} onText={setText} /></Page>;`;
  expect(oddKeys(list('keys="F2"', 'F9'))).toEqual([]);
  expect(oddKeys(list('keys="F3"', 'F2'))).toEqual(['searched by F3', 'Kasus baru by F2']);
  expect(oddKeys(list('', 'F9'))).toEqual(['searched by no key']);
});

/** Keys that a sentence of a screen names, and no command of its folder has. */
const unknownKeys = (source: string, commands: readonly Said[]): string[] =>
  [...source.matchAll(/\b(?:dengan|atau) (F\d+)\b/g)].flatMap(([words, key]) =>
    commands.some((each) => each.key === key) ? [] : [words],
  );

it('a sentence names a key that is there', () => {
  const found = globSync('*/**/*.tsx', { cwd: renderer }).flatMap((file) => {
    const { commands } = folders.get(file.split(path.sep)[0]!)!;
    return unknownKeys(readFileSync(path.join(renderer, file), 'utf8'), commands).map(
      (words) => `${file}: ${words}`,
    );
  });
  expect(found).toEqual([]);
  expect(unknownKeys('<Empty>Terima dengan F3.</Empty>', [{ key: 'F9', words: 'Terima' }])).toEqual([
    'dengan F3',
  ]);
});

it('a difference is seen', () => {
  const { commands } = readFrom(`
    export const Desk = () => <CommandButton label="Tutup hari" keys="F9" run={close} />;
    export const useDesk = () => useCommand({ label: 'Cari tamu', keys: 'F2', run });
    export const Hint = () => <Key keys="Enter" />;
  `);
  const helpOf = (lines: string) =>
    readFrom(`export const help = { title: 'Loket', keys: [${lines}] };`).help;
  const told = "['F9', 'Tutup hari'], ['F2', 'Cari tamu yang pernah datang'], ['Enter', 'Pilih']";
  expect(differences(commands, helpOf(told))).toEqual([]);
  expect(differences(commands, helpOf(`${told}, ['F8', 'Selesai']`))).toEqual([
    'Help says F8 Selesai, and no command has it',
  ]);
  expect(differences(commands, helpOf("['F9', 'Tutup hari']"))).toEqual(['F2 Cari tamu is not in Help']);
  expect(differences(commands, helpOf(told.replace('Tutup hari', 'Cetak')))).toEqual([
    'F9 does "Tutup hari", and Help says something else',
  ]);
});
