import { numericDate } from '#contract/dates.ts';
import type { Agreement } from '#contract/partner.ts';
import { agreementStateText, followedText } from '#contract/partnerList.ts';

/** What is known, side by side. */
export const joined = (...parts: readonly (string | false | null)[]): string =>
  parts.filter(Boolean).join(' · ');

const untilText = ({ state, startsOn, endsOn, cancelledOn }: Agreement): string => {
  if (state === 'cancelled') return numericDate(cancelledOn!);
  if (state === 'notYet') return `mulai ${numericDate(startsOn)}`;
  return endsOn === null ? 'tanpa batas' : `sampai ${numericDate(endsOn)}`;
};

/** The state of an agreement and its day: "Segera berakhir sampai 31/12/2026". */
export const TermText = ({ agreement }: { agreement: Agreement }) => (
  <span>
    <span className={agreement.state === 'endsSoon' ? 'late b6' : 'b6'}>{agreementStateText(agreement)}</span>{' '}
    <span className="small dim">
      {untilText(agreement)}
      {followedText(agreement)}
    </span>
  </span>
);
