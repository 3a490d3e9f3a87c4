import { parseSync } from 'vite';

/** One small change of a source; a test that passes with it does not notice the fault. */
export type Mutant = { start: number; end: number; text: string; line: number; name: string };

/** A node of the syntax tree, as far as this file asks: its kind, its place, and whatever it holds. */
type Node = { type: string; start: number; end: number; [key: string]: unknown };
type Edit = Pick<Mutant, 'start' | 'end' | 'text'>;

const operators = new Map(
  Object.entries({
    '<': '<=',
    '<=': '<',
    '>': '>=',
    '>=': '>',
    '===': '!==',
    '!==': '===',
    '&&': '||',
    '||': '&&',
    '+': '-',
    '-': '+',
    '*': '/',
    '/': '*',
    '%': '*',
    '+=': '-=',
    '-=': '+=',
    '||=': '=',
    '??=': '=',
  }),
);
const methods = new Map(
  Object.entries({
    min: 'max',
    max: 'min',
    floor: 'ceil',
    ceil: 'floor',
    some: 'every',
    every: 'some',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
  }),
);
/** Steps of a chain that can be left out: what stands before them is of the same kind. */
const steps = ['sort', 'toSorted', 'filter', 'reverse', 'toReversed', 'trim', 'toLowerCase', 'toUpperCase'];

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** What can be evaluated within a node; types, names of properties and of files are left out. */
const childrenOf = (node: Node): Node[] =>
  Object.entries(node)
    .filter(([key]) => !(key === 'key' && !node['computed']) && key !== 'source' && !/type/i.test(key))
    .flatMap(([, value]) => value as unknown[])
    .filter(isNode)
    // `as`, `satisfies` and `!` hold an expression; every other node of TypeScript is a type.
    .filter(({ type }) => !type.startsWith('TS') || /^TS(As|Satisfies|NonNull)Expression$/.test(type));

const literal = ({ value, raw }: Node): string[] => {
  if (typeof value === 'boolean') return [String(!value)];
  if (typeof value === 'string') return [value === '' ? "'mutant'" : "''"];
  return typeof value === 'number' ? [`(${String(raw)} + 1)`] : [];
};

const called = (source: string, node: Node): Edit[] => {
  const callee = node['callee'] as Node;
  if (callee.type !== 'MemberExpression' || callee['computed']) return [];
  const [object, property] = [callee['object'] as Node, callee['property'] as Node];
  const name = String(property['name']);
  if (steps.includes(name)) return [{ ...node, text: source.slice(object.start, object.end) }];
  const text = methods.get(name);
  return text ? [{ ...property, text }] : [];
};

/** An operator between two sides becomes its neighbour; of a default, each side is taken alone. */
const between = (source: string, node: Node): Edit[] => {
  const [left, right] = [node['left'] as Node, node['right'] as Node];
  const operator = String(node['operator']);
  if (operator === '??')
    return [left, right].map((side) => ({ ...node, text: source.slice(side.start, side.end) }));
  const start = source.indexOf(operator, left.end);
  const text = operators.get(operator);
  return text ? [{ start, end: start + operator.length, text }] : [];
};

const editsOf = (source: string, node: Node): Edit[] => {
  const whole = (...texts: string[]) => texts.map((text) => ({ ...node, text }));
  const test = node['test'] as Node | null;
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return between(source, node);
    case 'UpdateExpression':
      return whole(
        source.slice(node.start, node.end).replace(/\+\+|--/, (two) => (two === '++' ? '--' : '++')),
      );
    case 'UnaryExpression':
      return /^[!-]$/.test(String(node['operator'])) ? whole(source.slice(node.start + 1, node.end)) : [];
    case 'Literal':
      return whole(...literal(node));
    case 'TemplateLiteral':
      return whole("''");
    case 'IfStatement':
    case 'ConditionalExpression':
      return ['true', 'false'].map((text) => ({ ...test!, text }));
    case 'WhileStatement':
    case 'ForStatement':
      return test ? [{ ...test, text: 'false' }] : [];
    case 'ExpressionStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return whole(';');
    case 'ReturnStatement':
      return node['argument'] ? [] : whole(';');
    case 'CallExpression':
      return called(source, node);
    default:
      return [];
  }
};

/** What a developer alone reads, and SQL, which either works or does not. */
const isLeftOut = (node: Node): boolean =>
  node.type === 'TaggedTemplateExpression' ||
  (node.type === 'NewExpression' && String((node['callee'] as Node)['name']).endsWith('Error'));

const nodesOf = (node: Node): Node[] =>
  isLeftOut(node) ? [] : [node, ...childrenOf(node).flatMap((child) => nodesOf(child))];

const parse = (source: string): Node => parseSync('source.ts', source).program as unknown as Node;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const short = (text: string): string => {
  const line = oneLine(text);
  return line.length > 80 ? `${line.slice(0, 60)} … ${line.slice(-15)}` : line;
};

/** Every mutant of a source, named by its line and its change, so that lines above may come and go. */
export const mutantsOf = (source: string): Mutant[] => {
  const seen = new Map<string, number>();
  return nodesOf(parse(source))
    .flatMap((node) => editsOf(source, node))
    .map(({ start, end, text }) => {
      const from = source.lastIndexOf('\n', start) + 1;
      const to = source.indexOf('\n', start);
      const code = oneLine(source.slice(from, to < 0 ? undefined : to));
      const plain = `${code} | ${short(source.slice(start, end))} → ${short(text)}`;
      const times = (seen.get(plain) ?? 0) + 1;
      seen.set(plain, times);
      const line = source.slice(0, start).split('\n').length;
      return { start, end, text, line, name: times === 1 ? plain : `${plain} (${times})` };
    });
};

const TURNS =
  "if ((globalThis.$turns = (globalThis.$turns ?? 0) + 1) > 5e6) throw new Error('an endless loop');";

/** Each loop counts its turns and gives up: a mutant that never ends is a mutant that fails. */
const counted = (source: string): Edit[] =>
  nodesOf(parse(source))
    .filter(({ type }) => /^(While|DoWhile|For|ForOf|ForIn)Statement$/.test(type))
    .map((loop) => loop['body'] as Node)
    .flatMap(({ type, start, end }) =>
      type === 'BlockStatement'
        ? [{ start: start + 1, end: start + 1, text: TURNS }]
        : [
            { start, end: start, text: `{${TURNS}` },
            { start: end, end, text: '}' },
          ],
    );

/** The source with one mutant in it, or none. */
export const mutated = (source: string, mutant?: Edit): string => {
  const turns = counted(source).filter(
    ({ start }) => !mutant || start <= mutant.start || start >= mutant.end,
  );
  return [...(mutant ? [mutant] : []), ...turns]
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
};
