import { brought, jobs } from '#core/composition.ts';
import { serveJobs } from '#core/platform/serveJobs.ts';
import { plantedFeature } from './feature.ts';

serveJobs({
  jobs,
  brought: { ...brought, reportTables: [...plantedFeature.reportTables, ...brought.reportTables] },
});
