import { backupJobs } from '#core/platform/backup/jobs.ts';
import { certificateJobs } from '#core/features/documents/certificate/jobs.ts';
import { reportJobs } from '#core/features/month/report/jobs.ts';
import { rosterJobs } from '#core/features/training/import/jobs.ts';
import { statisticJobs } from '#core/features/desk/statistic/jobs.ts';
import { trailJobs } from '#core/features/office/auditLog/jobs.ts';
import { visitJobs } from '#core/features/desk/visit/jobs.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';

/** What the threads can do, by name; the worker looks up here what the main thread asked for. */
export const jobs = {
  ...typesettingJobs,
  ...reportJobs,
  ...certificateJobs,
  ...statisticJobs,
  ...backupJobs,
  ...rosterJobs,
  ...trailJobs,
  ...visitJobs,
};
