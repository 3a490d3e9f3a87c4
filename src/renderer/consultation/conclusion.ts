import type { Sheet } from '#contract/consultation.ts';
import { numericDate } from '#contract/dates.ts';
import type { Ticket } from '#contract/ticket.ts';
import type { Conclusion } from './steps.ts';

export type Gap = { field: 'outcome' | 'followUpDue' | 'referral' | 'services'; message: string };

/** A time of day is kept only together with its date. */
export const hourProblem = ({ followUpDue, followUpTime }: Sheet): string | undefined =>
  followUpTime !== null && followUpDue === null ? 'Isi juga tanggalnya, atau kosongkan.' : undefined;

/** What must still be said before the service can end. */
export const gapsOf = (sheet: Sheet): Gap[] => {
  const gaps: (Gap | false)[] = [
    sheet.outcome === null && { field: 'outcome', message: 'Pilih hasilnya.' },
    sheet.outcome === 'return' &&
      sheet.followUpDue === null && { field: 'followUpDue', message: 'Isi tanggal tindak lanjut.' },
    sheet.outcome !== 'return' &&
      hourProblem(sheet) !== undefined && {
        field: 'followUpDue',
        message: 'Isi tanggal untuk jam tindak lanjut, atau kosongkan jamnya.',
      },
    sheet.outcome === 'referred' &&
      sheet.referral.trim() === '' && { field: 'referral', message: 'Isi tujuan rujukan.' },
    (sheet.outcome === 'done' || sheet.outcome === 'mentoring') &&
      sheet.deliveredServiceUids.length === 0 && {
        field: 'services',
        message: 'Pilih layanan yang diberikan.',
      },
  ];
  return gaps.filter((gap) => gap !== false);
};

export const conclusionOf = (sheet: Sheet): Conclusion | null =>
  sheet.outcome && {
    outcome: sheet.outcome,
    referral: sheet.outcome === 'referred' ? sheet.referral : '',
    followUp: sheet.followUp,
    followUpDue: sheet.followUpDue,
    followUpTime: sheet.followUpTime,
    deliveredServiceUids: sheet.deliveredServiceUids,
  };

/** The field this number goes on to when the present one is done. */
export const nextField = (ticket: Ticket): Ticket['field'] | undefined =>
  ticket.needs.find((need) => !need.isDone && need.field.uid !== ticket.field.uid)?.field;

const endText = ({ outcome, followUpDue, referral }: Sheet): string => {
  if (outcome === 'return')
    return followUpDue
      ? `Selesai, jadwal ulang ${numericDate(followUpDue).slice(0, 5)}`
      : 'Selesai, jadwal ulang';
  if (outcome === 'referred')
    return referral.trim() && referral.length <= 24
      ? `Selesai, dirujuk ke ${referral.trim()}`
      : 'Selesai, dirujuk';
  return outcome === 'mentoring' ? 'Selesai, menjadi dampingan' : 'Selesai';
};

/** What the button will do, in its own words: "Selesai, jadwal ulang 07/12". */
export const finishLabel = (sheet: Sheet, isSession = false): string =>
  isSession ? `${endText(sheet)} dan catat pelaksanaan` : endText(sheet);
