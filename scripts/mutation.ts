// npm run mutation [names …]: plants one small fault after another in the rules and the kernel, or in the files whose
// path contains a name, and runs their tests. What no test notices is printed. The exit status is 1 when a group's
// score is below the limit, or when a mutant that was named equivalent is no longer there.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { faultsOf, findFiles, testsOf } from './mutation/find.ts';
import { openLaboratory } from './mutation/laboratory.ts';
import type { MutationList } from './mutation/list.ts';
import { type Mutant, mutantsOf, mutated } from './mutation/mutants.ts';

const LIMIT = 90;

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'string', default: path.resolve(import.meta.dirname, 'mutation/list.ts') },
  },
});
const root = path.resolve(import.meta.dirname, '..');
const { list } = (await import(values.list)) as { list: MutationList };

type Sum = { mutants: number; noticed: number; named: number; seconds: number };

const groupOf = (file: string): string => {
  const folders = path.dirname(file).split(path.sep);
  return folders.slice(folders.includes('features') ? -2 : -1).join('/');
};

const testsFor = (file: string): string[] => testsOf(root, list, file);
const files = findFiles(root, list).filter(
  (file) => names.length === 0 || names.some((name) => file.includes(name)),
);
// A fault may write a file anywhere below where it runs: that is no place to keep.
const scratch = mkdtempSync(path.join(tmpdir(), 'loket-mutation-'));
process.chdir(scratch);
const laboratory = await openLaboratory(root, [...new Set(files.flatMap(testsFor))]);
let isWrong = false;
const complain = (sentence: string) => {
  isWrong = true;
  console.log(sentence);
};
for (const fault of faultsOf(root, list)) complain(fault);

const isNoticed = async (file: string, source: string, mutant: Mutant): Promise<boolean> => {
  for (const test of testsFor(file))
    if (!(await laboratory.passes(test, file, mutated(source, mutant)))) return true;
  return false;
};

const measure = async (file: string): Promise<Sum> => {
  const begun = performance.now();
  const source = readFileSync(path.join(root, file), 'utf8');
  for (const test of testsFor(file))
    if (!(await laboratory.passes(test, file, mutated(source))))
      throw new Error(`${test} fails without any mutant`);
  const named = list.equivalent[file] ?? {};
  const all = mutantsOf(source);
  for (const name of Object.keys(named))
    if (!all.some((mutant) => mutant.name === name))
      complain(`${file}: a mutant named equivalent is gone: ${name}`);
  const mutants = all.filter(({ name }) => named[name] === undefined);
  let noticed = 0;
  for (const mutant of mutants) {
    if (await isNoticed(file, source, mutant)) noticed++;
    else console.log(`${file}:${mutant.line}: ${mutant.name}`);
  }
  const seconds = (performance.now() - begun) / 1000;
  return { mutants: mutants.length, noticed, named: all.length - mutants.length, seconds };
};

const sums = new Map<string, Sum>();
for (const file of files) {
  const sum = await measure(file);
  const before = sums.get(groupOf(file)) ?? { mutants: 0, noticed: 0, named: 0, seconds: 0 };
  sums.set(groupOf(file), {
    mutants: before.mutants + sum.mutants,
    noticed: before.noticed + sum.noticed,
    named: before.named + sum.named,
    seconds: before.seconds + sum.seconds,
  });
}
await laboratory.close();
process.chdir(root);
rmSync(scratch, { recursive: true, force: true });

console.log('\n| group | mutants | noticed | named equivalent | score | seconds |');
for (const [group, { mutants, noticed, named, seconds }] of sums) {
  const score = mutants === 0 ? 100 : (noticed / mutants) * 100;
  const line = `| ${group} | ${mutants} | ${noticed} | ${named} | ${score.toFixed(1)} % | ${seconds.toFixed(0)} |`;
  if (score < LIMIT) complain(`${line} below ${LIMIT} %`);
  else console.log(line);
}
process.exitCode = isWrong ? 1 : 0;
