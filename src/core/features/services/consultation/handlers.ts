import { audit } from '#core/kernel/audit.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { findTicket } from '#core/features/desk/ticket/index.ts';
import { mustFollow, openSheet, sheetClash } from './index.ts';
import * as store from './store.ts';
import { trailOf } from '#core/platform/audited.ts';
import { consultationAudit } from './audit.ts';

const keysOf = async (db: Db, ticketUid: string, fieldUid?: string) => {
  const ticket = await store.ticketKeys(db, ticketUid);
  const fieldId = fieldUid ? await store.fieldKey(db, fieldUid) : ticket?.field_id;
  if (!ticket || fieldId === undefined) throw notFound();
  return { ticket, fieldId };
};

const trail = (stamp: Stamp, uid: Uint8Array) => trailOf(consultationAudit)(stamp, 'save', uidText(uid));

const sheetOf = async (context: Context, ticketUid: string, fieldUid?: string) => {
  const { ticket, fieldId } = await keysOf(context.db, ticketUid, fieldUid);
  return store.findSheet(context.db, ticket.id, fieldId);
};

const closed = ['done', 'missed', 'cancelled'];

/** Only the columns that were given: what is not in the call stays as it is. */
const given = (columns: Record<string, string | null | undefined>) =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));

export const consultationHandlers = {
  sheet: api.consultation.sheet.handler(async ({ input, context }) => {
    const ticket = await findTicket(context.db, input.ticketUid);
    if (!ticket) throw notFound();
    return { ticket, sheet: await sheetOf(context, input.ticketUid, input.fieldUid) };
  }),

  save: api.consultation.save.handler(async ({ input, context, errors }) => {
    await context.write(async (tx, stamp) => {
      const { ticket, fieldId } = await keysOf(tx, input.ticketUid, input.fieldUid);
      if (ticket.visit_id === null) throw errors.NO_VISITOR();
      mustFollow(input.followUpDue, ticket.local_date);
      const keys = { id: ticket.id, visit_id: ticket.visit_id };
      const sheet = await openSheet(tx, stamp, keys, fieldId);
      const clash = await sheetClash(tx, ticket.id, fieldId, input, input.basedOn);
      if (clash) throw errors.SHEET_CHANGED({ data: clash });
      const after = given({
        problem: input.problem,
        advice: input.advice,
        follow_up: input.followUp,
        follow_up_due: input.followUpDue,
        follow_up_time: input.followUpDue === null ? null : input.followUpTime,
        outcome: input.outcome,
        referral: input.referral,
      });
      // Who finished the service stays the author; before that, whoever writes.
      const isOpen = ticket.field_id === fieldId && !closed.includes(ticket.status);
      const author = isOpen ? { staff_id: stamp.staffId, saved_at: stamp.at } : {};
      await store.updateSheet(tx, sheet.id, { ...after, ...author });
      if (input.deliveredServiceUids) await store.setServices(tx, sheet.id, input.deliveredServiceUids);
      await audit(tx, { ...trail(stamp, sheet.uid), before: sheet, after });
    });
    return sheetOf(context, input.ticketUid, input.fieldUid);
  }),

  closeFollowUp: api.consultation.closeFollowUp.handler(async ({ input, context }) => {
    await context.write(async (tx, stamp) => {
      const { ticket, fieldId } = await keysOf(tx, input.ticketUid, input.fieldUid);
      const sheet = await store.findSheetRow(tx, ticket.id, fieldId);
      if (!sheet) throw notFound();
      const after = { follow_up_done_at: input.isDone ? stamp.at : null };
      await store.updateSheet(tx, sheet.id, after);
      await audit(tx, { ...trail(stamp, sheet.uid), before: sheet, after });
    });
    return sheetOf(context, input.ticketUid, input.fieldUid);
  }),
};
