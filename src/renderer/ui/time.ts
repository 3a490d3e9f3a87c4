import { cleanLine } from '#contract/text.ts';

/** "08:00" for "8", "8.00", "08:00" or "0800" as typed; null when it is no time. */
export const timeIn = (text: string): string | null => {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:\D?(\d{2}))?$/.exec(cleanLine(text)) ?? [];
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
};

/** "08.00" as the screen writes it. */
export const timeShown = (time: string): string => time.replace(':', '.');
