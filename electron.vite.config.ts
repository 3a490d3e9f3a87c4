import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const external = { build: { minify: false } };

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export default defineConfig({
  main: {
    // The file of fflate that is meant for Node declares `require`, and so does electron-vite.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      ...external.build,
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          server: 'src/server/index.ts',
          host: 'src/server/main.ts',
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
    css: {
      modules: {
        // `.newRow` of search.module.css is `search-new-row` on the page, and `.root` is `search`: readable, and one
        // of its kind, as the file is.
        generateScopedName: (name, file) =>
          kebab(`${path.basename(file, '.module.css')}-${name}`).replace(/-root$/, ''),
      },
    },
    build: {
      minify: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: 'src/renderer/index.html',
        output: {
          codeSplitting: {
            // A file for each part of a screen costs a request each, which the first opening waits for. Three files: what
            // the sign-in is drawn by; what the hall's screen, the kiosk and a telephone open; the desk.
            groups: [
              { name: 'first', tags: ['$initial'] },
              { name: 'public', test: /[\\/](Windows|Display|KioskPage|AnswerPage)\.tsx$/ },
              { name: 'desk' },
            ],
          },
        },
      },
    },
  },
});
