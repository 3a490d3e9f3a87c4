import { numericDate, rupiahText } from '#contract/dates.ts';
import { paperEnd } from '#contract/facilitation.ts';
import { clientName } from '#contract/mentee.ts';
import type { CardSectionSource } from '#core/platform/brought.ts';
import * as store from './store.ts';

const moneyText = ({ askedRp, approvedRp, paidRp }: store.StoredCase): string | null => {
  if (approvedRp !== null) return `cair ${rupiahText(paidRp)} dari ${rupiahText(approvedRp)}`;
  return askedRp === null ? null : `diajukan ${rupiahText(askedRp)}`;
};
const paperText = ({ document, reminder }: store.StoredCase): string | null => {
  if (!reminder || !document) return null;
  const end = paperEnd(document)!;
  return `${end === document.checkOn ? 'diperiksa' : 'berlaku sampai'} ${numericDate(end)}`;
};

/** The cases of a person that run, and their papers that are near their end. */
export const facilitationSection: CardSectionSource = async (db, personId, { localDate: today }) => {
  const cases = await store.casesOfPerson(db, personId, today);
  const current = cases.filter(({ endedOn, reminder }) => endedOn === null || reminder !== null);
  if (current.length === 0) return null;
  return {
    kind: 'facilitation',
    title: 'Fasilitasi',
    lines: current.map((one) => ({
      text: [`${one.number} ${one.subject.name}`, one.partner, clientName(one)].filter(Boolean).join(' · '),
      detail: [
        one.step.name,
        moneyText(one),
        paperText(one),
        one.nextAction,
        one.dueOn && `${one.dueOn < today ? 'lewat ' : ''}${numericDate(one.dueOn)}`,
      ]
        .filter(Boolean)
        .join(' · '),
      link: `/fasilitasi/${one.uid}`,
      taken:
        one.endedOn === null
          ? {
              step: `facilitation/${one.kind.code}/${one.subject.code}`,
              businessUid: one.business?.uid ?? null,
              text: `${one.subject.name} ${one.number} sedang berjalan`,
            }
          : undefined,
    })),
  };
};
