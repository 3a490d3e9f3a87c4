export type Period = 'day' | 'month';

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** First and last day of what is looked at. */
export const rangeOf = (localDate: string, period: Period): { from: string; to: string } => {
  if (period === 'day') return { from: localDate, to: localDate };
  const [year, month] = [Number(localDate.slice(0, 4)), Number(localDate.slice(5, 7)) - 1];
  return { from: iso(year, month, 1), to: iso(year, month + 1, 0) };
};

/** The day one step away; a month's step lands on its first day. */
export const shifted = (localDate: string, period: Period, step: 1 | -1): string => {
  const [year, month, day] = [
    Number(localDate.slice(0, 4)),
    Number(localDate.slice(5, 7)) - 1,
    Number(localDate.slice(8, 10)),
  ];
  return period === 'day' ? iso(year, month, day + step) : iso(year, month + step, 1);
};
