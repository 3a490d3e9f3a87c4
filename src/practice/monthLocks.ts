import { addMonths } from '#contract/dates.ts';
import type { Client } from '#contract/index.ts';
import { writeRemark } from './remarks.ts';

/** Writes the report of every month that is over and locks it, from the first day on, the oldest first. */
export const lockMonths = async (
  { window, newUid }: { window: Client; newUid: () => string },
  firstDay: string,
  today: string,
): Promise<void> => {
  const last = addMonths(today, -1).slice(0, 7);
  if (last < firstDay.slice(0, 7)) return;
  const { lock, open } = await window.monthLock.month({ month: last });
  for (const month of [...open, ...(lock ? [] : [last])]) {
    await writeRemark(window, month);
    await window.monthLock.lock({ uid: newUid(), month, paper: 'a4' });
  }
};
