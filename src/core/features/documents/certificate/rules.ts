import { type Activity, type Certificate, signedTooEarly } from '#contract/certificate.ts';
import type { CertificateFacts } from '#contract/seal.ts';

export { formatNumber } from '#contract/numbering.ts';

export const seriesYear = (activity: Pick<Activity, 'signedOn'>): number =>
  Number(activity.signedOn.slice(0, 4));

/** What the QR says and the office signs. */
export const factsOf = (
  activity: Activity,
  office: string,
  { holder, number, replaces }: { holder: string; number: string; replaces: string | null },
): CertificateFacts => ({
  kind: 'certificate',
  office,
  number,
  holder,
  role: activity.role,
  title: activity.title,
  startDate: activity.startDate,
  endDate: activity.endDate,
  hours: activity.hours,
  place: activity.place,
  organiser: activity.organiser,
  signedOn: activity.signedOn,
  replaces: replaces ?? '',
});

/** A QR from before the signed ones, or whatever was typed as the number. */
export const readCheck = (text: string): { number: string; code: string | null } => {
  const [, number, code] = /^PLUT1:S:(.+):([0-9A-Z]{8})$/i.exec(text) ?? [];
  return number && code ? { number, code: code.toUpperCase() } : { number: text, code: null };
};

export type FieldIssue = { field: string; message: string };

/** What a form cannot see by itself: dates in order, and hours that add up. */
export const checkActivity = (
  activity: Pick<Activity, 'startDate' | 'endDate' | 'hours' | 'signedOn' | 'materials'>,
): FieldIssue[] => {
  const issues: FieldIssue[] = [];
  if (activity.endDate < activity.startDate)
    issues.push({ field: 'activity.endDate', message: 'Tanggal selesai mendahului tanggal mulai.' });
  const early = signedTooEarly(activity);
  if (early) issues.push({ field: 'activity.signedOn', message: early });
  const sum = activity.materials.reduce((total, material) => total + material.hours, 0);
  if (activity.materials.length > 0 && sum !== activity.hours)
    issues.push({
      field: 'activity.hours',
      message: `Jumlah JP materi ${sum}, tetapi JP kegiatan ${activity.hours}. Samakan dahulu.`,
    });
  return issues;
};

/** A name as two people would call the same: for finding one who is listed twice. */
export const sameName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Longer names are set in two small lines; whoever prints them should have a look. */
const LONG_NAME = 60;

/** What to look at before the numbers are drawn; nothing here forbids the issue. */
export const recipientNotes = (
  names: readonly string[],
  missing: readonly (readonly string[])[],
  alreadyIssued: ReadonlyMap<string, string>,
  /** By place, as the list of participants says them. */
  listed: readonly (string | undefined)[] = [],
): { index: number; message: string }[] => {
  const seen = new Map<string, number>();
  return names.flatMap((name, index) => {
    const notes: string[] = [];
    const key = sameName(name);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else notes.push(`Nama ini sudah ada di baris ${first + 1}.`);
    const inList = listed[index];
    if (inList !== undefined && inList !== name) notes.push(`Di daftar peserta tertulis “${inList}”.`);
    const number = alreadyIssued.get(key);
    if (number) notes.push(`Sudah menerima sertifikat ${number} untuk kegiatan ini.`);
    if (missing[index]!.length > 0)
      notes.push(`Huruf ${missing[index]!.join(' ')} tidak dapat dicetak; akan tampil sebagai kotak.`);
    if (name.length > LONG_NAME) notes.push('Nama sangat panjang, periksa pratinjaunya.');
    return notes.map((message) => ({ index, message }));
  });
};

type Issued = Pick<Certificate, 'activity' | 'number' | 'year' | 'sequence' | 'status'>;
export type IssuedTogether = {
  activity: Activity;
  /** Numbers that follow one another, from the first to the last. */
  runs: { first: string; last: string }[];
  /** Those that were taken back since among them. */
  issued: number;
  voided: number;
};

const runsOf = (inOrder: readonly Issued[]): IssuedTogether['runs'] => {
  const runs: IssuedTogether['runs'] = [];
  for (const [i, { number, year, sequence }] of inOrder.entries()) {
    const before = inOrder[i - 1];
    if (before && before.year === year && before.sequence + 1 === sequence) runs.at(-1)!.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
};

/** Certificates of one activity and one role, with their numbers; the first activity first. */
export const issuedTogether = (certificates: readonly Issued[]): IssuedTogether[] =>
  [
    ...Map.groupBy(certificates, ({ activity: { title, role, startDate, endDate } }) =>
      JSON.stringify([title, role, startDate, endDate]),
    ).values(),
  ]
    .map((together) => {
      const inOrder = together.toSorted((a, b) => a.year - b.year || a.sequence - b.sequence);
      return {
        activity: inOrder[0]!.activity,
        runs: runsOf(inOrder),
        issued: together.length,
        voided: together.filter(({ status }) => status === 'void').length,
      };
    })
    .sort((a, b) => a.activity.startDate.localeCompare(b.activity.startDate));
