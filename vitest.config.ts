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
    css: { modules: { classNameStrategy: 'non-scoped' } },
    // By itself Vitest leaves one processor free: on two that is half of them.
    maxWorkers: '100%',
    // Limits end what hangs; how fast a machine is must not decide. Beside eight busy processes all of it still passes.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
