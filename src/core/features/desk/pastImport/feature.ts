import { missingLine } from '#core/platform/duty.ts';
import type { Feature } from '#core/platform/feature.ts';
import { pastImportAudit } from './audit.ts';
import { pastImportHandlers } from './handlers.ts';
import { pastImportJobs } from './jobs.ts';
import { goOnWithAll } from './run.ts';
import * as store from './store.ts';

export const pastImportFeature = {
  calls: { pastImport: pastImportHandlers },
  jobs: pastImportJobs,
  audited: [pastImportAudit],
  goesOn: goOnWithAll,
  duties: async ({ db, officeId }) => [
    missingLine(
      { title: 'Impor buku tamu yang terhenti', to: '/pengaturan/impor' },
      (await store.listImports(db, officeId)).filter(({ state }) => state === 'stopped').length,
    ),
  ],
} satisfies Feature;
