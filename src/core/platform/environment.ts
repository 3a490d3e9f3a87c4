import type { Typesetter } from '#core/platform/typesetting/typesetter.ts';
import type { Db } from '#core/kernel/database.ts';
import type { PersonFinder } from '#core/platform/people/find.ts';
import type { Brought } from './brought.ts';
import type { Regions } from '#core/platform/region/index.ts';

/** What the jobs of a thread work with, each opened when a job first asks for it. */
export type Environment = {
  db(): Db;
  regions(): Regions;
  people(): PersonFinder;
  typesetter(): Typesetter;
  /** What the features bring to each other. */
  brought: Brought;
};
