import type { Duty } from '#contract/summary.ts';
import type { Db } from '#core/kernel/database.ts';

export type DutyQuestion = {
  db: Db;
  officeId: number;
  localDate: string;
  /** What is due up to this day is told. */
  until: string;
};

/** What a feature has for whoever answers for the office; a line that counts nothing is left out. */
export type DutySource = (question: DutyQuestion) => Promise<Duty[]>;

/** Of things with a day: how many are over, how many are to come, and the first day of these. */
export type DueCount = { over: number; coming: number; next: string | null };

type Line = Pick<Duty, 'title' | 'to'>;

/** Of one kind of thing with a day: a line for what is over, and one for what is to come. */
export const dueLines = (line: Line, { over, coming, next }: DueCount): Duty[] => [
  { ...line, kind: 'due', count: over, on: null, isOver: true },
  { ...line, kind: 'due', count: coming, on: next, isOver: false },
];

export const missingLine = (line: Line, count: number): Duty => ({
  ...line,
  kind: 'missing',
  count,
  on: null,
  isOver: false,
});
