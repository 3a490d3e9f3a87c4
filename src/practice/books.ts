import { contract } from '#contract/index.ts';
import type { Zone } from '#contract/office.ts';
import { shortColumns } from '#core/features/people/business/index.ts';
import { type AuditEntry, auditRow } from '#core/kernel/audit.ts';
import { momentOf } from '#core/kernel/clock.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { consentColumns, personColumns } from '#core/features/people/person/index.ts';
import { indexPerson } from '#core/platform/people/store.ts';
import { searchTokens } from '#core/platform/people/names.ts';
import {
  canHappen,
  type EventKind,
  foldEvents,
  noMove,
  stateColumns,
  type TicketEvent,
  type TicketState,
} from '#core/features/desk/queue/index.ts';
import type { Regions } from '#core/platform/region/index.ts';
import { dimensionsOf } from '#core/features/desk/visit/index.ts';
import { answer, placeOf, type Promises } from './promises.ts';
import * as store from './store.ts';
import type { DayRows } from './store.ts';
import { type Hands, parsed, type Window } from './window.ts';

type Person = {
  id: number;
  name: string;
  sex: string;
  region_code: string;
  visit_count: number;
  last_visit_id: number | null;
};
type Business = { id: number; sector: string; scale: string };
type Step = Partial<TicketEvent> & { kind: EventKind };
export type BookedTicket = {
  id: number;
  uid: string;
  person: Person;
  visit: DayRows['visit'][number] & { id: number };
  issuedAt: string;
  letter: string;
  sequence: number;
  needs: { fieldId: number; serviceId: number; doneAt: string | null }[];
  events: TicketEvent[];
  state: TicketState;
  /** By field. */
  sheets: Map<number, DayRows['consultation'][number] & { id: number; serviceIds: number[] }>;
};

/** What later days need to know of earlier ones. */
export type Memory = {
  ids: store.NextIds;
  keys: store.MasterKeys;
  letters: ReadonlyMap<number, string>;
  people: Map<string, Person>;
  businesses: Map<string, Business>;
  promises: Promises;
};
export type Setting = {
  memory: Memory;
  officeId: number;
  zone: Zone;
  regions: Regions;
  hands: Hands;
  newUid: () => string;
};
/** Who sits at a window, and where. */
export type Seat = { staffId: number; deskId: number | null; fieldId: number | null };

/**
 * The books of one past day: windows that keep what happens in memory, and `store` that writes it all at once.
 * Thirty thousand visits through the contract would take minutes; so the same rules are asked, row by row.
 */
export const openBooks = ({ memory, officeId, zone, regions, hands, newUid }: Setting) => {
  const { ids, keys, letters, people, businesses } = memory;
  const rows = store.noRows();
  const tickets = new Map<string, BookedTicket>();
  const newPeople = new Map<number, string[]>();
  const visitors = new Set<Person>();
  const sequences = new Map<string, number>();
  const later: ((tx: Tx) => Promise<void>)[] = [];

  const stampOf = (seat: Seat): Stamp => ({
    ...momentOf(new Date(hands.now), zone),
    officeId,
    zone,
    staffId: seat.staffId,
    newUid,
  });
  const trail = (stamp: Stamp, entry: Pick<AuditEntry, 'action' | 'entity' | 'uid' | 'before' | 'after'>) =>
    rows.audit.push(auditRow({ officeId, at: stamp.at, staffId: stamp.staffId, ...entry }));

  const record = (ticketId: number, stamp: Stamp, uid: string, event: TicketEvent) =>
    rows.ticket_event.push({
      uid: uidBytes(uid),
      office_id: officeId,
      ticket_id: ticketId,
      kind: event.kind,
      at: event.at,
      local_date: stamp.localDate,
      staff_id: event.staffId,
      desk_id: event.deskId,
      field_id: event.fieldId,
      service_id: event.serviceId,
      place: event.place,
      reason: event.reason,
      undoes_id: null,
      is_inaccurate: 0,
    });
  const eventOf = (stamp: Stamp, step: Step): TicketEvent => ({
    ...noMove,
    staffId: stamp.staffId,
    ...step,
    at: stamp.at,
  });

  const happen = (ticket: BookedTicket, stamp: Stamp, uid: string, step: Step): void => {
    if (!canHappen(step.kind, ticket.state.status))
      throw new Error(`${step.kind} cannot happen to a number that is ${ticket.state.status}`);
    const event = eventOf(stamp, step);
    ticket.events.push(event);
    ticket.state = foldEvents(ticket.events);
    record(ticket.id, stamp, uid, event);
  };

  const lineOf = (fieldId: number) =>
    [...tickets.values()]
      .filter(({ state }) => state.status === 'waiting' && state.fieldId === fieldId)
      .map((ticket) => ({ ticket, place: ticket.state.place, isPriority: ticket.visit.priority !== null }));
  const othersSincePriority = (fieldId: number): number => {
    const called = [...tickets.values()]
      .filter(({ state }) => state.calledAt !== null && state.fieldId === fieldId)
      .sort((a, b) => b.state.calledAt!.localeCompare(a.state.calledAt!));
    const at = called.findIndex(({ visit }) => visit.priority !== null);
    return at === -1 ? Infinity : at;
  };

  const addPerson = (stamp: Stamp, draft: Parameters<typeof personColumns>[0]): Person => {
    const { consent_at, consent_staff_id, consent_version } = consentColumns(stamp);
    const row = {
      id: ids.person++,
      uid: uidBytes(draft.uid),
      office_id: officeId,
      ...personColumns(draft, regions, stamp.localDate),
      consent_at: draft.consent ? consent_at : null,
      consent_staff_id: draft.consent ? consent_staff_id : null,
      consent_version: draft.consent ? consent_version : null,
      registered_on: stamp.localDate,
      visit_count: 0,
      last_visit_id: null,
    };
    rows.person.push(row);
    people.set(draft.uid, row);
    newPeople.set(row.id, [row.name]);
    trail(stamp, { action: 'register', entity: 'person', uid: draft.uid });
    return row;
  };

  const addBusiness = (
    stamp: Stamp,
    person: Person,
    { uid, ...draft }: Parameters<typeof shortColumns>[0] & { uid: string },
  ) => {
    const row = {
      id: ids.business++,
      uid: uidBytes(uid),
      office_id: officeId,
      person_id: person.id,
      ...shortColumns(draft),
    };
    const business: Business = { id: row.id, sector: draft.sector, scale: row.scale };
    rows.business.push(row);
    businesses.set(uid, business);
    const names = newPeople.get(person.id);
    if (names) names.push(row.name);
    else later.push((tx) => indexPerson(tx, person.id));
    trail(stamp, { action: 'register', entity: 'business', uid });
    return business;
  };

  const issue = (
    stamp: Stamp,
    { person, visit, needs }: Pick<BookedTicket, 'person' | 'visit' | 'needs'>,
  ): BookedTicket => {
    const { fieldId, serviceId } = needs[0]!;
    const letter = letters.get(fieldId)!;
    const sequence = (sequences.get(letter) ?? 0) + 1;
    sequences.set(letter, sequence);
    const place = placeOf(visit, lineOf(fieldId), othersSincePriority(fieldId)) ?? Date.parse(stamp.at);
    const issued = eventOf(stamp, { kind: 'issued', fieldId, serviceId, place });
    const ticket: BookedTicket = {
      id: ids.ticket++,
      uid: newUid(),
      person,
      visit,
      issuedAt: stamp.at,
      letter,
      sequence,
      needs,
      events: [issued],
      state: foldEvents([issued]),
      sheets: new Map(),
    };
    record(ticket.id, stamp, newUid(), issued);
    tickets.set(ticket.uid, ticket);
    return ticket;
  };

  const register = (seat: Seat, input: Parameters<Window['visit']['register']>[0]) => {
    const stamp = stampOf(seat);
    const draft = parsed(contract.visit.register, input);
    const person = 'new' in draft.person ? addPerson(stamp, draft.person.new) : people.get(draft.person.uid)!;
    const business =
      draft.business &&
      ('new' in draft.business
        ? addBusiness(stamp, person, draft.business.new)
        : businesses.get(draft.business.uid)!);
    const needs = draft.needs.map((need) => ({
      fieldId: keys.fields.get(need.fieldUid)!,
      serviceId: keys.services.get(need.serviceUid)!,
      doneAt: null,
    }));
    const visit = {
      id: ids.visit++,
      uid: uidBytes(draft.uid),
      office_id: officeId,
      person_id: person.id,
      business_id: business?.id ?? null,
      registered_at: stamp.at,
      local_date: stamp.localDate,
      month: stamp.month,
      staff_id: stamp.staffId,
      ...dimensionsOf(person, business ?? undefined),
      field_id: needs[0]!.fieldId,
      service_id: needs[0]!.serviceId,
      extra_needs: needs.length - 1,
      purpose: draft.purpose,
      priority: draft.priority,
      cancelled_at: null as string | null,
      answers_id: answer(memory.promises, {
        personId: person.id,
        fieldId: needs[0]!.fieldId,
        due: stamp.localDate,
      }),
    };
    rows.visit.push(visit);
    person.visit_count++;
    person.last_visit_id = visit.id;
    visitors.add(person);
    const ticket = issue(stamp, { person, visit, needs });
    trail(stamp, { action: 'register', entity: 'visit', uid: draft.uid });
    return { uid: draft.uid, ticket: { uid: ticket.uid } };
  };

  /** Writes the day in the given transaction. */
  const write = async (tx: Tx): Promise<void> => {
    for (const ticket of tickets.values()) {
      rows.ticket.push({
        id: ticket.id,
        uid: uidBytes(ticket.uid),
        office_id: officeId,
        visit_id: ticket.visit.id,
        local_date: ticket.visit.local_date,
        letter: ticket.letter,
        sequence: ticket.sequence,
        issued_at: ticket.issuedAt,
        ...stateColumns(ticket.state),
      });
      for (const [i, need] of ticket.needs.entries())
        rows.visit_need.push({
          visit_id: ticket.visit.id,
          position: i + 1,
          field_id: need.fieldId,
          service_id: need.serviceId,
          done_at: need.doneAt,
        });
      for (const { serviceIds, ...sheet } of ticket.sheets.values()) {
        rows.consultation.push(sheet);
        for (const serviceId of serviceIds)
          rows.consultation_service.push({ consultation_id: sheet.id, service_id: serviceId });
      }
    }
    for (const [rowid, names] of newPeople) rows.person_search.push({ rowid, tokens: searchTokens(names) });
    await store.storeDay(tx, rows);
    await store.setVisitCounts(tx, visitors);
    for (const run of later) await run(tx);
  };

  return {
    memory,
    rows,
    tickets,
    newUid,
    officeId,
    stampOf,
    trail,
    happen,
    lineOf,
    othersSincePriority,
    register,
    write,
    /** Work on rows of earlier days, done after those of this day are stored. */
    later,
  };
};
export type Books = ReturnType<typeof openBooks>;
