import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'tests/{core,migrations,renderer,documents,crash,layers,hosts,install}/**/*.test.{ts,tsx}',
    ],
    exclude: ['tests/layers/newFeature/**'],
    globalSetup: 'tests/support/setup.ts',
    setupFiles: 'tests/support/samples.ts',
    pool: 'forks',
    // V8 loses track of code pages when threads come and go by the dozen, as here, and rarely ends the process: "Check
    // failed: jit_page.has_value()", asked by a thread that sweeps. So pages have no keys, and the main thread sweeps.
    execArgv: ['--no-memory-protection-keys', '--no-concurrent-sweeping'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    // By itself Vitest leaves one processor free: on two that is half of them.
    maxWorkers: '100%',
    // Limits end what hangs; how fast a machine is must not decide. Beside eight busy processes all of it still passes.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
