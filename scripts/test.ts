// npm test [names …]: everything, or the test files whose path contains a name. The last line sums both runners.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, root } from './build.ts';
import { type Count, count, countVitest } from './count.ts';
import { findOrInstallBrowser } from './findBrowser.ts';

const names = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'loket-test-'));

const run = (cli: string, args: string[], env: Record<string, string> = {}): number => {
  const file = path.join(root, 'node_modules', cli);
  const options = { cwd: root, stdio: 'inherit' as const, env: { ...process.env, ...env } };
  return spawnSync(process.execPath, [file, ...args], options).status ?? 1;
};

const runVitest = (): Count => {
  const report = path.join(folder, 'vitest.json');
  const status = run('vitest/vitest.mjs', [
    'run',
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...names,
  ]);
  return countVitest(status, report);
};

const runPlaywright = (browser: string): Count => {
  const report = path.join(folder, 'playwright.json');
  const status = run(
    '@playwright/test/cli.js',
    ['test', '--pass-with-no-tests', '--reporter=list,json', ...names],
    { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  );
  return count(status, report, ({ stats }: { stats: Record<string, number> }) => ({
    passed: stats['expected'] ?? 0,
    failed: (stats['unexpected'] ?? 0) + (stats['flaky'] ?? 0),
  }));
};

const browser = await findOrInstallBrowser();
if (!browser) {
  console.error(
    'No browser: install Chromium, Chrome or Edge, or name one in $CHROMIUM, then run npm test again.',
  );
  process.exit(1);
}
await build();
const unit = runVitest();
const journeys = runPlaywright(browser);
rmSync(folder, { recursive: true, force: true });

const failed = unit.failed + journeys.failed;
console.log(`${unit.passed + journeys.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
