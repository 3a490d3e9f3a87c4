import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/findBrowser.ts';

// The stand-in for Electron is started by its own file and finds the browser here.
process.env['CHROMIUM'] ??= findBrowser() ?? '';

export default defineConfig<{ host: 'electron' | 'browser' }>({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/sayHost.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Limits end what hangs; how fast a machine is must not decide.
  timeout: 3_600_000,
  expect: { timeout: 90_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    launchOptions: {
      executablePath: process.env['CHROMIUM'],
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
    // Pictures of every frame cost more than the page itself; the snapshots show each step as well.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true },
    actionTimeout: 90_000,
  },
  projects: [
    { name: 'electron', testIgnore: '**/*.browser.spec.ts', use: { host: 'electron' } },
    { name: 'browser', testIgnore: '**/*.electron.spec.ts', use: { host: 'browser' } },
  ],
});
