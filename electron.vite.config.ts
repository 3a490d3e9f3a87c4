import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const external = { build: { minify: false } };

export default defineConfig({
  main: {
    // The file of fflate that is meant for Node declares `require`, and so does electron-vite.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      ...external.build,
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          server: 'src/server/main.ts',
          worker: 'src/core/worker.ts',
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload must be CommonJS and in one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      minify: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
