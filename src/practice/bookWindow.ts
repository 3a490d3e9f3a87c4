import { contract, type Inputs } from '#contract/index.ts';
import { businessColumns, shortColumns, updateBusiness } from '#core/features/people/business/index.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { recountVisits } from '#core/features/people/person/index.ts';
import { defaultPolicy } from '#contract/policy.ts';
import { callOrder, type EventKind, rejoinPlace } from '#core/features/desk/queue/index.ts';
import { updateSheet, consultationAudit } from '#core/features/services/consultation/index.ts';
import type { BookedTicket, Books, Seat } from './books.ts';
import { agree } from './promises.ts';
import { sheetKey } from './store.ts';
import { parsed, type Window } from './window.ts';
import { trailOf } from '#core/platform/audited.ts';

/** A window of the books: what its holder does there is kept as the contract would store it. */
export const bookWindow = (books: Books, seat: Seat): Window => {
  const { memory, rows, tickets, newUid, officeId, trail, happen } = books;
  const fieldUids = new Map([...memory.keys.fields].map(([uid, id]) => [id, uid]));
  const ticketOf = (uid: string) => tickets.get(uid)!;
  const result = (ticket: BookedTicket) => ({
    uid: ticket.uid,
    status: ticket.state.status,
    field: { uid: fieldUids.get(ticket.state.fieldId)! },
  });
  const step =
    (kind: EventKind) =>
    async ({ uid, ticketUid, reason = '' }: { uid: string; ticketUid: string; reason?: string }) =>
      happen(ticketOf(ticketUid), books.stampOf(seat), uid, { kind, reason });

  const openSheet = (ticket: BookedTicket, fieldId: number, stamp: Stamp) => {
    let sheet = ticket.sheets.get(fieldId);
    if (!sheet) {
      sheet = {
        id: memory.ids.consultation++,
        uid: uidBytes(newUid()),
        office_id: officeId,
        ticket_id: ticket.id,
        field_id: fieldId,
        visit_id: ticket.visit.id,
        staff_id: stamp.staffId,
        problem: '',
        advice: '',
        follow_up: '',
        follow_up_due: null,
        follow_up_time: null,
        follow_up_done_at: null,
        outcome: null,
        referral: '',
        saved_at: stamp.at,
        serviceIds: [],
      };
      ticket.sheets.set(fieldId, sheet);
    }
    return sheet;
  };
  const changeSheet = (
    ticket: BookedTicket,
    fieldId: number,
    stamp: Stamp,
    after: Record<string, string | null>,
  ) => {
    const sheet = openSheet(ticket, fieldId, stamp);
    trail(stamp, {
      action: 'save',
      entity: 'consultation',
      uid: uidText(sheet.uid),
      before: { ...sheet },
      after,
    });
    Object.assign(sheet, after, { staff_id: stamp.staffId, saved_at: stamp.at });
    return sheet;
  };

  const finish = async (input: Inputs['queue']['finish']) => {
    const { uid, ticketUid, ...said } = parsed(contract.queue.finish, input);
    const stamp = books.stampOf(seat);
    const ticket = ticketOf(ticketUid);
    const { fieldId } = ticket.state;
    const sheet = changeSheet(ticket, fieldId, stamp, {
      outcome: said.outcome,
      referral: said.referral,
      follow_up: said.followUp,
      follow_up_due: said.followUpDue,
      follow_up_time: said.followUpTime,
    });
    const personId = ticket.person.id;
    if (said.followUpDue) agree(memory.promises, { personId, fieldId, due: said.followUpDue }, sheet.id);
    sheet.serviceIds = said.deliveredServiceUids.map((service) => memory.keys.services.get(service)!);
    for (const need of ticket.needs) if (need.fieldId === fieldId) need.doneAt ??= stamp.at;
    const next = ticket.needs.find((need) => need.doneAt === null);
    const { place } = ticket.events[0]!;
    happen(ticket, stamp, uid, {
      kind: 'finished',
      ...(next && { fieldId: next.fieldId, serviceId: next.serviceId, place }),
    });
    return result(ticket);
  };

  const saveBusiness = async ({ personUid, business: draft }: Inputs['person']['saveBusiness']) => {
    const { business } = parsed(contract.person.saveBusiness, { personUid, business: draft });
    const { uid, ...facts } = business;
    const { name, sector, legalForm } = facts;
    const stamp = books.stampOf(seat);
    const after = businessColumns(facts);
    const known = memory.businesses.get(uid)!;
    const today = rows.business.find((row) => row.id === known.id);
    if (today) Object.assign(today, after);
    else books.later.push(async (tx) => void (await updateBusiness(tx, known.id, after)));
    Object.assign(known, { sector, scale: after.scale });
    trail(stamp, {
      action: 'update',
      entity: 'business',
      uid,
      before: shortColumns({ name, sector, legalForm }),
      after,
    });
  };

  return {
    visit: {
      register: async (input) => books.register(seat, input),
      undo: async ({ uid }) => {
        const stamp = books.stampOf(seat);
        const ticket = [...tickets.values()].find(({ visit }) => uidText(visit.uid) === uid)!;
        happen(ticket, stamp, newUid(), { kind: 'cancelled', reason: 'Pendaftaran diurungkan' });
        ticket.visit.cancelled_at = stamp.at;
        books.later.push(async (tx) => void (await recountVisits(tx, ticket.visit.person_id)));
        ticket.person.visit_count--;
        trail(stamp, { action: 'undo', entity: 'visit', uid });
      },
    },
    queue: {
      callNext: async ({ uid }) => {
        const othersSince = books.othersSincePriority(seat.fieldId!);
        const [next] = callOrder(books.lineOf(seat.fieldId!), othersSince, defaultPolicy);
        const { ticket } = next!;
        const { deskId } = seat;
        happen(ticket, books.stampOf(seat), uid, { kind: 'called', deskId, fieldId: ticket.state.fieldId });
        return result(ticket);
      },
      recall: async ({ uid, ticketUid }) => {
        const ticket = ticketOf(ticketUid);
        const { deskId, fieldId } = ticket.state;
        happen(ticket, books.stampOf(seat), uid, { kind: 'recalled', deskId, fieldId });
      },
      arrived: step('arrived'),
      park: step('parked'),
      skip: step('skipped'),
      cancel: step('cancelled'),
      rejoin: async ({ uid, ticketUid }) => {
        const ticket = ticketOf(ticketUid);
        const { fieldId, place } = ticket.state;
        const isPriority = ticket.visit.priority !== null;
        const line = books.lineOf(fieldId).map((entry) => ({
          ...entry,
          hasRejoined: entry.ticket.events.findLast((event) => event.place !== null)?.kind === 'rejoined',
        }));
        const othersSince = books.othersSincePriority(fieldId);
        const soonest = rejoinPlace(line, { isPriority, othersSince }, defaultPolicy);
        happen(ticket, books.stampOf(seat), uid, { kind: 'rejoined', place: Math.max(soonest, place) });
      },
      transfer: async ({ uid, ticketUid, fieldUid, reason = '' }) => {
        const ticket = ticketOf(ticketUid);
        const stamp = books.stampOf(seat);
        const fieldId = memory.keys.fields.get(fieldUid)!;
        const from = ticket.state.fieldId;
        for (const need of ticket.needs)
          if (need.fieldId === from && from !== fieldId) need.doneAt ??= stamp.at;
        happen(ticket, stamp, uid, { kind: 'transferred', fieldId, place: ticket.events[0]!.place, reason });
      },
      finish,
    },
    consultation: {
      save: async ({ ticketUid, fieldUid, problem = '', advice = '' }) => {
        const fieldId = memory.keys.fields.get(fieldUid)!;
        changeSheet(ticketOf(ticketUid), fieldId, books.stampOf(seat), { problem, advice });
      },
      closeFollowUp: async ({ ticketUid, fieldUid }) => {
        const { at, staffId } = books.stampOf(seat);
        books.later.push(async (tx) => {
          const sheet = await sheetKey(tx, uidBytes(ticketUid), memory.keys.fields.get(fieldUid)!);
          if (!sheet) return;
          const after = { follow_up_done_at: at };
          await updateSheet(tx, sheet.id, after);
          const before = { follow_up_done_at: null };
          const entry = trailOf(consultationAudit)({ officeId, at, staffId }, 'save', uidText(sheet.uid));
          await audit(tx, { ...entry, before, after });
        });
      },
    },
    person: {
      saveBusiness,
      saveBusinessYear: async (input) => {
        const stamp = books.stampOf(seat);
        const uid = newUid();
        rows.business_year.push({
          business_id: memory.businesses.get(input.businessUid)!.id,
          year: input.year,
          uid: uidBytes(uid),
          office_id: officeId,
          own_capital: input.ownCapital,
          outside_capital: input.outsideCapital,
          assets: input.assets,
          sales: input.sales,
          permanent_male: input.permanentMale,
          permanent_female: input.permanentFemale,
          temporary_male: input.temporaryMale,
          temporary_female: input.temporaryFemale,
        });
        trail(stamp, { action: 'add', entity: 'business_year', uid });
      },
    },
  };
};
