import { clientName, type MenteeStatus, menteeStatusWords } from '#contract/mentee.ts';
import { numericDate } from '#contract/dates.ts';
import type { CardSectionSource } from '#core/platform/brought.ts';
import * as store from './store.ts';

/** Whoever was taken on this year is not taken on again in it, whatever became of it. */
const takenText: Record<MenteeStatus, string> = {
  candidate: 'Calon dampingan',
  active: 'Sudah didampingi',
  finished: 'Selesai didampingi',
  stopped: 'Berhenti didampingi',
};

/** What this person is in this year and is planned to be in the next. */
export const mentoringSection: CardSectionSource = async (db, personId, { localDate: today }) => {
  const mentees = await store.menteesOfPerson(db, personId);
  const thisYear = Number(today.slice(0, 4));
  const current = mentees.filter(({ year }) => year >= thisYear);
  if (current.length === 0) return null;
  return {
    kind: 'mentoring',
    title: 'Pendampingan',
    lines: current.map((each) => ({
      text: `${each.year}: ${clientName(each)}`,
      detail: [
        menteeStatusWords[each.status],
        each.consultant.name,
        `${each.sessions} dari ${each.plannedSessions} sesi`,
        each.lastMetOn && `terakhir ${numericDate(each.lastMetOn)}`,
      ]
        .filter(Boolean)
        .join(' · '),
      link: `/pendampingan/${each.uid}`,
      taken:
        each.year === thisYear
          ? {
              step: 'mentoring',
              businessUid: each.business?.uid ?? null,
              text: `${takenText[each.status]} ${each.consultant.name}`,
            }
          : undefined,
    })),
  };
};
