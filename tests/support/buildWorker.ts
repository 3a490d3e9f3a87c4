// Puts the script of the threads and what it imports into one file, as it is shipped. In a thread that reads the source
// WebAssembly strips the types: it starts four times slower, and V8 frees that code while other threads compile theirs,
// which rarely ended the process ("Check failed: jit_page.has_value()").
import path from 'node:path';
import { build } from 'vite';
import packageJson from '../../package.json' with { type: 'json' };
import { withoutTrace } from '../../scripts/buildChecker.ts';
import { workerScript } from './worker.ts';

export const buildWorker = async (): Promise<void> => {
  await withoutTrace(() =>
    build({
      root: path.resolve(import.meta.dirname, '../..'),
      configFile: false,
      logLevel: 'warn',
      // As in electron.vite.config.ts.
      resolve: { alias: { fflate: 'fflate/browser' } },
      ssr: { noExternal: true, external: Object.keys(packageJson.dependencies) },
      build: {
        ssr: 'src/core/worker.ts',
        outDir: path.dirname(workerScript),
        copyPublicDir: false,
        minify: false,
        target: 'node24',
      },
    }),
  );
};
