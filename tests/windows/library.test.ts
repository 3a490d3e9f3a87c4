import { expect, it } from 'vitest';
import { openTestCore } from '../core/support.ts';

/** The native libraries in this process. */
const libraries = () => (process.report.getReport() as { sharedObjects: string[] }).sharedObjects.join('\n');

it('the typesetter stays in the process when the thread that used it ends', async () => {
  const core = await openTestCore();
  await core.admin.document.daySheetPdf();
  await core.restart();
  expect(libraries()).toContain('typst-ts-node-compiler');
});
