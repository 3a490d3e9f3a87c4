import { z } from 'zod';
import { addMonths, dateText, lastOfMonth, monthText } from './dates.ts';

/**
 * How far from today a day of each kind may lie, in years back and ahead. A slip of the finger (2206, 0026, 1985 for
 * a signature) lies outside; what an office still writes down afterwards lies inside.
 */
const reach = {
  birth: { label: 'Tanggal lahir', back: 120, ahead: 0 },
  /** When a cooperative was founded or held its meeting. */
  past: { label: 'Tanggal', back: 130, ahead: 0 },
  year: { label: 'Tahun', back: 130, ahead: 0 },
  /** Since when somebody is mentored here. */
  mentored: { label: 'Tanggal mulai pendampingan', back: 20, ahead: 0 },
  /** A visit of an emergency sheet: that is typed in when the power is back, not years later. */
  onPaper: { label: 'Tanggal lembar darurat', back: 1, ahead: 0 },
  /** A visit that is looked up. */
  visit: { label: 'Tanggal kunjungan', back: 20, ahead: 0 },
  /** The end of a span of visits: people ask for the whole month while it runs. */
  visitsUntil: { label: 'Tanggal kunjungan', back: 20, ahead: 0, isMonthWhole: true },
  /** The date of a certificate or letter. */
  document: { label: 'Tanggal surat atau sertifikat', back: 5, ahead: 1 },
  /** A day of a training or of another activity: planned for the next budget, or written down for its certificates. */
  activity: { label: 'Tanggal kegiatan', back: 5, ahead: 2 },
  /** Of a mentoring session: written down afterwards, at the latest when the year is reported. */
  session: { label: 'Tanggal pelaksanaan', back: 2, ahead: 0 },
  /** What was reached or paid in a facilitation: a paper of years ago is written down for its renewal. */
  facilitation: { label: 'Tanggal', back: 12, ahead: 0 },
  /** Until when a paper is good, or for when a payment is planned. */
  validity: { label: 'Tanggal', back: 12, ahead: 21 },
  month: { label: 'Bulan', back: 20, ahead: 1 },
  /** What a report counts. */
  period: { label: 'Laporan tahun', back: 20, ahead: 1 },
  followUp: { label: 'Tanggal tindak lanjut', back: 10, ahead: 3 },
  /** An end of a range that is looked at. */
  range: { label: 'Tanggal', back: 130, ahead: 10 },
} as const satisfies Record<string, { label: string; back: number; ahead: number; isMonthWhole?: true }>;

export type DateKind = keyof typeof reach;

/** First and last plausible day of a kind. */
export const plausibleDays = (kind: DateKind, today: string): { first: string; last: string } => ({
  first: addMonths(today, -12 * reach[kind].back),
  last: 'isMonthWhole' in reach[kind] ? lastOfMonth(today) : addMonths(today, 12 * reach[kind].ahead),
});

/** Why this day cannot be of this kind, in one sentence; undefined when it can. */
export const dayProblem = (kind: DateKind, localDate: string, today: string): string | undefined => {
  const { first, last } = plausibleDays(kind, today);
  const { label, ahead } = reach[kind];
  const written =
    kind === 'month'
      ? monthText
      : kind === 'year' || kind === 'period'
        ? (day: string) => day.slice(0, 4)
        : dateText;
  const named = `${label} ${written(localDate)}`;
  // Of this year it is the day or the month that slipped.
  const check = localDate.slice(0, 4) === today.slice(0, 4) ? 'Periksa tanggalnya.' : 'Periksa tahunnya.';
  if (localDate < first) return `${named} terlalu lama berlalu. ${check}`;
  if (localDate <= last) return undefined;
  return `${named} ${ahead === 0 ? 'belum tiba' : 'terlalu jauh di depan'}. ${check}`;
};

/**
 * Which schemas are days of which kind. Only what comes in is measured against today, by the core, which has the
 * clock; what was stored before there was a rule can still be read.
 */
export const dayKinds = z.registry<{ kind: DateKind }>();

/** A day of an input, 2026-11-23, within the reach of its kind. */
export const day = (kind: DateKind) =>
  z.iso.date('Tanggal ini tidak terbaca. Tulis hari, bulan, dan tahun.').register(dayKinds, { kind });
