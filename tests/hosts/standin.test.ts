import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';

const load = createRequire(import.meta.url);
const invented = load('../support/electron-standin/conformance.cjs') as (declarations: string) => string[];

it('has no member that Electron has not, or specs would pass on what fails for users', () => {
  const declarations = path.join(path.dirname(load.resolve('electron/package.json')), 'electron.d.ts');
  expect(invented(declarations)).toEqual([]);
});
