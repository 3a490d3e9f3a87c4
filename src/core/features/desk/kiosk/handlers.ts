import type { Context } from '#core/platform/context.ts';
import { uidText } from '#core/kernel/ids.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { isOver, readBoard } from '#core/features/desk/board/index.ts';
import { listServiceFields } from '#core/features/office/office/index.ts';
import { outlook } from '#core/features/desk/line/index.ts';
import { issueTicket, ticketOrder } from '#core/features/desk/queue/index.ts';
import { findTicket, ticketOfCommand } from '#core/features/desk/ticket/index.ts';
import { mayDraw } from './rules.ts';
import { countUnnamed, kioskNeed } from './store.ts';
import { onlyPage } from '#core/platform/typesetting/index.ts';

const drawn = async (context: Context, ticketUid: string) => {
  const ticket = await findTicket(context.db, ticketUid);
  if (!ticket) throw notFound();
  const waits = await outlook(context, ticketUid);
  return {
    ticketUid,
    number: ticket.number,
    field: ticket.field,
    ahead: waits?.ahead ?? 0,
    estimate: waits?.estimate ?? null,
  };
};

export const kioskHandlers = {
  fields: api.kiosk.fields.handler(async ({ context }) => {
    const all = await listServiceFields(context.db);
    const isOffered = (uid: string) => all.some((field) => field.uid === uid && field.isActive);
    const fields = (await readBoard(context)).fields
      .filter(({ field }) => isOffered(field.uid))
      .map(({ field, waiting, openDesks, estimate }) => ({ field, waiting, openDesks, estimate }));
    return { isOver: await isOver(context), fields };
  }),

  draw: api.kiosk.draw.handler(async ({ input, context, errors }) => {
    const ticketUid = await context.write(async (tx, stamp) => {
      const known = await ticketOfCommand(tx, input.uid);
      if (known) return known;
      const need = await kioskNeed(tx, stamp.officeId, input.fieldUid);
      if (!need) throw notFound();
      const minuteAgo = new Date(Date.parse(stamp.at) - 60_000).toISOString();
      const unnamed = await countUnnamed(tx, stamp.officeId, stamp.localDate, minuteAgo);
      if (!mayDraw(unnamed)) throw errors.TOO_MANY();
      // The kiosk's uid becomes the first step's: sent twice, one number is drawn.
      const issued = await issueTicket(tx, stamp, { visitId: null, ...need }, input.uid);
      return uidText(issued.uid);
    });
    return drawn(context, ticketUid);
  }),

  ticketPage: api.kiosk.ticketPage.handler(async ({ input, context }) => {
    const ticket = await findTicket(context.db, input.ticketUid);
    if (!ticket || ticket.visitUid !== null) throw notFound();
    return onlyPage(context, await ticketOrder(context, ticket, input));
  }),
};
