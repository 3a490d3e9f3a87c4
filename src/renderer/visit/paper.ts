import { z } from 'zod';
import { instantOf, isCalendarDay } from '#contract/dates.ts';
import type { Zone } from '#contract/office.ts';
import { cleanLine } from '#contract/text.ts';
import { PAPER_FROM, PAPER_TO, type VisitDraft } from '#contract/visit.ts';

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

/** "9.05" and "0905" as people write them; null when it is no time of the day. */
const readTime = (text: string): string | null => {
  const [, hour = '', minute = ''] = /^(\d{1,2})[.:]?(\d{2})$/.exec(cleanLine(text)) ?? [];
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60
    ? `${hour.padStart(2, '0')}.${minute}`
    : null;
};

export const paperProblems = ({ sequence, time, localDate }: PaperEntry, zone: Zone, now: number) => {
  const number = Number(sequence);
  const isNumber = Number.isInteger(number) && number >= PAPER_FROM && number <= PAPER_TO;
  const at = readTime(time);
  if (!isCalendarDay(localDate)) return { time: 'Tanggalnya belum terbaca.' };
  const isLater = at !== null && Date.parse(instantOf(localDate, at, zone)) > now;
  return {
    ...(!isNumber && { sequence: `Angka ${PAPER_FROM} sampai ${PAPER_TO}.` }),
    ...((at === null || isLater) && { time: isLater ? 'Jam ini belum lewat.' : 'Tulis seperti 09.05.' }),
  };
};

/** The entry as it is sent; only without problems. */
export const paperToSend = (entry: PaperEntry, zone: Zone): NonNullable<VisitDraft['onPaper']> => ({
  sequence: Number(entry.sequence),
  at: instantOf(entry.localDate, readTime(entry.time)!, zone),
  wasServed: entry.wasServed,
});
