import { buildChecker } from '../../scripts/buildChecker.ts';

/** Before the first test: what the core reads and no source file holds. */
export const setup = buildChecker;
