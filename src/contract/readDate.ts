import { dayProblem, type DateKind, plausibleDays } from './dateKinds.ts';
import { addDays, dateText, isCalendarDay, monthText, numericDate, weekdayText } from './dates.ts';

/** A day as it was read; else null, and why in one sentence when something was written. */
export type DateReading = { date: string; problem?: undefined } | { date: null; problem?: string };

const monthForms = [
  ['januari', 'january', 'jan'],
  ['februari', 'pebruari', 'february', 'feb', 'febr', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'ags', 'agt', 'agst', 'agust', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];
const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const monthOf = (word: string): number =>
  /^\d{1,2}$/.test(word)
    ? Number(word)
    : 1 +
      Math.max(
        romanMonths.indexOf(word),
        monthForms.findIndex((forms) => forms.includes(word)),
      );

const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const weekdayForms = [
  /^(minggu|ahad)\b/,
  /^senin\b/,
  /^selasa\b/,
  /^rabu\b/,
  /^kamis\b/,
  /^jum'?at\b/,
  /^sabtu\b/,
];
const namedDays = new Map([
  ['hari ini', 0],
  ['kemarin', -1],
  ['besok', 1],
  ['lusa', 2],
]);

const example = (today: string) => `Tulis hari, bulan, dan tahun, misalnya ${numericDate(today)}.`;

/** Day, month and year as written, in the order they were meant; undefined when three parts are not there. */
const partsOf = (text: string): [day: string, month: string, year: string] | undefined => {
  const run = /^\d+$/.exec(text)?.[0];
  if (run?.length === 6) return [run.slice(0, 2), run.slice(2, 4), run.slice(4)];
  if (run?.length === 8)
    return /^(19|20)\d\d(0[1-9]|1[0-2])/.test(run) && !/(18|19|20)\d\d$/.test(run)
      ? [run.slice(6), run.slice(4, 6), run.slice(0, 4)]
      : [run.slice(0, 2), run.slice(2, 4), run.slice(4)];
  if (!/^[\da-z /.,'-]+$/.test(text)) return undefined;
  const words = text.match(/\d+|[a-z]+/g) ?? [];
  const [first, second, third] = words;
  if (words.length !== 3 || !first || !second || !third) return undefined;
  if (/^\d{4}$/.test(first)) return [third, second, first];
  return /^[a-z]/.test(first) && /^\d{1,2}$/.test(second) ? [second, first, third] : [first, second, third];
};

const inReach = (date: string, kind: DateKind, today: string): DateReading => {
  const problem = dayProblem(kind, date, today);
  return problem ? { date: null, problem } : { date };
};

/** What is missing: half a date is not completed by guessing. */
const refused = (text: string, today: string): DateReading => {
  if (/^(19|20)\d\d$/.test(text)) return { date: null, problem: `Baru tahunnya. ${example(today)}` };
  if (/^\d{1,2}([ /.-]+(\d{1,2}|[a-z]{3,}))?[ /.-]*$/.test(text))
    return { date: null, problem: `Tahunnya belum ada. ${example(today)}` };
  return { date: null, problem: `Tanggal ini tidak terbaca. ${example(today)}` };
};

/** Two digits: of a day that must have passed the latest such year, of any other the nearest. */
const fullYear = (year: string, kind: DateKind, monthDay: string, today: string): string => {
  if (year.length === 4) return year;
  const thisYear = Number(today.slice(0, 4));
  const years = [-200, -100, 0, 100].map((shift) => thisYear - (thisYear % 100) + shift + Number(year));
  const hasPassed = plausibleDays(kind, today).last === today;
  const chosen = hasPassed
    ? years.findLast((each) => `${each}-${monthDay}` <= today)!
    : years.toSorted((a, b) => Math.abs(a - thisYear) - Math.abs(b - thisYear))[0]!;
  return String(chosen);
};

const fromParts = (
  [dayText, monthWord, yearText]: [string, string, string],
  kind: DateKind,
  today: string,
): DateReading => {
  const month = monthOf(monthWord);
  if (!/^\d{1,2}$/.test(dayText) || !/^(\d\d|\d{4})$/.test(yearText))
    return { date: null, problem: example(today) };
  if (month === 0 && !/^\d/.test(monthWord))
    return { date: null, problem: `Bulan “${monthWord}” tidak dikenal. ${example(today)}` };
  if (month < 1 || month > 12)
    return { date: null, problem: `Tidak ada bulan ke-${month}. ${example(today)}` };
  const monthDay = `${String(month).padStart(2, '0')}-${dayText.padStart(2, '0')}`;
  const date = `${fullYear(yearText, kind, monthDay, today)}-${monthDay}`;
  if (isCalendarDay(date)) {
    return inReach(date, kind, today);
  }
  const last = new Date(Date.UTC(Number(date.slice(0, 4)), month, 0)).getUTCDate();
  return {
    date: null,
    problem: `Tidak ada tanggal ${Number(dayText)}: ${monthText(date)} berakhir pada tanggal ${last}.`,
  };
};

const weekdayOf = (text: string): number => weekdayForms.findIndex((forms) => forms.test(text));

/** Without what stands around a day on paper and in other systems: weekday, place of birth, midnight. */
const bare = (text: string, kind: DateKind): string => {
  const inner = text.replace(/^(tanggal|tgl)\b[ .:]*/, '').replace(/[t ]00[:.]00([:.]00([:.]0+)?)?z?$/, '');
  if (weekdayOf(inner) >= 0) return inner.replace(/^[a-z']+[\s,]+/, '');
  return kind === 'birth' ? inner.replace(/^[a-z][a-z' .-]*, */, '') : inner;
};

/**
 * A day as people write it: 17/11/2026, 17-11-26, 17.11.2026, 171126, 17112026, 17 Nov 2026, 17 November 2026,
 * 17-XI-2026, Selasa, 17 November 2026, 2026-11-17, besok. Anything else is refused in words and never guessed at.
 */
export const readDate = (
  written: string,
  { kind, today }: { kind: DateKind; today: string },
): DateReading => {
  const text = written
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/^'+/, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (text === '') return { date: null };
  // Nobody was born "besok", and a participant list was not written today.
  const shift = kind === 'birth' ? undefined : namedDays.get(text);
  if (shift !== undefined) return inReach(addDays(today, shift), kind, today);
  const parts = partsOf(bare(text, kind));
  if (!parts) return refused(text, today);
  const reading = fromParts(parts, kind, today);
  const weekday = weekdayOf(text);
  if (!reading.date || weekday < 0 || weekdayText(reading.date) === weekdays[weekday]) return reading;
  const problem = `${dateText(reading.date)} jatuh pada hari ${weekdayText(reading.date)}. Periksa hari atau tanggalnya.`;
  return { date: null, problem };
};
