import type { Feature } from '#core/platform/feature.ts';
import { dataPackageHandlers } from './handlers.ts';
import { dataPackageJobs } from './jobs.ts';

export const dataPackageFeature = {
  calls: { dataPackage: dataPackageHandlers },
  jobs: dataPackageJobs,
} satisfies Feature;
