// Dates, times and money as Indonesian office paper writes them: one place for screen, paper and XLSX.

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** "November" for 11. */
export const monthName = (month: number): string => months[month - 1]!;
/** "November 2026" for 2026-11. */
export const monthText = (month: string): string =>
  `${monthName(Number(month.slice(5, 7)))} ${month.slice(0, 4)}`;
/** "Nov" for 2026-11; August is "Agt". */
export const shortMonth = (month: string): string => {
  const name = monthName(Number(month.slice(5, 7)));
  return name === 'Agustus' ? 'Agt' : name.slice(0, 3);
};
/** "Jan–Nov": a year up to a month. */
export const yearToDateText = (month: string): string =>
  month.slice(5, 7) === '01' ? 'Jan' : `Jan–${shortMonth(month)}`;
/** "23 November 2026" for 2026-11-23. */
export const dateText = (localDate: string): string =>
  `${Number(localDate.slice(8, 10))} ${monthText(localDate)}`;
/** "23 Nov 2026" for 2026-11-23. */
export const shortDate = (localDate: string): string =>
  `${Number(localDate.slice(8, 10))} ${shortMonth(localDate)} ${localDate.slice(0, 4)}`;
/** "17–19 November 2026", "30 Nov 2026 – 2 Des 2026" or one day. */
export const daysText = ({ startDate, endDate }: { startDate: string; endDate: string }): string => {
  if (startDate === endDate) return dateText(startDate);
  if (startDate.slice(0, 7) === endDate.slice(0, 7))
    return `${Number(startDate.slice(8))}–${Number(endDate.slice(8))} ${monthText(endDate)}`;
  return `${shortDate(startDate)} – ${shortDate(endDate)}`;
};
/** "23/11/2026" for 2026-11-23, as tables write it. */
export const numericDate = (localDate: string): string => localDate.split('-').reverse().join('/');
/** "Senin" for 2026-11-23. */
export const weekdayText = (localDate: string): string =>
  weekdays[new Date(`${localDate}T00:00:00Z`).getUTCDay()]!;

/** Whether 2026-11-31 and the like are in the calendar. */
export const isCalendarDay = (localDate: string): boolean => {
  const time = Date.parse(`${localDate}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === localDate;
};

/** The day so many days later. */
export const addDays = (localDate: string, days: number): string =>
  new Date(Date.parse(`${localDate}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The same day so many months later or earlier; the last of a month that is shorter. */
export const addMonths = (localDate: string, count: number): string => {
  const [year = 0, month = 1, date = 1] = localDate.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
};

/** How many days later the second day is. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

const offsetHours = { WIB: 7, WITA: 8, WIT: 9 } as const;
const local = (instant: string, zone: keyof typeof offsetHours): string =>
  new Date(Date.parse(instant) + offsetHours[zone] * 3_600_000).toISOString();
/** "08.41" at the office for a UTC instant. */
export const lastOfMonth = (localDate: string): string =>
  new Date(Date.UTC(Number(localDate.slice(0, 4)), Number(localDate.slice(5, 7)), 0))
    .toISOString()
    .slice(0, 10);

export const timeText = (instant: string, zone: keyof typeof offsetHours): string =>
  local(instant, zone).slice(11, 16).replace(':', '.');
/** The office's day of a UTC instant: 2026-11-23. */
export const localDateOf = (instant: string, zone: keyof typeof offsetHours): string =>
  local(instant, zone).slice(0, 10);

/** "7 Desember 2026 pukul 10.00", or the day alone when no hour was agreed. */
export const dueText = (localDate: string, time: string | null): string =>
  time ? `${dateText(localDate)} pukul ${time.replace(':', '.')}` : dateText(localDate);

/** The instant at which the office's clock shows "08.41" on a day. */
export const instantOf = (localDate: string, time: string, zone: keyof typeof offsetHours): string =>
  new Date(
    Date.parse(`${localDate}T${time.replace('.', ':')}:00.000Z`) - offsetHours[zone] * 3_600_000,
  ).toISOString();

/** "1.234" */
export const numberText = (value: number): string => {
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, '.') + (part === undefined ? '' : `,${part}`);
};
/** "Rp1.500.000"; "Belum didata" for null. */
/** "85,24" */
export const decimals = (value: number, places = 2): string => value.toFixed(places).replace('.', ',');

export const rupiahText = (value: number | null): string =>
  value === null ? 'Belum didata' : `Rp${numberText(value)}`;
/** "Rp2,5 jt"; whole where a short figure would not be the same amount. */
export const shortRupiah = (value: number): string => {
  if (value < 1_000_000 || value % 10_000 !== 0) return rupiahText(value);
  const hundredths = String((value / 10_000) % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `Rp${numberText(Math.floor(value / 1_000_000))}${hundredths && `,${hundredths}`} jt`;
};
