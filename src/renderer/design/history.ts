/** What was, what is, and what was taken back. */
export type History<T> = {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** What the last step was about and when: steps about the same thing within a moment are one. */
  last: { about: string; at: number } | null;
};

const LONGEST = 100;
const MOMENT_MS = 1000;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [], last: null });

/** A step; with `about`, it joins the one before when that is about the same and not older than a second. */
export const record = <T>(history: History<T>, present: T, about: string | null, now: number): History<T> => {
  if (present === history.present) return history;
  const { last } = history;
  const joins = about !== null && last?.about === about && now - last.at < MOMENT_MS;
  return {
    past: joins ? history.past : [...history.past, history.present].slice(-LONGEST),
    present,
    future: [],
    last: about === null ? null : { about, at: now },
  };
};

export const undo = <T>(history: History<T>): History<T> => {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    last: null,
  };
};

export const redo = <T>(history: History<T>): History<T> => {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, last: null };
};
