import * as all from '#renderer/screens.ts';
import { today } from './today.tsx';

/** Every screen, in the order of the rail. Rail, routes, palette and Help are drawn from it. */
export const screens = [today, ...Object.values(all)].sort((a, b) => a.rank - b.rank);
