import { addDays, addMonths, numericDate } from '#contract/dates.ts';
import type { Agreement, AgreementState } from '#contract/partner.ts';
import { rawTokens } from '#core/platform/people/names.ts';

/** So many days before its end an agreement is told of, and so many months after it. */
const TOLD = { days: 60, months: 12 } as const;

/** What tells two ways to write one name from two names: not case, accents or signs. */
export const foldedName = (name: string): string => rawTokens(name).join(' ');

export type Term = Pick<Agreement, 'startsOn' | 'endsOn' | 'cancelledOn'> & {
  /** The day its renewal begins; one that was cancelled renews nothing. */
  renewedFrom: string | null;
};

/** What a reader is told of an agreement. One without an end goes on. */
export const stateOf = (
  { startsOn, endsOn, cancelledOn, renewedFrom }: Term,
  today: string,
): AgreementState => {
  if (cancelledOn !== null) return 'cancelled';
  const isOver = endsOn !== null && today > endsOn;
  if (renewedFrom !== null && (isOver || today >= renewedFrom)) return 'replaced';
  if (today < startsOn) return 'notYet';
  if (isOver) return 'ended';
  // What is renewed is told of no more, and holds until then.
  return endsOn !== null && renewedFrom === null && endsOn <= addDays(today, TOLD.days)
    ? 'endsSoon'
    : 'inForce';
};

/** Whether it holds on a day, whatever came after it: a renewal that begins later takes nothing away before. */
export const isInForceOn = ({ startsOn, endsOn, cancelledOn, renewedFrom }: Term, day: string): boolean =>
  startsOn <= day &&
  (endsOn === null || day <= endsOn) &&
  (cancelledOn === null || day < cancelledOn) &&
  (renewedFrom === null || day < renewedFrom);

/** Whether somebody should look at it: it ends soon, or is over not too long and nothing follows. */
export const isTold = ({ state, endsOn }: Pick<Agreement, 'state' | 'endsOn'>, today: string): boolean =>
  state === 'endsSoon' || (state === 'ended' && endsOn! >= addMonths(today, -TOLD.months));

const ranks: Record<AgreementState, number> = {
  inForce: 0,
  endsSoon: 0,
  notYet: 1,
  ended: 2,
  cancelled: 3,
  replaced: 4,
};
const FAR = '9999';

/** Of a partner's agreements the one that says most: valid, else the next, else what was; of equals the longest. */
export const leading = <A extends Pick<Agreement, 'state' | 'endsOn'>>(agreements: readonly A[]): A | null =>
  agreements.toSorted(
    (a, b) => ranks[a.state] - ranks[b.state] || (b.endsOn ?? FAR).localeCompare(a.endsOn ?? FAR),
  )[0] ?? null;

type Draft = Pick<Agreement, 'signedOn' | 'startsOn' | 'endsOn' | 'cancelledOn' | 'cancelReason'>;

const cancelProblem = ({ signedOn, endsOn }: Draft, on: string, replacedBy: string | null): string | null => {
  if (replacedBy !== null) return `Perjanjian ini sudah digantikan oleh ${replacedBy}. Batalkan yang baru.`;
  if (endsOn !== null && on > endsOn)
    return `Perjanjian ini sudah berakhir ${numericDate(endsOn)}; yang sudah berakhir tidak dapat dibatalkan.`;
  return on < signedOn ? 'Dibatalkan sebelum ditandatangani. Periksa tanggalnya.' : null;
};

/** What is wrong with an agreement, also beside the one that it renews and the one that renews it. */
export const checkAgreement = (
  draft: Draft,
  { renews, replacedBy }: { renews: { startsOn: string } | null; replacedBy: string | null },
): { field: string; message: string }[] => {
  const { signedOn, startsOn, endsOn, cancelledOn, cancelReason } = draft;
  const problems = {
    endsOn:
      endsOn !== null && endsOn <= startsOn && 'Berakhir harus sesudah mulai berlaku. Periksa tanggalnya.',
    signedOn: endsOn !== null && endsOn < signedOn && 'Ditandatangani sesudah berakhir. Periksa tanggalnya.',
    startsOn:
      renews !== null &&
      startsOn <= renews.startsOn &&
      `Perpanjangan mulai setelah perjanjian lamanya, ${numericDate(renews.startsOn)}.`,
    cancelledOn: cancelledOn !== null && cancelProblem(draft, cancelledOn, replacedBy),
    cancelReason:
      (cancelledOn === null) !== (cancelReason === '') &&
      (cancelledOn === null ? 'Isi tanggal pembatalannya.' : 'Alasan wajib diisi.'),
  };
  return Object.entries(problems).flatMap(([field, message]) => (message ? [{ field, message }] : []));
};
