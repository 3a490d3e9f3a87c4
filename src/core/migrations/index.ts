import * as all from './all.ts';

/** In the order of their numbers. The position, from 1, is the version in `user_version`. */
export const migrations: readonly string[] = Object.entries(all)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, sql]) => sql);
