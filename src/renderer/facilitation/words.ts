import { daysBetween, numericDate, shortRupiah } from '#contract/dates.ts';
import { type FacilitationKind, type FacilitationRow, paperEnd } from '#contract/facilitation.ts';

/** "26/11"; with its year where it is not this one. */
export const dayText = (localDate: string, today: string): string =>
  localDate.slice(0, 4) === today.slice(0, 4) ? numericDate(localDate).slice(0, 5) : numericDate(localDate);

type Due = Pick<FacilitationRow, 'dueOn' | 'endedOn'>;

/** Days by which what was to be done is late; 0: it is not. */
export const lateDays = ({ dueOn, endedOn }: Due, today: string): number =>
  dueOn === null || endedOn !== null ? 0 : Math.max(0, daysBetween(dueOn, today));

/** What is to be done: as somebody wrote it, else the papers that are missing. */
export const nextText = ({ nextAction, files }: Pick<FacilitationRow, 'nextAction' | 'files'>): string =>
  nextAction || (files.there < files.asked ? `Berkas ${files.there} dari ${files.asked}` : '');

/** "KUR · Bank Siak Raya" */
export const subjectText = ({ subject, partner }: Pick<FacilitationRow, 'subject' | 'partner'>): string =>
  [subject.name, partner].filter(Boolean).join(' · ');

/** How much the case is about: what was paid of what was approved, else approved, else asked for. */
export const amountText = ({
  askedRp,
  approvedRp,
  paidRp,
}: Pick<FacilitationRow, 'askedRp' | 'approvedRp' | 'paidRp'>): string => {
  if (approvedRp !== null && paidRp > 0 && paidRp < approvedRp)
    return `${shortRupiah(paidRp)} dari ${shortRupiah(approvedRp)} cair`;
  const amount = approvedRp ?? askedRp;
  return amount === null ? '' : shortRupiah(amount);
};

/** What its paper is called for, when it is near its end: "Berlaku sampai 12/03/2027". */
export const validityText = ({ document }: Pick<FacilitationRow, 'document'>, today: string): string => {
  const end = document && paperEnd(document);
  if (!end) return '';
  const word = end === document.checkOn ? 'Periksa' : endWord(end, today);
  return `${word} ${numericDate(end)}`;
};

/** What the last day of a paper is, before it and after. */
export const endWord = (validUntil: string, today: string): string =>
  validUntil < today ? 'Berakhir' : 'Berlaku sampai';

export const subjectOf = (kind: FacilitationKind, code: string) =>
  kind.subject.choices.find((choice) => choice.code === code);
