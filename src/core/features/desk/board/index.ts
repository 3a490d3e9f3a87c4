import type { ServiceField } from '#contract/office.ts';
import type { Board, Closing } from '#contract/queue.ts';
import { desksNow, desksOfDay, openDesks } from '#core/features/desk/desk/index.ts';
import { startOfDay } from '#core/kernel/clock.ts';
import type { Context } from '#core/platform/context.ts';
import { listServiceFields, serviceFieldKeys } from '#core/features/office/office/index.ts';
import { estimateOf } from '#core/features/desk/line/index.ts';
import { ticketsOfDay } from '#core/features/desk/ticket/index.ts';
import * as store from './store.ts';

const openStates = ['waiting', 'called', 'serving', 'parked'];

/** Today by field and by desk, with what a new visitor would have to wait. */
export const readBoard = async (context: Context): Promise<Board> => {
  const now = await context.now();
  const { officeId, localDate, at } = now;
  const counts = await store.countsOfDay(context.db, officeId, localDate);
  const keys = await serviceFieldKeys(context.db);
  const idOf = new Map([...keys].map(([id, uid]) => [uid, id]));
  const isBusy = ({ uid }: ServiceField) =>
    counts.some((row) => openStates.includes(row.status) && row.field_id === idOf.get(uid));
  // A field that was given up today still shows who waits in it: no number stands in nobody's list.
  const fields = (await listServiceFields(context.db)).filter((field) => field.isActive || isBusy(field));
  const active = await ticketsOfDay(context.db, officeId, localDate, ['called', 'serving']);
  const desks = await desksNow(context, now);
  const countOf = (statuses: string[], fieldId?: number) =>
    counts
      .filter((row) => statuses.includes(row.status) && (fieldId === undefined || row.field_id === fieldId))
      .reduce((sum, row) => sum + row.count, 0);
  const rows = fields.map(async (field) => {
    const fieldId = idOf.get(field.uid)!;
    const waiting = countOf(['waiting'], fieldId);
    const open = openDesks(desks, fieldId);
    return {
      field,
      waiting,
      waitingSince: counts.find((row) => row.status === 'waiting' && row.field_id === fieldId)?.since ?? null,
      serving: active
        .filter((ticket) => ticket.field.uid === field.uid)
        .map((ticket) => ({
          number: ticket.number,
          status: ticket.status === 'called' ? ('called' as const) : ('serving' as const),
          staffName: ticket.staff?.name ?? null,
          deskName: ticket.desk?.name ?? null,
          since: ticket.servedAt ?? ticket.calledAt ?? ticket.issuedAt,
        })),
      openDesks: open,
      estimate: await estimateOf(context.db, now, fieldId, { ahead: waiting, open }),
    };
  });
  return {
    localDate,
    now: at,
    fields: await Promise.all(rows),
    desks: desks.map(({ uid, name, state, since, staffName, isDeserted }) => {
      const ticket = active.find(({ desk }) => desk?.uid === uid);
      return {
        uid,
        name,
        state,
        isDeserted,
        since,
        staffName: ticket?.staff?.name ?? staffName,
        number: ticket?.number ?? null,
      };
    }),
    totals: {
      visitors: await store.visitorsOfDay(context.db, officeId, localDate),
      waiting: countOf(['waiting']),
      called: countOf(['called']),
      serving: countOf(['serving']),
      done: countOf(['done']),
    },
  };
};

const lastClosing = async (context: Context) => {
  const { officeId, localDate, zone } = await context.now();
  return store.lastClosing(context.db, officeId, startOfDay(localDate, zone));
};

/** When the day was closed and by whom, as the audit log has it; null: not yet, and not by hand. */
export const readClosing = async (context: Context): Promise<Closing | null> => {
  const closing = await lastClosing(context);
  if (!closing) return null;
  const { officeId, localDate } = await context.now();
  const counts = await store.countsOfDay(context.db, officeId, localDate);
  const open = counts
    .filter((row) => openStates.includes(row.status))
    .reduce((sum, row) => sum + row.count, 0);
  return { ...closing, open };
};

/** The day was closed and no desk has opened since: the hall is told so. */
export const isOver = async (context: Context): Promise<boolean> => {
  if (!(await lastClosing(context))) return false;
  const { officeId, localDate } = await context.now();
  return (await desksOfDay(context.db, officeId, localDate)).every(({ state }) => state === 'closed');
};
