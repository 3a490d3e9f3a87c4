import { desksOfDay, setDesk } from '#core/features/desk/desk/index.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Tx } from '#core/kernel/database.ts';
import * as store from './store.ts';

export { type Leg, legsOf, type TimedEvent } from './times.ts';
export { ticketOrder } from './paper.ts';
export { servedToday } from './store.ts';

export const noMove = {
  deskId: null,
  fieldId: null,
  serviceId: null,
  place: null,
  forStaffId: null,
  reason: '',
};

const CLOSED = 'Ditutup otomatis, waktu tidak akurat';

/** Closes what was forgotten on the days before one; its times are marked as guessed and stay out of the averages. */
export const closeOpenTickets = async (tx: Tx, stamp: Stamp, before: string) => {
  const open = await store.openTickets(tx, stamp.officeId, before);
  for (const ticket of open)
    await store.append(tx, {
      ...noMove,
      uid: stamp.newUid(),
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

/**
 * Whoever leaves a desk closes it, and a number that was only called waits for its field again, at the place it has.
 * While somebody is served there nothing changes: the number is the answer.
 */
export const leaveDesk = async (tx: Tx, stamp: Stamp, deskId: number): Promise<string | undefined> => {
  const { officeId, localDate, staffId, at } = stamp;
  const active = staffId === null ? undefined : await store.activeTicketOf(tx, officeId, localDate, staffId);
  const ticket = active && (await store.findRow(tx, active.uid));
  if (ticket?.desk_id === deskId) {
    if (ticket.status === 'serving') return active!.number;
    await store.append(tx, {
      ...noMove,
      uid: stamp.newUid(),
      kind: 'transferred',
      officeId,
      ticketId: ticket.id,
      at,
      localDate,
      staffId,
      reason: 'Petugas meninggalkan meja',
    });
  }
  const desk = (await desksOfDay(tx, officeId, localDate)).find(({ id }) => id === deskId);
  if (desk?.staffId === staffId) await setDesk(tx, stamp, deskId, 'closed', stamp.newUid());
  return undefined;
};

export type TicketOrder = {
  /** null: drawn at the kiosk; the visitor is not known yet. */
  visitId: number | null;
  letter: string;
  fieldId: number;
  serviceId: number;
  /** From the day sheet: its number, and the times are as good as guessed. */
  sequence?: number;
  /** Sooner than behind everybody who waits for the field. */
  place?: number;
};

/**
 * Draws a number; returns its row. What earlier days left open is closed by the first of a day; nothing is deleted.
 * The place is behind everybody who waits for the field, also when the clock was set back.
 */
export const issueTicket = async (
  tx: Tx,
  stamp: Stamp,
  ticket: TicketOrder,
  /** Of the first step, when the caller must be able to send the order twice. */
  eventUid = stamp.newUid(),
): Promise<store.PlainTicket> => {
  await closeOpenTickets(tx, stamp, stamp.localDate);
  const { officeId, localDate, at, staffId } = stamp;
  const issued = await store.insertTicket(tx, { ...ticket, uid: stamp.newUid(), officeId, localDate, at });
  // The new row already says what this first step says.
  await store.insertEvent(tx, {
    ...noMove,
    uid: eventUid,
    kind: 'issued',
    officeId,
    ticketId: issued.id,
    at,
    localDate,
    staffId,
    fieldId: ticket.fieldId,
    serviceId: ticket.serviceId,
    place: issued.place,
    isInaccurate: ticket.sequence !== undefined,
  });
  return issued;
};

/** Ends a number of the day sheet whose visitor was served while the power was out. */
export const endOnPaper = (tx: Tx, stamp: Stamp, ticketId: number) =>
  store.append(tx, {
    ...noMove,
    uid: stamp.newUid(),
    kind: 'finished',
    officeId: stamp.officeId,
    ticketId,
    at: stamp.at,
    localDate: stamp.localDate,
    staffId: stamp.staffId,
    isInaccurate: true,
  });

/** When a number of today was drawn; undefined: it is none. */
export const drawnToday = async (tx: Tx, { localDate }: Stamp, ticketUid: string) => {
  const ticket = await store.findRow(tx, ticketUid);
  return ticket?.local_date === localDate ? ticket.issued_at : undefined;
};

/**
 * Gives a kiosk number its visitor; the number stays where it is, waiting or being served. False when it has a visitor
 * already, was cancelled, stands in another field, or is of another day: a page may have been left open over midnight.
 */
export const completeTicket = async (
  tx: Tx,
  stamp: Stamp,
  ticketUid: string,
  visit: { visitId: number; fieldId: number; serviceId: number },
): Promise<boolean> => {
  const ticket = await store.findRow(tx, ticketUid);
  const isFree =
    ticket?.visit_id === null && ticket.status !== 'cancelled' && ticket.local_date === stamp.localDate;
  if (!isFree || ticket.field_id !== visit.fieldId || ticket.office_id !== stamp.officeId) return false;
  await store.attachVisit(tx, ticket.id, visit.visitId, visit.serviceId);
  return true;
};

/** Another service in the same field: the number and its place stay. False when it was called meanwhile. */
export const changeNeed = async (
  tx: Tx,
  stamp: Stamp,
  visitId: number,
  need: { fieldId: number; serviceId: number },
): Promise<boolean> => {
  const ticket = await store.waitingTicket(tx, visitId);
  if (ticket && ticket.service_id !== need.serviceId)
    await store.append(tx, {
      ...noMove,
      ...need,
      forStaffId: ticket.for_staff_id,
      uid: stamp.newUid(),
      kind: 'transferred',
      officeId: stamp.officeId,
      ticketId: ticket.id,
      at: stamp.at,
      localDate: stamp.localDate,
      staffId: stamp.staffId,
    });
  return ticket !== undefined;
};

/** Whether the number of a visit may still be changed by the desk. */
export const isWaiting = async (tx: Tx, visitId: number): Promise<boolean> =>
  (await store.waitingTicket(tx, visitId)) !== undefined;

/**
 * A number of the day sheet that ended without a desk, as it was written down or by the end of its day, waits again:
 * that nobody called it is what a registration needs to be taken back.
 */
const reopenOnPaper = async (tx: Tx, stamp: Stamp, visitId: number) => {
  const ticket = await store.paperTicket(tx, visitId);
  if (!ticket) return undefined;
  const events = await store.eventsOf(tx, ticket.id);
  const last = events.at(-1)!;
  const isUncalled = events.every(({ kind }) => kind !== 'called');
  if (!isUncalled || (last.kind !== 'finished' && last.kind !== 'closed')) return undefined;
  await store.append(tx, {
    ...noMove,
    uid: stamp.newUid(),
    kind: 'undone',
    undoesId: last.id,
    officeId: stamp.officeId,
    ticketId: ticket.id,
    at: stamp.at,
    localDate: ticket.local_date,
    staffId: stamp.staffId,
  });
  return ticket;
};

/** Takes the number of a visit out of the queue while no desk has called it; false when one has. */
export const cancelTicket = async (
  tx: Tx,
  stamp: Stamp,
  visitId: number,
  reason: string,
): Promise<boolean> => {
  const ticket = (await store.waitingTicket(tx, visitId)) ?? (await reopenOnPaper(tx, stamp, visitId));
  if (!ticket) return false;
  await store.append(tx, {
    ...noMove,
    uid: stamp.newUid(),
    kind: 'cancelled',
    officeId: stamp.officeId,
    ticketId: ticket.id,
    at: stamp.at,
    localDate: ticket.local_date,
    staffId: stamp.staffId,
    reason,
  });
  return true;
};
