import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';
import { expect, it } from 'vitest';
import { role } from '#contract/base.ts';

// Who may do what is said by the contract alone. A screen asks it with `useMay`, a handler with `demand` or `mayPart`;
// neither compares roles. What is left here is no permission, and each says why.

const root = path.resolve(import.meta.dirname, '../..');

const known = {
  'src/core/features/desk/queue/handlers.ts': ['policy.overrideRoles.includes(context.caller.role)'], // the office's rule
  'src/core/features/desk/queue/lists.ts': ["role === 'consultant'"], // whom a number is meant for
  'src/core/features/office/office/handlers.ts': ["input.role === 'admin'"], // an office keeps one administrator
  'src/core/features/office/office/index.ts': ['roles[each].includes(role)'], // what the office gives to a role
  'src/core/features/office/office/session.ts': ['accessOf', 'allows'], // asks for whose PIN it is
  'src/renderer/app/may.ts': ['accessOf', 'allows'], // asks
  'src/renderer/consultation/QueueList.tsx': ['usePolicy().overrideRoles.includes(role)'], // the office's rule
  'src/renderer/followUp/FollowUpPage.tsx': ["useStaff().role === 'consultant'"], // which view comes first
  // Whose work of every day a page is, and where a day begins.
  'src/renderer/shell/Rail.tsx': ['everyday?.includes(role)', "role === 'consultant'", "role === 'manager'"],
};

const roleName = new RegExp(`^'(${role.options.join('|')})'$`);

/** Where a file decides by the role of somebody. */
const decidedIn = (source: string): string[] => {
  const { program, module } = parseSync('screen.tsx', source);
  const found = module.staticImports
    .filter(({ moduleRequest }) => moduleRequest.value === '#contract/base.ts')
    .flatMap(({ entries }) => entries.map(({ importName }) => importName.name ?? '*'))
    .filter((name) => ['accessOf', 'admins', 'allows', 'managers', '*'].includes(name));
  const text = (node: { start: number; end: number } | null | undefined) =>
    node ? source.slice(node.start, node.end) : '';
  new Visitor({
    BinaryExpression: (node) => {
      if (
        /^[!=]==?$/.test(node.operator) &&
        [node.left, node.right].some((side) => roleName.test(text(side)))
      )
        found.push(text(node));
    },
    SwitchCase: (node) => {
      if (roleName.test(text(node.test))) found.push(text(node));
    },
    CallExpression: (node) => {
      if (/\.(includes|has)$/.test(text(node.callee)) && /(^|\.)role$/.test(text(node.arguments[0])))
        found.push(text(node));
    },
  }).visit(program);
  return found;
};

it('screens and handlers ask the contract who may', () => {
  const files = globSync('src/{renderer,core/features}/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) => !/\.test\.tsx?$/.test(file),
  );
  expect(files.length).toBeGreaterThan(300);
  const found = files
    .map((file) => [file, decidedIn(readFileSync(path.join(root, file), 'utf8'))] as const)
    .filter(([, decided]) => decided.length > 0);
  expect(Object.fromEntries(found)).toEqual(known);
});

it.each([
  "export const mayVoid = (staff: Staff) => staff.role === 'admin';",
  'export const Void = () => useStaff().role !== \'frontdesk\' && <CommandButton label="Batalkan" run={run} />;',
  "export const mayVoid = ({ role }: Staff) => { switch (role) { case 'manager': return true; default: return false; } };",
  "export const mayVoid = ({ role }: Staff) => ['manager', 'admin'].includes(role);",
  'export const mayVoid = (staff: Staff) => bosses.has(staff.role);',
  "import { managers } from '#contract/base.ts'; export const bosses = managers;",
  "import * as base from '#contract/base.ts'; export const bosses = base.managers;",
])('is caught: %s', (source) => {
  expect(decidedIn(source)).toHaveLength(1);
});
