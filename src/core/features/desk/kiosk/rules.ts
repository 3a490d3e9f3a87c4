/**
 * Numbers all kiosks together give in a minute. A visitor needs some six seconds to read, touch and take the paper, so
 * three kiosks with a line before each stay below it; a stuck key or a script does not.
 */
export const MOST_A_MINUTE = 30;
/** Numbers that wait with nobody's name. Beyond it the desk has long lost sight of who is in the hall. */
export const MOST_WAITING = 300;

/** Whether one more may be drawn by touch; else the desk gives it, as it always can. */
export const mayDraw = (unnamed: { lastMinute: number; waiting: number }): boolean =>
  unnamed.lastMinute < MOST_A_MINUTE && unnamed.waiting < MOST_WAITING;
