import { rupiahText } from '#contract/dates.ts';
import type { Facilitation } from '#contract/facilitation.ts';
import type { HistorySource } from '#core/platform/brought.ts';
import * as store from './store.ts';

type Event = Facilitation['history'][number] & { at: string };
type Steps = Awaited<ReturnType<typeof store.stepsOf>>;
type Payments = Awaited<ReturnType<typeof store.paymentsOf>>;

const sentence = (parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** What was asked, approved or issued with a step. */
const reachedText = (one: store.StoredCase, counts: string | null): string | null => {
  if (counts === 'asked') return one.askedRp === null ? null : rupiahText(one.askedRp);
  if (counts === 'approved') return rupiahText(one.approvedRp);
  return counts === 'issued' ? (one.document?.number ?? null) : null;
};

/** Everything that happened in one case, newest first. Of payments their parts are told, not the step they came to. */
export const eventsOf = (one: store.StoredCase, steps: Steps, payments: Payments): Event[] => {
  const reached = steps
    .filter(({ counts }) => counts !== 'partlyPaid' && counts !== 'paid')
    .map((step) => ({
      on: step.reached_on,
      title: step.position === 0 ? 'Kasus dibuka' : step.name,
      detail: sentence([reachedText(one, step.counts), step.note]),
      staffName: step.staff_name,
      at: step.created_at,
    }));
  const paid = payments.flatMap(({ part, rupiah, paidOn, note, cancelledOn, cancelReason, ...who }) => {
    const title = `Cair tahap ${part}`;
    const event = (on: string, name: string, why: string, staffName: string) => ({
      on,
      title: name,
      detail: sentence([rupiahText(rupiah), why]),
      staffName,
      at: who.createdAt,
    });
    return [
      ...(paidOn ? [event(paidOn, title, note, who.staffName)] : []),
      // Who cancelled it stands in the trail.
      ...(cancelledOn ? [event(cancelledOn, `${title} dibatalkan`, cancelReason, '')] : []),
    ];
  });
  const { ending, endedOn } = one;
  const before = [...reached, ...paid];
  // Nothing comes after it: on the card too it stands above what was written last.
  const at = before.reduce((last, each) => (each.at > last ? each.at : last), '');
  const over = ending && { on: endedOn!, title: ending.name, detail: ending.reason, staffName: '', at };
  return [...before, ...(over ? [over] : [])].reverse().sort((a, b) => b.on.localeCompare(a.on));
};

/** Every step and payment of every case of a person, by whichever of their businesses. */
export const facilitationHistory: HistorySource = async (db, personId) => {
  const cases = await store.casesOfPerson(db, personId, '');
  const ids = cases.map(({ id }) => id);
  const steps = Map.groupBy(await store.stepsOf(db, ids), (step) => step.facilitation_id);
  const payments = Map.groupBy(await store.paymentsOf(db, ids), ({ caseId }) => caseId);
  return cases.flatMap((one) =>
    eventsOf(one, steps.get(one.id) ?? [], payments.get(one.id) ?? []).map((event) => ({
      kind: 'facilitation',
      kindName: 'Fasilitasi',
      uid: one.uid,
      at: event.at,
      localDate: event.on,
      field: { letter: one.field.letter, color: one.field.color, name: one.field.shortName },
      title: `${one.number} ${one.subject.name}: ${event.title}`,
      detail: event.detail,
      staffName: event.staffName || null,
      link: `/fasilitasi/${one.uid}`,
    })),
  );
};
