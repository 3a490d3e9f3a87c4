/** A time of the day as it was read, "08:30"; else null, and why in one sentence when something was written. */
export type TimeReading = { time: string; problem?: undefined } | { time: null; problem?: string };

const EXAMPLE = 'Tulis jam dan menitnya, misalnya 09.30.';
const refused = (problem: string): TimeReading => ({ time: null, problem });

/** The hours that each part of the day is said of, as they are said, and what makes them hours of the clock. */
const parts: Record<string, (hour: number) => number | undefined> = {
  pagi: (hour) => (hour <= 11 ? hour : undefined),
  siang: (hour) => (hour >= 10 && hour <= 14 ? hour : hour >= 1 && hour <= 4 ? hour + 12 : undefined),
  sore: (hour) => (hour >= 14 && hour <= 18 ? hour : hour >= 1 && hour <= 6 ? hour + 12 : undefined),
  malam: (hour) => (hour >= 18 && hour <= 23 ? hour : hour >= 6 && hour <= 11 ? hour + 12 : undefined),
};

/**
 * A time as people write it: 9, 9.30, 09:30, 0930, 9 pagi, pukul 9, jam 2 siang, 2 sore, setengah 10, 10.00 WIB.
 * Anything else is refused in words and never guessed at.
 */
export const readTime = (written: string): TimeReading => {
  const text = written
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (text === '') return { time: null };
  const bare = text.replace(/^(pukul|pkl|pk|jam)\b[ .:]*/, '').replace(/ ?\b(wib|wita|wit)\.?$/, '');
  const found =
    /^(setengah )?(\d{1,2}?)(?: ?[.:,] ?(\d{1,2})|(\d{2}))?(?: ?(pagi|siang|sore|malam))?$/.exec(bare) ?? [];
  const [, half, hourText, minuteText, joined, part] = found;
  if (!hourText)
    return refused(/\d/.test(bare) ? `Jam ini tidak terbaca. ${EXAMPLE}` : `Jamnya belum ada. ${EXAMPLE}`);
  const minutes = minuteText ?? joined ?? '00';
  if (minutes.length === 1) return refused(`Menitnya dua angka. ${EXAMPLE}`);
  const said = Number(hourText);
  if (said > 23) return refused('Jam paling akhir 23.59.');
  if (Number(minutes) > 59) return refused('Menit paling akhir 59.');
  const hour = part ? parts[part]!(said) : said;
  if (hour === undefined) return refused(`Tidak ada pukul ${said} ${part}. ${EXAMPLE}`);
  if (!half) return { time: `${String(hour).padStart(2, '0')}:${minutes}` };
  if (minutes !== '00' || hour === 0) return refused(`Jam ini tidak terbaca. ${EXAMPLE}`);
  return { time: `${String(hour - 1).padStart(2, '0')}:30` };
};
