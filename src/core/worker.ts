// The script of the threads.
import { serveJobs } from '#core/platform/serveJobs.ts';
import { brought, jobs } from './composition.ts';

serveJobs({ brought, jobs });
