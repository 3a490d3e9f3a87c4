import type { Host } from './trainings.ts';

/** What the office has besides its days: set when all of them are played, in the order of `rank`. */
export type Ending = {
  rank: number;
  /** The uids and the chance of each depend on its name: what another makes changes nothing here. */
  name: string;
  set: (host: Host, today: string) => Promise<void>;
};
