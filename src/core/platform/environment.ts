import type { Typesetter } from './typesetting/typesetter.ts';
import type { Db } from '../kernel/database.ts';
import type { PersonFinder } from './people/find.ts';
import type { Regions } from './region/index.ts';

/** What the jobs of a thread work with, each opened when a job first asks for it. */
export type Environment = { db(): Db; regions(): Regions; people(): PersonFinder; typesetter(): Typesetter };
