import * as all from '#core/features.ts';
import { backupJobs } from '#core/platform/backup/jobs.ts';
import { broughtBy, type Feature } from '#core/platform/feature.ts';
import { findHandlers } from '#core/platform/find/handlers.ts';
import { liveHandlers } from '#core/platform/live/handlers.ts';
import { api } from '#core/platform/procedures.ts';
import { regionHandlers } from '#core/platform/region/handlers.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';

const finds = Object.values(all).flatMap(({ finds: brings }: Feature) => brings ?? []);

/** What the platform itself answers and does in threads. */
const platform = {
  calls: { region: regionHandlers, live: liveHandlers, find: findHandlers(finds) },
  jobs: { ...typesettingJobs, ...backupJobs },
} satisfies Feature;

const features = [platform, ...Object.values(all)];

type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

const calls: Record<string, object> = {};
for (const feature of features)
  for (const [noun, handlers] of Object.entries(feature.calls)) calls[noun] = { ...calls[noun], ...handlers };

// Named by the list and not by `features`: of an array's members TypeScript drops one that another is a part of.
type Calls = (typeof platform)['calls'] | (typeof all)[keyof typeof all]['calls'];

/** Of this name: written out, the type of every procedure is longer than TypeScript puts into a declaration. */
export type Router = ReturnType<typeof api.router<AllOf<Calls>>>;

/** Every procedure of the contract; one that no feature brings does not compile. */
export const router: Router = api.router(calls as AllOf<Calls>);

/** What the threads can do, by name; the worker looks up here what the main thread asked for. */
export const jobs: NonNullable<Feature['jobs']> = Object.assign(
  {},
  ...features.map((feature: Feature) => feature.jobs),
);

export const brought = broughtBy(features);

/** What goes on by itself when the application has opened. */
export const unfinished = features.flatMap(({ goesOn }: Feature) => goesOn ?? []);
