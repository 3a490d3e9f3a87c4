import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'tests/{core,migrations,renderer,documents,crash,layers,hosts,install}/**/*.test.{ts,tsx}',
    ],
    globalSetup: 'tests/support/setup.ts',
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
