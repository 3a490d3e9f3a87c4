import { backupJobs } from './platform/backup/jobs.ts';
import { certificateJobs } from './certificate/jobs.ts';
import { reportJobs } from './report/jobs.ts';
import { rosterJobs } from './roster/jobs.ts';
import { statisticJobs } from './statistic/jobs.ts';
import { trailJobs } from './trail/jobs.ts';
import { visitJobs } from './visit/jobs.ts';
import { typesettingJobs } from './platform/typesetting/jobs.ts';

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
