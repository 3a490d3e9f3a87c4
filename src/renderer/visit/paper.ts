import { z } from 'zod';
import { withoutGroups } from '#contract/digits.ts';
import { instantOf, isCalendarDay } from '#contract/dates.ts';
import type { Zone } from '#contract/office.ts';
import { readTime } from '#contract/readTime.ts';
import { isFromPaper, PAPER_FROM, PAPER_TO, type VisitDraft } from '#contract/visit.ts';

/** What the day sheet says about a visitor, as it is typed: it is kept like what is typed of the visitor. */
export const paperEntry = z.object({
  sequence: z.string(),
  localDate: z.string(),
  time: z.string(),
  wasServed: z.boolean(),
});
export type PaperEntry = z.infer<typeof paperEntry>;

export const newPaperEntry = (today: string): PaperEntry => ({
  sequence: '',
  localDate: today,
  time: '',
  wasServed: true,
});

/** "905", "9 0 5" and "A-905" as they stand on the sheet; null when it is no number of one. */
const readNumber = (text: string): { letter: string; sequence: number } | null => {
  const [, letter = '', digits] = /^([A-Z]?)(\d+)$/.exec(withoutGroups(text).toUpperCase()) ?? [];
  const sequence = Number(digits);
  return digits !== undefined && isFromPaper(sequence) ? { letter, sequence } : null;
};

const numberProblem = (text: string, letter: string): string | undefined => {
  const read = readNumber(text);
  if (!read) return `Angka ${PAPER_FROM} sampai ${PAPER_TO}.`;
  const isOther = letter !== '' && read.letter !== '' && read.letter !== letter;
  return isOther ? `Bidang yang dipilih ${letter}, di lembar ${read.letter}.` : undefined;
};

/** What is missing or cannot be right; `letter` is of the field that was chosen, empty before that. */
export const paperProblems = (
  { sequence, time, localDate }: PaperEntry,
  zone: Zone,
  now: number,
  letter = '',
) => {
  if (!isCalendarDay(localDate)) return { time: 'Tanggalnya belum terbaca.' };
  const number = numberProblem(sequence, letter);
  const { time: at, problem = 'Tulis seperti 09.05.' } = readTime(time);
  const isLater = at !== null && Date.parse(instantOf(localDate, at, zone)) > now;
  return {
    ...(number && { sequence: number }),
    ...((at === null || isLater) && { time: isLater ? 'Jam ini belum lewat.' : problem }),
  };
};

/** The entry as it is sent; only without problems. */
export const paperToSend = (entry: PaperEntry, zone: Zone): NonNullable<VisitDraft['onPaper']> => ({
  sequence: readNumber(entry.sequence)!.sequence,
  at: instantOf(entry.localDate, readTime(entry.time).time!, zone),
  wasServed: entry.wasServed,
});
