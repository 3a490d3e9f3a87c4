import { addDays } from '../kernel/clock.ts';
import type { Stamp } from '../kernel/context.ts';
import type { Tx } from '../kernel/database.ts';
import * as store from './store.ts';

export { findTicket, stateColumns, ticketsOfVisits } from './store.ts';
export { ticketPaper } from './paper.ts';
export { callOrder, canHappen, foldEvents, rejoinPlace, ticketNumber } from './rules.ts';
export type { EventKind, TicketEvent, TicketState } from './rules.ts';

export const noMove = { deskId: null, fieldId: null, serviceId: null, place: null, reason: '' };

const CLOSED = 'Ditutup otomatis, waktu tidak akurat';

/** Closes what was forgotten; its times are marked as guessed and stay out of the averages. */
export const closeOpenTickets = async (tx: Tx, stamp: Stamp, until: string, newUid: () => string) => {
  const open = await store.openTickets(tx, stamp.officeId, until);
  for (const ticket of open)
    await store.append(tx, {
      ...noMove,
      uid: newUid(),
      kind: 'closed',
      officeId: stamp.officeId,
      ticketId: ticket.id,
      at: stamp.at,
      localDate: ticket.local_date,
      staffId: stamp.staffId,
      reason: CLOSED,
      isInaccurate: true,
    });
  return open;
};

/** Gives a visit its number. What earlier days left open is closed by the first of a day; nothing is deleted. */
export const issueTicket = async (
  tx: Tx,
  stamp: Stamp,
  ticket: { visitId: number; letter: string; fieldId: number; serviceId: number },
  newUid: () => string,
): Promise<void> => {
  await closeOpenTickets(tx, stamp, addDays(stamp.localDate, -1), newUid);
  const { officeId, localDate, at, staffId } = stamp;
  const place = Date.parse(at);
  const ticketId = await store.insertTicket(tx, { ...ticket, uid: newUid(), officeId, localDate, at, place });
  // The new row already says what this first step says.
  await store.insertEvent(tx, {
    ...noMove,
    uid: newUid(),
    kind: 'issued',
    officeId,
    ticketId,
    at,
    localDate,
    staffId,
    fieldId: ticket.fieldId,
    serviceId: ticket.serviceId,
    place,
  });
};

/** Another service in the same field: the number and its place stay. False when it was called meanwhile. */
export const changeNeed = async (
  tx: Tx,
  stamp: Stamp,
  visitId: number,
  need: { fieldId: number; serviceId: number },
  newUid: () => string,
): Promise<boolean> => {
  const ticket = await store.waitingTicket(tx, visitId);
  if (ticket && ticket.service_id !== need.serviceId)
    await store.append(tx, {
      ...noMove,
      ...need,
      uid: newUid(),
      kind: 'transferred',
      officeId: stamp.officeId,
      ticketId: ticket.id,
      at: stamp.at,
      localDate: stamp.localDate,
      staffId: stamp.staffId,
    });
  return ticket !== undefined;
};

/** Takes the number of a visit out of the queue while it still waits; false when it was called meanwhile. */
export const cancelTicket = async (
  tx: Tx,
  stamp: Stamp,
  visitId: number,
  reason: string,
  newUid: () => string,
): Promise<boolean> => {
  const ticket = await store.waitingTicket(tx, visitId);
  if (!ticket) return false;
  await store.append(tx, {
    ...noMove,
    uid: newUid(),
    kind: 'cancelled',
    officeId: stamp.officeId,
    ticketId: ticket.id,
    at: stamp.at,
    localDate: stamp.localDate,
    staffId: stamp.staffId,
    reason,
  });
  return true;
};
