import { visitFeature } from '#core/features/desk/visit/feature.ts';
import { queueFeature } from '#core/features/desk/queue/feature.ts';
import { boardFeature } from '#core/features/desk/board/feature.ts';
import { kioskFeature } from '#core/features/desk/kiosk/feature.ts';
import { policyFeature } from '#core/features/desk/policy/feature.ts';
import { statisticFeature } from '#core/features/desk/statistic/feature.ts';
import { consultationFeature } from '#core/features/services/consultation/feature.ts';
import { followUpFeature } from '#core/features/services/followUp/feature.ts';
import { personFeature } from '#core/features/people/person/feature.ts';
import { businessFeature } from '#core/features/people/business/feature.ts';
import { trainingFeature } from '#core/features/training/training/feature.ts';
import { participantFeature } from '#core/features/training/participant/feature.ts';
import { attendanceFeature } from '#core/features/training/attendance/feature.ts';
import { importFeature } from '#core/features/training/import/feature.ts';
import { designFeature } from '#core/features/documents/design/feature.ts';
import { certificateFeature } from '#core/features/documents/certificate/feature.ts';
import { letterFeature } from '#core/features/documents/letter/feature.ts';
import { letterKindFeature } from '#core/features/documents/letterKind/feature.ts';
import { approvalFeature } from '#core/features/documents/approval/feature.ts';
import { seriesFeature } from '#core/features/documents/series/feature.ts';
import { checkFeature } from '#core/features/documents/check/feature.ts';
import { reportFeature } from '#core/features/month/report/feature.ts';
import { officeFeature } from '#core/features/office/office/feature.ts';
import { auditLogFeature } from '#core/features/office/auditLog/feature.ts';
import { backupFeature } from '#core/features/office/backup/feature.ts';
import { backupJobs } from '#core/platform/backup/jobs.ts';
import { broughtBy, type Feature } from '#core/platform/feature.ts';
import { liveHandlers } from '#core/platform/live/handlers.ts';
import { api } from '#core/platform/procedures.ts';
import { regionHandlers } from '#core/platform/region/handlers.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';

/** What the platform itself answers and does in threads. */
const platform = {
  calls: { region: regionHandlers, live: liveHandlers },
  jobs: { ...typesettingJobs, ...backupJobs },
} satisfies Feature;

/** Everything this application can do, one line a feature. */
const features = [
  platform,
  visitFeature,
  queueFeature,
  boardFeature,
  kioskFeature,
  policyFeature,
  statisticFeature,
  consultationFeature,
  followUpFeature,
  personFeature,
  businessFeature,
  trainingFeature,
  participantFeature,
  attendanceFeature,
  importFeature,
  designFeature,
  certificateFeature,
  letterFeature,
  letterKindFeature,
  approvalFeature,
  seriesFeature,
  checkFeature,
  reportFeature,
  officeFeature,
  auditLogFeature,
  backupFeature,
] as const;

type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

const calls: Record<string, object> = {};
for (const feature of features)
  for (const [noun, handlers] of Object.entries(feature.calls)) calls[noun] = { ...calls[noun], ...handlers };

/** Every procedure of the contract; one that no feature brings does not compile. */
export const router = api.router(calls as AllOf<(typeof features)[number]['calls']>);

/** What the threads can do, by name; the worker looks up here what the main thread asked for. */
export const jobs: NonNullable<Feature['jobs']> = Object.assign(
  {},
  ...features.map((feature: Feature) => feature.jobs),
);

export const brought = broughtBy(features);
