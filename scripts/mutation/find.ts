import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import type { MutationList } from './list.ts';

const isTest = (file: string): boolean => file.endsWith('.test.ts');
const testBeside = (file: string): string => file.replace(/\.ts$/, '.test.ts');

/** The tests of a file: the one beside it, and those that the list names for it. */
export const testsOf = (root: string, { reached }: MutationList, file: string): string[] => [
  ...(existsSync(path.join(root, testBeside(file))) ? [testBeside(file)] : []),
  ...(reached[file] ?? []),
];

/** What is mutated: rules and kernel, whatever else of the core has a test beside it, and what a test is named for. */
export const findFiles = (root: string, { files, tested, reached, excluded }: MutationList): string[] => {
  const named = globSync(files, { cwd: root }).filter((file) => !isTest(file));
  const beside = globSync(tested, { cwd: root })
    .map((test) => test.replace(/\.test\.ts$/, '.ts'))
    .filter((file) => existsSync(path.join(root, file)));
  const all = new Set([...named, ...beside, ...Object.keys(reached)]);
  return [...all].filter((file) => excluded[file] === undefined).sort();
};

/** What is wrong with the list itself: a file that no test runs, or one that is named and gone. */
export const faultsOf = (root: string, list: MutationList): string[] => [
  ...findFiles(root, list)
    .filter((file) => testsOf(root, list, file).length === 0)
    .map((file) => `${file}: no test runs it`),
  ...[list.reached, list.equivalent, list.excluded]
    .flatMap((named) => Object.keys(named))
    .filter((file) => !existsSync(path.join(root, file)))
    .map((file) => `${file}: is named and gone`),
];
