import { addDays } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import type { Ticket } from '#contract/ticket.ts';
import {
  concludeSheet,
  mustFollow,
  reopenSheet,
  sheetClash,
} from '#core/features/services/consultation/index.ts';
import { closeDesks, setDesk } from '#core/features/desk/desk/index.ts';
import { lineOf, placeOnRejoin } from '#core/features/desk/line/index.ts';
import { nextNeed, setNeedsDone, setVisitService } from '#core/features/desk/need/index.ts';
import { findStaffByUid } from '#core/features/office/staff/index.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { StaffContext } from '#core/platform/context.ts';
import type { Tx } from '#core/kernel/database.ts';
import { trailOf } from '#core/platform/audited.ts';
import { api, fieldInvalid, mayPart, notFound } from '#core/platform/procedures.ts';
import { officeUid } from '#core/platform/store.ts';
import {
  fieldIdsFor,
  findActiveDesk,
  idsOf,
  listServiceFields,
  officeAudit,
} from '#core/features/office/office/index.ts';
import { findPolicy } from '#core/features/desk/policy/index.ts';
import { findTicket, ticketNumber, ticketOfCommand } from '#core/features/desk/ticket/index.ts';
import { ticketAudit } from './audit.ts';
import { closeOpenTickets, noMove } from './index.ts';
import { canHappen, type EventKind, foldEvents, sentHereAt, type TicketEvent } from './rules.ts';
import * as store from './store.ts';

type Command = { uid: string; ticketUid: string };
type Step = Partial<Omit<TicketEvent, 'kind' | 'at'>> & { kind: EventKind; undoesId?: number };

const ticketOf = async (context: StaffContext, uid: string): Promise<Ticket> => {
  const ticket = await findTicket(context.db, uid);
  if (!ticket) throw notFound();
  return ticket;
};

const appendEvent = (tx: Tx, stamp: Stamp, ticket: store.PlainTicket, uid: string, step: Step) =>
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
const transition = async (
  context: StaffContext,
  command: Command,
  kind: EventKind,
  refuse: () => Error,
  step: (tx: Tx, stamp: Stamp, ticket: store.PlainTicket) => Promise<Omit<Step, 'kind'>>,
): Promise<Ticket> => {
  await context.write(async (tx, stamp) => {
    if (await ticketOfCommand(tx, command.uid)) return;
    const ticket = await store.findRow(tx, command.ticketUid);
    if (!ticket) throw notFound();
    if (!canHappen(kind, ticket.status as Ticket['status'])) throw refuse();
    await appendEvent(tx, stamp, ticket, command.uid, { ...(await step(tx, stamp, ticket)), kind });
  });
  return ticketOf(context, command.ticketUid);
};

const noChange = async () => ({});

/** Where the number stood when it was issued: a move to another field keeps that place. */
const firstPlace = async (tx: Tx, ticketId: number): Promise<number> =>
  (await store.eventsOf(tx, ticketId))[0]!.place!;

/** A desk may be given up while somebody sits at it; nobody is sent there from then on. */
const isInUse = async (tx: Tx, deskId: number): Promise<boolean> =>
  (await findActiveDesk(tx, deskId)) !== undefined;

/** The steps of a number, of a desk and of the day. */
export const queueHandlers = {
  callNext: api.queue.callNext.handler(async ({ input, context, errors }) => {
    const { staffId, deskId } = context.caller;
    if (deskId === null) throw errors.NO_DESK();
    const ticketUid = await context.write(async (tx, stamp) => {
      const known = await ticketOfCommand(tx, input.uid);
      if (known) return known;
      if (!(await isInUse(tx, deskId))) throw errors.NO_DESK();
      const { officeId, localDate } = stamp;
      const active = await store.activeTicketOf(tx, officeId, localDate, staffId);
      if (active) throw errors.STILL_ACTIVE({ data: { number: active.number } });
      const fieldIds = await fieldIdsFor(tx, deskId, staffId);
      const [next] = await lineOf(tx, stamp, context, fieldIds);
      if (!next) throw errors.QUEUE_EMPTY();
      const ticket = (await store.findRow(tx, next.uid))!;
      await appendEvent(tx, stamp, ticket, input.uid, { kind: 'called', deskId, fieldId: ticket.field_id });
      await setDesk(tx, stamp, deskId, 'open', stamp.newUid());
      return next.uid;
    });
    return ticketOf(context, ticketUid);
  }),

  call: api.queue.call.handler(async ({ input, context, errors }) => {
    const { staffId, deskId } = context.caller;
    if (deskId === null) throw errors.NO_DESK();
    return transition(context, input, 'called', errors.WRONG_STATUS, async (tx, stamp, ticket) => {
      if (!(await isInUse(tx, deskId))) throw errors.NO_DESK();
      // Around midnight, or after the clock was set, the number may be of another day than today.
      const { officeId, localDate } = stamp;
      const active =
        (await store.activeTicketOf(tx, officeId, localDate, staffId)) ??
        (await store.activeTicketOf(tx, officeId, ticket.local_date, staffId));
      if (active) throw errors.STILL_ACTIVE({ data: { number: active.number } });
      if (ticket.status === 'waiting') {
        const fieldIds = await fieldIdsFor(tx, deskId, staffId);
        const [next] = await lineOf(tx, stamp, context, fieldIds);
        if (next?.id !== ticket.id) {
          const policy = await findPolicy(tx, officeId);
          if (!policy.overrideRoles.includes(context.caller.role)) throw errors.OUT_OF_TURN();
          if (input.reason === '')
            throw fieldInvalid([{ field: 'reason', message: 'Sebutkan alasan memanggil di luar giliran.' }]);
        }
      }
      await setDesk(tx, stamp, deskId, 'open', stamp.newUid());
      return { deskId, fieldId: ticket.field_id, reason: input.reason };
    });
  }),

  recall: api.queue.recall.handler(({ input, context, errors }) =>
    transition(context, input, 'recalled', errors.WRONG_STATUS, async (tx, stamp, ticket) => {
      const { maxCalls } = await findPolicy(tx, stamp.officeId);
      if (ticket.calls >= maxCalls) throw errors.CALLED_OFTEN();
      return { deskId: ticket.desk_id, fieldId: ticket.field_id };
    }),
  ),
  arrived: api.queue.arrived.handler(({ input, context, errors }) =>
    transition(context, input, 'arrived', errors.WRONG_STATUS, noChange),
  ),
  park: api.queue.park.handler(({ input, context, errors }) =>
    transition(context, input, 'parked', errors.WRONG_STATUS, async () => ({ reason: input.reason })),
  ),
  skip: api.queue.skip.handler(({ input, context, errors }) =>
    transition(context, input, 'skipped', errors.WRONG_STATUS, noChange),
  ),

  rejoin: api.queue.rejoin.handler(({ input, context, errors }) =>
    transition(context, input, 'rejoined', errors.WRONG_STATUS, async (tx, stamp, ticket) => {
      const place = await placeOnRejoin(tx, stamp, ticket.field_id, ticket.visit_id);
      return { place: Math.max(place, ticket.place) };
    }),
  ),

  transfer: api.queue.transfer.handler(({ input, context, errors }) =>
    transition(context, input, 'transferred', errors.WRONG_STATUS, async (tx, stamp, ticket) => {
      const [fieldId] = await idsOf(tx, 'field', [input.fieldUid]);
      const forStaff = input.staffUid ? await findStaffByUid(tx, input.staffUid) : null;
      if (fieldId === undefined) throw notFound();
      if (forStaff !== null && !forStaff?.is_active)
        throw fieldInvalid([
          {
            field: 'staffUid',
            message: 'Petugas ini sudah tidak aktif. Pilih petugas lain atau bidangnya saja.',
          },
        ]);
      const serviceField = (await listServiceFields(tx)).find(({ uid }) => uid === input.fieldUid);
      if (!serviceField?.isActive && fieldId !== ticket.field_id)
        throw fieldInvalid([
          { field: 'fieldUid', message: 'Bidang ini sudah tidak dipakai. Pilih yang lain.' },
        ]);
      if (fieldId !== ticket.field_id && ticket.visit_id !== null) {
        const sentAt = sentHereAt(await store.eventsOf(tx, ticket.id), fieldId);
        // The need goes along: the number does not come back here when the other field has served it.
        if (sentAt === undefined) await setNeedsDone(tx, ticket.visit_id, ticket.field_id, stamp.at, null);
        else await setNeedsDone(tx, ticket.visit_id, fieldId, null, sentAt);
      }
      const place = await firstPlace(tx, ticket.id);
      const forStaffId = forStaff?.id ?? null;
      await audit(tx, {
        ...trailOf(ticketAudit)(stamp, 'transfer', input.ticketUid),
        before: { ...ticket, reason: '' },
        after: { field_id: fieldId, for_staff_id: forStaffId, reason: input.reason },
      });
      return { fieldId, forStaffId, place, reason: input.reason };
    }),
  ),

  finish: api.queue.finish.handler(({ input, context, errors }) =>
    transition(context, input, 'finished', errors.WRONG_STATUS, async (tx, stamp, ticket) => {
      const visitId = ticket.visit_id;
      if (visitId === null) throw errors.NO_VISITOR();
      mustFollow(input.followUpDue, ticket.local_date);
      const clash = await sheetClash(tx, ticket.id, ticket.field_id, input, input.basedOn);
      if (clash) throw errors.SHEET_CHANGED({ data: clash });
      await concludeSheet(tx, stamp, { ...ticket, visit_id: visitId }, input);
      await setNeedsDone(tx, visitId, ticket.field_id, stamp.at, null);
      const next = await nextNeed(tx, visitId);
      return next
        ? { fieldId: next.field_id, serviceId: next.service_id, place: await firstPlace(tx, ticket.id) }
        : {};
    }),
  ),

  cancel: api.queue.cancel.handler(({ input, context, errors }) =>
    transition(context, input, 'cancelled', errors.WRONG_STATUS, async () => ({ reason: input.reason })),
  ),

  undo: api.queue.undo.handler(async ({ input, context, errors }) => {
    await context.write(async (tx, stamp) => {
      if (await ticketOfCommand(tx, input.uid)) return;
      const ticket = await store.findRow(tx, input.ticketUid);
      if (!ticket) throw notFound();
      const events = await store.eventsOf(tx, ticket.id);
      const last = events.at(-1);
      const mayUndo =
        last?.staffId === stamp.staffId || (await mayPart(context, contract.queue.undo, 'others'));
      if (!last || last.kind === 'issued' || !mayUndo) throw errors.NOTHING_TO_UNDO();
      if (last.kind === 'cancelled' && (await store.isGivenUp(tx, ticket)))
        throw errors.NOTHING_TO_UNDO({
          message:
            'Pendaftaran nomor ini sudah diurungkan, diganti pendaftaran baru, atau mendapat nomor lain, jadi nomornya tetap batal.',
        });
      const before = foldEvents(events.slice(0, -1));
      // Whoever had the visitor may have called somebody else since; then the visitor cannot come back to that desk.
      const isHeld = before.status === 'called' || before.status === 'serving';
      const active = isHeld
        ? await store.activeTicketOf(tx, stamp.officeId, ticket.local_date, before.staffId ?? 0)
        : undefined;
      if (active && active.uid !== input.ticketUid)
        throw errors.NOTHING_TO_UNDO({
          message: `Selesaikan dahulu ${active.number}; sesudah itu langkah ini dapat diurungkan.`,
        });
      if (last.kind === 'finished') {
        const fieldId = await reopenSheet(tx, ticket.id, last.at);
        if (fieldId !== undefined && ticket.visit_id !== null)
          await setNeedsDone(tx, ticket.visit_id, fieldId, null, last.at);
      }
      if (last.kind === 'transferred' && ticket.visit_id !== null) {
        const sentAt = sentHereAt(events.slice(0, -1), ticket.field_id);
        if (sentAt === undefined || last.serviceId !== null)
          await setNeedsDone(tx, ticket.visit_id, before.fieldId, null, last.at);
        else await setNeedsDone(tx, ticket.visit_id, ticket.field_id, sentAt, null);
        // Only the desk's correction names a service: visit and report count by it.
        if (last.serviceId !== null) await setVisitService(tx, ticket.visit_id, before.serviceId);
      }
      await appendEvent(tx, stamp, ticket, input.uid, { kind: 'undone', undoesId: last.id });
    });
    return ticketOf(context, input.ticketUid);
  }),

  setDeskState: api.queue.setDeskState.handler(async ({ input, context, errors }) => {
    const { deskId, staffId } = context.caller;
    if (deskId === null) throw errors.NO_DESK();
    await context.write(async (tx, stamp) => {
      if (!(await isInUse(tx, deskId))) throw errors.NO_DESK();
      const active =
        input.state === 'closed' &&
        (await store.activeTicketOf(tx, stamp.officeId, stamp.localDate, staffId));
      if (active) throw errors.STILL_ACTIVE({ data: { number: active.number } });
      await setDesk(tx, stamp, deskId, input.state, input.uid);
    });
    return { state: input.state };
  }),

  closeDay: api.queue.closeDay.handler(async ({ context }) => {
    const closed = await context.write(async (tx, stamp) => {
      const tickets = await closeOpenTickets(tx, stamp, addDays(stamp.localDate, 1));
      await closeDesks(tx, stamp);
      const office = await officeUid(tx, stamp.officeId);
      await audit(tx, trailOf(officeAudit)(stamp, 'close_day', office));
      return tickets;
    });
    context.backups.dayClosed();
    return { closed: closed.map((ticket) => ticketNumber(ticket.letter, ticket.sequence)) };
  }),
};
