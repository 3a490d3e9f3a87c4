import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/findBrowser.ts';

// The stand-in for Electron is started by its own file and finds the browser here.
process.env['CHROMIUM'] ??= findBrowser() ?? '';

export default defineConfig<{ host: 'electron' | 'browser' }>({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    launchOptions: {
      executablePath: process.env['CHROMIUM'],
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
    trace: 'retain-on-failure',
    actionTimeout: 20_000,
  },
  projects: [
    { name: 'electron', testIgnore: '**/*.browser.spec.ts', use: { host: 'electron' } },
    { name: 'browser', testIgnore: '**/*.electron.spec.ts', use: { host: 'browser' } },
  ],
});
