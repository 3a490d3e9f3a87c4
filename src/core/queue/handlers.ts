import type { Board, Display } from '#contract/queue.ts';
import type { Ticket } from '#contract/ticket.ts';
import { concludeSheet, reopenSheet } from '../consultation/index.ts';
import type { StaffContext, Stamp } from '../kernel/context.ts';
import type { Tx } from '../kernel/database.ts';
import { api, notFound } from '../kernel/procedures.ts';
import { letterhead, listFields } from '../office/index.ts';
import { closeOpenTickets, noMove } from './index.ts';
import {
  callOrder,
  canHappen,
  type EventKind,
  rejoinPlace,
  ticketNumber,
  type TicketEvent,
} from './rules.ts';
import * as store from './store.ts';

const EARLIER_CALLS = 6;

type Command = { uid: string; ticketUid: string };
type Step = Partial<Omit<TicketEvent, 'kind' | 'at'>> & { kind: EventKind; undoesId?: number };

const ticketOf = async (context: StaffContext, uid: string): Promise<Ticket> => {
  const ticket = await store.findTicket(context.db, uid);
  if (!ticket) throw notFound();
  return ticket;
};

const happen = (tx: Tx, stamp: Stamp, ticket: store.PlainTicket, uid: string, step: Step) =>
  store.append(tx, {
    ...noMove,
    staffId: stamp.staffId,
    ...step,
    uid,
    officeId: stamp.officeId,
    ticketId: ticket.id,
    at: stamp.at,
    localDate: ticket.local_date,
  });

/**
 * One step of one number in one transaction: refused with `refuse` when it has changed meanwhile; done once,
 * however often it is sent.
 */
const take = async (
  context: StaffContext,
  command: Command,
  kind: EventKind,
  refuse: () => Error,
  step: (tx: Tx, stamp: Stamp, ticket: store.PlainTicket) => Promise<Omit<Step, 'kind'>>,
): Promise<Ticket> => {
  await context.write(async (tx, stamp) => {
    if (await store.ticketOfCommand(tx, command.uid)) return;
    const ticket = await store.findRow(tx, command.ticketUid);
    if (!ticket) throw notFound();
    if (!canHappen(kind, ticket.status as Ticket['status'])) throw refuse();
    await happen(tx, stamp, ticket, command.uid, { ...(await step(tx, stamp, ticket)), kind });
  });
  return ticketOf(context, command.ticketUid);
};

const stays = async () => ({});

export const queueHandlers = {
  board: api.queue.board.handler(async ({ context }) => {
    const { officeId, localDate, at } = await context.now();
    const fields = (await listFields(context.db)).filter((field) => field.isActive);
    const counts = await store.countsOfDay(context.db, officeId, localDate);
    const keys = await store.fieldKeys(context.db);
    const active = await store.ticketsOfDay(context.db, officeId, localDate, ['called', 'serving']);
    const countOf = (statuses: string[], fieldUid?: string) =>
      counts
        .filter((row) => statuses.includes(row.status))
        .filter((row) => fieldUid === undefined || keys.get(row.field_id) === fieldUid)
        .reduce((sum, row) => sum + row.count, 0);
    const board: Board = {
      localDate,
      now: at,
      fields: fields.map((field) => ({
        field,
        waiting: countOf(['waiting'], field.uid),
        waitingSince:
          counts.find((row) => row.status === 'waiting' && keys.get(row.field_id) === field.uid)?.since ??
          null,
        serving: active
          .filter((ticket) => ticket.field.uid === field.uid)
          .map((ticket) => ({
            number: ticket.number,
            staffName: ticket.staff?.name ?? null,
            deskName: ticket.desk?.name ?? null,
            since: ticket.servedAt ?? ticket.calledAt ?? ticket.issuedAt,
          })),
      })),
      totals: {
        visitors: await store.visitorsOfDay(context.db, officeId, localDate),
        waiting: countOf(['waiting']),
        serving: countOf(['called', 'serving']),
        done: countOf(['done']),
      },
    };
    return board;
  }),

  mine: api.queue.mine.handler(async ({ context }) => {
    const { officeId, localDate } = await context.now();
    const { staffId, deskId } = context.caller;
    const fieldIds = await store.fieldIdsFor(context.db, deskId, staffId);
    const keys = await store.fieldKeys(context.db);
    const uids = new Set(fieldIds.map((id) => keys.get(id)));
    const open = await store.ticketsOfDay(context.db, officeId, localDate, [
      'waiting',
      'called',
      'serving',
      'parked',
      'missed',
    ]);
    const ofMine = open.filter((ticket) => uids.has(ticket.field.uid));
    const activeUid = (await store.activeTicketOf(context.db, officeId, localDate, staffId))?.uid;
    const last = await store.wasPriorityLast(context.db, officeId, localDate, fieldIds);
    const { count, minutes } = await store.servedToday(context.db, officeId, localDate, staffId);
    const waiting = ofMine
      .filter((ticket) => ticket.status === 'waiting')
      .map((ticket) => ({ ...ticket, isPriority: ticket.priority !== null }));
    return {
      fields: (await listFields(context.db)).filter((field) => uids.has(field.uid)),
      active: open.find((ticket) => ticket.uid === activeUid) ?? null,
      waiting: callOrder(waiting, last),
      parked: ofMine.filter((ticket) => ticket.status === 'parked'),
      missed: ofMine.filter((ticket) => ticket.status === 'missed'),
      doneToday: count,
      averageServingMinutes: minutes,
    };
  }),

  display: api.queue.display.handler(async ({ context }) => {
    const { officeId, localDate, at, zone } = await context.now();
    const head = await letterhead(context.db);
    const calls = await store.callsOfDay(context.db, officeId, localDate);
    const counts = await store.countsOfDay(context.db, officeId, localDate);
    const keys = await store.fieldKeys(context.db);
    const isFirst = (call: Display['calls'][number], i: number) =>
      calls.findIndex((other) => other.number === call.number) === i;
    return {
      now: at,
      zone,
      localDate,
      officeName: head?.office.name ?? '',
      government: head?.office.government ?? '',
      agency: head?.office.agency ?? '',
      runningText: head?.office.runningText ?? '',
      calls: calls.filter(isFirst).slice(0, EARLIER_CALLS),
      waiting: (await listFields(context.db))
        .filter((field) => field.isActive)
        .map((field) => ({
          field,
          count:
            counts.find((row) => row.status === 'waiting' && keys.get(row.field_id) === field.uid)?.count ??
            0,
        })),
    };
  }),

  callNext: api.queue.callNext.handler(async ({ input, context, errors }) => {
    const { staffId, deskId } = context.caller;
    if (deskId === null) throw errors.NO_DESK();
    const ticketUid = await context.write(async (tx, stamp) => {
      const known = await store.ticketOfCommand(tx, input.uid);
      if (known) return known;
      const { officeId, localDate } = stamp;
      const active = await store.activeTicketOf(tx, officeId, localDate, staffId);
      if (active) throw errors.STILL_ACTIVE({ data: { number: active.number } });
      const fieldIds = await store.fieldIdsFor(tx, deskId, staffId);
      const line = await store.waitingLine(tx, officeId, localDate, fieldIds);
      const [next] = callOrder(line, await store.wasPriorityLast(tx, officeId, localDate, fieldIds));
      if (!next) throw errors.QUEUE_EMPTY();
      const ticket = (await store.findRow(tx, next.uid))!;
      await happen(tx, stamp, ticket, input.uid, { kind: 'called', deskId, fieldId: ticket.field_id });
      return next.uid;
    });
    return ticketOf(context, ticketUid);
  }),

  call: api.queue.call.handler(async ({ input, context, errors }) => {
    const { staffId, deskId } = context.caller;
    if (deskId === null) throw errors.NO_DESK();
    return take(context, input, 'called', errors.WRONG_STATUS, async (tx, stamp, ticket) => {
      const active = await store.activeTicketOf(tx, stamp.officeId, stamp.localDate, staffId);
      if (active) throw errors.STILL_ACTIVE({ data: { number: active.number } });
      return { deskId, fieldId: ticket.field_id, reason: input.reason };
    });
  }),

  recall: api.queue.recall.handler(({ input, context, errors }) =>
    take(context, input, 'recalled', errors.WRONG_STATUS, async (_tx, _stamp, ticket) => ({
      deskId: ticket.desk_id,
      fieldId: ticket.field_id,
    })),
  ),
  arrived: api.queue.arrived.handler(({ input, context, errors }) =>
    take(context, input, 'arrived', errors.WRONG_STATUS, stays),
  ),
  park: api.queue.park.handler(({ input, context, errors }) =>
    take(context, input, 'parked', errors.WRONG_STATUS, async () => ({ reason: input.reason })),
  ),
  skip: api.queue.skip.handler(({ input, context, errors }) =>
    take(context, input, 'skipped', errors.WRONG_STATUS, stays),
  ),

  rejoin: api.queue.rejoin.handler(({ input, context, errors }) =>
    take(context, input, 'rejoined', errors.WRONG_STATUS, async (tx, stamp, ticket) => {
      const { officeId, localDate } = stamp;
      const line = await store.waitingLine(tx, officeId, localDate, [ticket.field_id]);
      const isPriority = await store.isPriorityVisit(tx, ticket.visit_id);
      const wasPriorityLast = await store.wasPriorityLast(tx, officeId, localDate, [ticket.field_id]);
      const place = rejoinPlace(line, { isPriority, wasPriorityLast });
      return { place: Math.max(place, ticket.place) };
    }),
  ),

  transfer: api.queue.transfer.handler(({ input, context, errors }) =>
    take(context, input, 'transferred', errors.WRONG_STATUS, async (tx, _stamp, ticket) => {
      const fieldId = await store.fieldIdOf(tx, input.fieldUid);
      if (fieldId === undefined) throw notFound();
      return { fieldId, place: Date.parse(ticket.issued_at), reason: input.reason };
    }),
  ),

  finish: api.queue.finish.handler(({ input, context, errors }) =>
    take(context, input, 'finished', errors.WRONG_STATUS, async (tx, stamp, ticket) => {
      await concludeSheet(tx, stamp, ticket, input, context.newUid);
      await store.setNeedsDone(tx, ticket.visit_id, ticket.field_id, stamp.at, null);
      const next = await store.nextNeed(tx, ticket.visit_id);
      return next
        ? { fieldId: next.field_id, serviceId: next.service_id, place: Date.parse(ticket.issued_at) }
        : {};
    }),
  ),

  cancel: api.queue.cancel.handler(({ input, context, errors }) =>
    take(context, input, 'cancelled', errors.WRONG_STATUS, async () => ({ reason: input.reason })),
  ),

  undo: api.queue.undo.handler(async ({ input, context, errors }) => {
    await context.write(async (tx, stamp) => {
      if (await store.ticketOfCommand(tx, input.uid)) return;
      const ticket = await store.findRow(tx, input.ticketUid);
      if (!ticket) throw notFound();
      const last = (await store.eventsOf(tx, ticket.id)).at(-1);
      const isMine = last?.staffId === stamp.staffId || context.caller.role === 'admin';
      if (!last || last.kind === 'issued' || !isMine) throw errors.NOTHING_TO_UNDO();
      if (last.kind === 'finished') {
        const fieldId = await reopenSheet(tx, ticket.id, last.at);
        if (fieldId !== undefined) await store.setNeedsDone(tx, ticket.visit_id, fieldId, null, last.at);
      }
      // The desk may have called somebody else since; then the visitor cannot come back to it.
      const active = await store.activeTicketOf(tx, stamp.officeId, ticket.local_date, last.staffId ?? 0);
      if (active && active.uid !== input.ticketUid && ['finished', 'parked', 'skipped'].includes(last.kind))
        throw errors.NOTHING_TO_UNDO({
          message: `Selesaikan dahulu ${active.number}; sesudah itu langkah ini dapat diurungkan.`,
        });
      await happen(tx, stamp, ticket, input.uid, { kind: 'undone', undoesId: last.id });
    });
    return ticketOf(context, input.ticketUid);
  }),

  closeDay: api.queue.closeDay.handler(async ({ context }) => {
    const closed = await context.write((tx, stamp) =>
      closeOpenTickets(tx, stamp, stamp.localDate, context.newUid),
    );
    return { closed: closed.map((ticket) => ticketNumber(ticket.letter, ticket.sequence)) };
  }),
};
