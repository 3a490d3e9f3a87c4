import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { ProcedureMeta } from '#contract/base.ts';
import { contract } from '#contract/index.ts';

// Every command says afterwards who did it: an entry of the audit trail, a step of a number or an event of a desk. The
// handlers are read as text and followed through the functions they name, so that a new command is asked too.

/** Commands that leave nothing behind, and why. */
const silent: Record<string, string> = {
  'design.addPicture': 'the picture is nothing until a design that shows it is saved, and that is told',
  'pastImport.arrange': 'a draft is nothing until it is imported, and that is told',
  'pastImport.decide': 'a draft is nothing until it is imported, and that is told',
  'pastImport.mend': 'a draft is nothing until it is imported, and that is told',
  'survey.answer': 'an entry with its time would lead from an answer to who gave it',
  'survey.enter': 'a stack of forms is typed in their order, and the trail would keep it',
  'survey.settle': 'it only moves answers that wait; whose they are is not known',
  'session.lock': 'only the screen of one window changes; who gives the PIN again is told',
};

/** What writes down who did something, by file. */
const writers = new Set([
  'kernel/audit.ts audit',
  'kernel/audit.ts auditRow',
  'features/desk/queue/store.ts insertEvent',
  'features/desk/desk/store.ts insertDeskEvent',
]);

/** Where every handler starts: what it writes is about files that are handed out. */
const START = 'platform/procedures.ts api';

const core = path.resolve(import.meta.dirname, '../../src/core');
const resolve = (from: string, to: string): string =>
  to.startsWith('#core/') ? to.slice('#core/'.length) : path.join(path.dirname(from), to);

/** The names that a clause `{ a, type B, c as d }` brings, by what they are called here. */
const namesIn = (clause: string) =>
  clause
    .split(',')
    .map((part) => part.trim().split(/\s+as\s+/))
    .filter(([name]) => name && !name.startsWith('type '))
    .map(([name, alias]) => [alias ?? name!, name!] as const);

type Place = { file: string; name: string };
type Source = {
  /** The text of everything declared at the top of the file. */
  declared: Map<string, string>;
  /** What a name of another file is there. */
  brought: Map<string, Place>;
  /** Files whose names stand behind a prefix. */
  prefixes: Map<string, string>;
};

const read = (file: string, source: string): Source => {
  const text = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const brought = new Map<string, Place>();
  const prefixes = new Map<string, string>();
  for (const [, clause, from] of text.matchAll(/^(?:im|ex)port \{([^}]*)\} from '([.#][^']+)'/gm))
    for (const [here, there] of namesIn(clause!))
      brought.set(here, { file: resolve(file, from!), name: there });
  for (const [, prefix, from] of text.matchAll(/^import \* as (\w+) from '([.#][^']+)'/gm))
    prefixes.set(prefix!, resolve(file, from!));
  const starts = [...text.matchAll(/^(?:export )?(?:async )?(?:const|function|class) (\w+)/gm)];
  const declared = new Map(
    starts.map(({ 1: name, index }, i) => [name!, text.slice(index, starts[i + 1]?.index)]),
  );
  return { declared, brought, prefixes };
};

type Sources = ReadonlyMap<string, Source>;
const sources: Sources = new Map(
  globSync('**/*.ts', { cwd: core })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => [file, read(file, readFileSync(path.join(core, file), 'utf8'))]),
);

/** Whether a text of this file can come to one of the writers by the names it uses. */
const writes = (all: Sources, file: string, text: string, seen: Set<string>): boolean => {
  const source = all.get(file);
  if (!source) return false; // of the contract or a package
  const visit = (place: Place): boolean => {
    const key = `${place.file} ${place.name}`;
    if (writers.has(key)) return true;
    if (key === START || seen.has(key)) return false;
    seen.add(key);
    const there = all.get(place.file);
    const onward = there?.brought.get(place.name);
    const declared = there?.declared.get(place.name);
    if (declared) return writes(all, place.file, declared, seen);
    return onward ? visit(onward) : false;
  };
  return [...text.matchAll(/(?<![.\w])(\w+)(?:\.(\w+))?/g)].some(([, first, second]) => {
    const prefixed = source.prefixes.get(first!);
    if (prefixed && second) return visit({ file: prefixed, name: second });
    const brought = source.brought.get(first!);
    if (brought) return visit(brought);
    return source.declared.has(first!) && visit({ file, name: first! });
  });
};

/** The text of every handler by the path of its call. */
const handlersOf = (all: Sources) =>
  new Map(
    [...all].flatMap(([file, { declared }]) =>
      [...declared].flatMap(([name, text]) => {
        if (!name.endsWith('Handlers')) return [];
        const starts = [...text.matchAll(/^ {2}\w+: api\.([\w.]+)\.handler\(/gm)];
        return starts.map(
          ({ 1: call, index }, i) =>
            [call!, { file, text: text.slice(index, starts[i + 1]?.index) }] as const,
        );
      }),
    ),
  );

/** The commands that leave nothing behind. */
const silentAmong = (all: Sources, calls: readonly string[]): string[] => {
  const handlers = handlersOf(all);
  return calls.filter((call) => {
    const handler = handlers.get(call);
    if (!handler) throw new Error(`no handler of ${call} is found`);
    return !writes(all, handler.file, handler.text, new Set());
  });
};

const commands = Object.entries(contract).flatMap(([feature, calls]) =>
  Object.entries(calls)
    .filter(([, call]) => (call['~orpc'].meta as ProcedureMeta).changes !== undefined)
    .map(([name]) => `${feature}.${name}`),
);

it('is left by every command, or it is said why not', () => {
  for (const [file, name] of [...writers, START].map((place) => place.split(' ') as [string, string]))
    expect(sources.get(file)?.declared.has(name), `${file} declares ${name}`).toBe(true);
  expect(commands.length).toBeGreaterThan(60);
  expect(silentAmong(sources, commands).sort()).toEqual(Object.keys(silent).sort());
});

it('is missed where a command only stores, however far from its handler', () => {
  const folder = 'features/office/parking';
  const handlers = [
    "import { pay as keep } from './parking.ts';",
    '// audit(tx)',
    'export const parkingHandlers = {',
    '  pay: api.parking.pay.handler(({ input, context }) =>',
    '    context.write((tx, stamp) => keep(tx, stamp, input))),',
    '};',
  ].join('\n');
  const planted = (entry: string): Sources => {
    const parking = [
      "import { audit } from '#core/kernel/audit.ts';",
      "import * as store from './store.ts';",
      `export const pay = async (tx, stamp, input) => { await store.insert(tx, input); ${entry} };`,
    ].join('\n');
    const files = { [`${folder}/handlers.ts`]: handlers, [`${folder}/parking.ts`]: parking };
    return new Map([
      ...sources,
      ...Object.entries(files).map(([file, source]) => [file, read(file, source)] as const),
    ]);
  };
  expect(silentAmong(planted(''), ['parking.pay'])).toEqual(['parking.pay']);
  expect(silentAmong(planted("await audit(tx, entryOf(stamp, 'pay'));"), ['parking.pay'])).toEqual([]);
  expect(() => silentAmong(sources, ['parking.pay'])).toThrow('no handler of parking.pay');
});
