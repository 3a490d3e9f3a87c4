import { addDays } from '#contract/dates.ts';
import type { Ticket } from '#contract/ticket.ts';
import { desksOfDay, seatedNow } from '#core/features/desk/desk/index.ts';
import { lineOf, numbersBackInField } from '#core/features/desk/line/index.ts';
import { findTicket, ticketsOfDay } from '#core/features/desk/ticket/index.ts';
import { fieldIdsFor, listServiceFields, serviceFieldKeys } from '#core/features/office/office/index.ts';
import { listStaff } from '#core/features/office/staff/index.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { api } from '#core/platform/procedures.ts';
import * as store from './store.ts';

const ticketsOf = async (db: Db, uids: readonly string[]): Promise<Ticket[]> =>
  (await Promise.all(uids.map((uid) => findTicket(db, uid)))).filter((ticket) => ticket !== undefined);

/** A sheet is completed while its month's report can still be waited for; older ones are history. */
const OUTCOME_DAYS = 31;

/** A list for the manager, not a register: nobody completes more at one sitting. */
const MOST_LISTED = 200;

/** Of one member of staff, or of all, oldest first. */
export const withoutOutcome = async (
  db: Db,
  { officeId, localDate }: { officeId: number; localDate: string },
  staffId: number | null,
): Promise<string[]> => {
  const from = addDays(localDate, -OUTCOME_DAYS);
  const rows = await store.endedWithoutOutcome(db, officeId, staffId, from);
  return rows.map(({ uid }) => uidText(uid));
};

/** The numbers of the day that somebody may still come with. */
const openToday = (db: Db, officeId: number, localDate: string): Promise<Ticket[]> =>
  ticketsOfDay(db, officeId, localDate, ['waiting', 'called', 'serving', 'parked', 'missed']);

/** What a desk sees of the queue. */
export const queueListHandlers = {
  mine: api.queue.mine.handler(async ({ context }) => {
    const now = await context.now();
    const { officeId, localDate } = now;
    const { staffId, deskId } = context.caller;
    const fieldIds = await fieldIdsFor(context.db, deskId, staffId);
    const keys = await serviceFieldKeys(context.db);
    const uids = new Set(fieldIds.map((id) => keys.get(id)));
    const open = await openToday(context.db, officeId, localDate);
    const byUid = new Map(open.map((ticket) => [ticket.uid, ticket]));
    const ofMine = open.filter((ticket) => uids.has(ticket.field.uid));
    const activeUid = (await store.activeTicketOf(context.db, officeId, localDate, staffId))?.uid;
    const line = await lineOf(context.db, now, context, fieldIds);
    const { count, minutes } = await store.servedToday(context.db, officeId, localDate, staffId);
    const desk = (await desksOfDay(context.db, officeId, localDate)).find(({ id }) => id === deskId);
    return {
      fields: (await listServiceFields(context.db)).filter(
        ({ uid, isActive }) =>
          uids.has(uid) && (isActive || ofMine.some((ticket) => ticket.field.uid === uid)),
      ),
      active: open.find((ticket) => ticket.uid === activeUid) ?? null,
      waiting: line.flatMap(({ uid }) => byUid.get(uid) ?? []),
      parked: ofMine.filter((ticket) => ticket.status === 'parked'),
      missed: ofMine.filter((ticket) => ticket.status === 'missed'),
      doneToday: count,
      averageServingMinutes: minutes,
      deskState: desk?.state ?? null,
    };
  }),

  unnamed: api.queue.unnamed.handler(async ({ context }) => {
    const { officeId, localDate } = await context.now();
    const open = await openToday(context.db, officeId, localDate);
    return open
      .filter(({ visitUid }) => visitUid === null)
      .sort((a, b) => a.issuedAt.localeCompare(b.issuedAt));
  }),

  backInField: api.queue.backInField.handler(async ({ context }) => {
    const { officeId, localDate } = await context.now();
    const uids = await numbersBackInField(context.db, officeId, localDate, context.seats());
    return ticketsOf(context.db, uids);
  }),

  consultants: api.queue.consultants.handler(async ({ context }) => {
    const { officeId, localDate } = await context.now();
    const seated = await seatedNow(context.db, officeId, localDate, context.seats());
    const consultants = (await listStaff(context.db))
      .filter(({ role, isActive }) => isActive && role === 'consultant')
      .map(({ uid, name, fieldName }) => ({ uid, name, fieldName, desk: seated.get(uid) ?? null }));
    return consultants.toSorted((a, b) => Number(b.desk !== null) - Number(a.desk !== null));
  }),

  withoutOutcome: api.queue.withoutOutcome.handler(async ({ context }) => {
    const uids = await withoutOutcome(context.db, await context.now(), context.caller.staffId);
    return ticketsOf(context.db, uids);
  }),
  allWithoutOutcome: api.queue.allWithoutOutcome.handler(async ({ context }) => {
    const uids = await withoutOutcome(context.db, await context.now(), null);
    return { count: uids.length, tickets: await ticketsOf(context.db, uids.slice(0, MOST_LISTED)) };
  }),

  toClose: api.queue.toClose.handler(async ({ context }) => {
    const { officeId, localDate } = await context.now();
    const open = await store.openTickets(context.db, officeId, addDays(localDate, 1));
    return ticketsOf(
      context.db,
      open.map(({ uid }) => uidText(uid)),
    );
  }),
};
