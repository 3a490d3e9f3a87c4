import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from './backup.ts';

const seriesLast = z.object({ kind: z.string(), period: z.string(), last: z.int().min(0) });
/** A series and the highest number of it that may be on paper. */
export type SeriesLast = z.infer<typeof seriesLast>;
const seriesOfPeriod = seriesLast.omit({ last: true });
/** The series of a year, or of a day's tickets. */
export type SeriesOfPeriod = z.infer<typeof seriesOfPeriod>;

const content = z.object({
  format: z.literal(1),
  /** The office in hexadecimal; null before the set-up. */
  officeUid: z.string().nullable(),
  /** The trail had come at least so far. */
  revision: z.int().min(0),
  series: z.array(seriesLast),
  /** Series whose last number on paper a person must tell first; marks of before this was kept do not say it. */
  unanswered: z.array(seriesOfPeriod).optional(),
  /** The file is being replaced: what is opened next goes on behind all of this. */
  isReplaced: z.boolean(),
  /** The file that was replaced and its mark could not be read: which numbers are on paper must be asked. */
  isUnknown: z.boolean(),
  /** What a check found in the file while it was open; null as long as it is intact. */
  damage: z.string().nullable(),
  /** When all of the file was checked last. */
  checkedAt: z.string().nullable(),
});
/** What the office's file held at least, kept beside it: the file itself may be lost or come back older. */
export type Mark = z.infer<typeof content>;

export const noMark: Mark = {
  format: 1,
  officeUid: null,
  revision: 0,
  series: [],
  isReplaced: false,
  isUnknown: false,
  damage: null,
  checkedAt: null,
};

export const markPath = (databasePath: string): string => `${databasePath}.tanda.json`;

const hashOf = (mark: Mark) => createHash('sha256').update(JSON.stringify(mark)).digest('hex');

/** Null when there is none, or when it is not what was written. */
export const readMark = (databasePath: string): Mark | null => {
  try {
    const { sha256, ...rest } = JSON.parse(readFileSync(markPath(databasePath), 'utf8')) as {
      sha256: string;
    };
    const mark = content.parse(rest);
    return hashOf(mark) === sha256 ? mark : null;
  } catch {
    return null;
  }
};

export const writeMark = (databasePath: string, mark: Mark): void => {
  // The members in the order of the schema, so that the hash reads back.
  const whole = content.parse(mark);
  writeWhole(markPath(databasePath), { ...whole, sha256: hashOf(whole) });
};

/** The higher number of each series. */
export const higherOf = (...lists: (readonly SeriesLast[])[]): SeriesLast[] => {
  const found = new Map<string, SeriesLast>();
  for (const each of lists.flat()) {
    const key = `${each.kind} ${each.period}`;
    if (each.last >= (found.get(key)?.last ?? 0)) found.set(key, each);
  }
  return [...found.values()];
};
