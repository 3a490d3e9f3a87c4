import {
  type Outcome,
  type Sheet,
  type Written,
  type WrittenField,
  writtenField,
} from '#contract/consultation.ts';
import { fieldsChanged } from '#core/kernel/concurrency.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import * as store from './store.ts';
import { trailOf } from '#core/platform/audited.ts';
import { fieldInvalid } from '#core/platform/procedures.ts';
import { consultationAudit } from './audit.ts';

export { consultationAudit } from './audit.ts';

/** The keys behind a number, a field and the sheet of both; undefined when there is no such number or field. */
export const sheetKeys = async (
  db: Db,
  { ticketUid, fieldUid }: { ticketUid: string; fieldUid: string },
): Promise<{ ticketId: number; fieldId: number; sheetId: number | undefined } | undefined> => {
  const ticket = await store.ticketKeys(db, ticketUid);
  const fieldId = await store.fieldKey(db, fieldUid);
  if (!ticket || fieldId === undefined) return undefined;
  return { ticketId: ticket.id, fieldId, sheetId: (await store.findSheetRow(db, ticket.id, fieldId))?.id };
};

type Conclusion = {
  outcome: Outcome;
  referral: string;
  followUp: string;
  followUpDue: string | null;
  followUpTime: string | null;
  deliveredServiceUids: string[];
};

type Wanted = { [Field in WrittenField]?: Written[Field] | undefined };

/** Throws for a return that was promised for a day before the visit. */
export const mustFollow = (followUpDue: string | null | undefined, visitDate: string): void => {
  if (followUpDue && followUpDue < visitDate)
    throw fieldInvalid([{ field: 'followUpDue', message: 'Tanggal ini sebelum kunjungannya.' }]);
};

/** What another window has written in the same fields since they were read; null when nothing is in the way. */
export const sheetClash = async (
  tx: Tx,
  ticketId: number,
  fieldId: number,
  wanted: Wanted,
  basedOn: Wanted = {},
): Promise<{ stored: Sheet; fields: WrittenField[] } | null> => {
  if (Object.keys(basedOn).length === 0) return null;
  const stored = await store.findSheet(tx, ticketId, fieldId);
  const changed: readonly string[] = fieldsChanged(stored, wanted, basedOn);
  const fields = writtenField.options.filter((field) => changed.includes(field));
  return fields.length > 0 ? { stored, fields } : null;
};

/** The row of a sheet, made at the first word that is written. */
export const openSheet = async (
  tx: Tx,
  stamp: Stamp,
  ticket: { id: number; visit_id: number },
  fieldId: number,
) =>
  (await store.findSheetRow(tx, ticket.id, fieldId)) ??
  store.insertSheet(tx, {
    uid: uidBytes(stamp.newUid()),
    office_id: stamp.officeId,
    ticket_id: ticket.id,
    field_id: fieldId,
    visit_id: ticket.visit_id,
    staff_id: stamp.staffId,
    saved_at: stamp.at,
  });

/** Writes the outcome when the service ends, in the transaction that ends it. */
export const concludeSheet = async (
  tx: Tx,
  stamp: Stamp,
  ticket: { id: number; visit_id: number; field_id: number },
  conclusion: Conclusion,
): Promise<void> => {
  const sheet = await openSheet(tx, stamp, ticket, ticket.field_id);
  const after = {
    outcome: conclusion.outcome,
    referral: conclusion.referral,
    follow_up: conclusion.followUp,
    follow_up_due: conclusion.followUpDue,
    follow_up_time: conclusion.followUpDue && conclusion.followUpTime,
    staff_id: stamp.staffId,
    saved_at: stamp.at,
  };
  await store.updateSheet(tx, sheet.id, after);
  await store.setServices(tx, sheet.id, conclusion.deliveredServiceUids);
  await audit(tx, {
    ...trailOf(consultationAudit)(stamp, 'save', uidText(sheet.uid)),
    before: sheet,
    after,
  });
};

/** Takes back the outcome that was written when the service ended at `at`; returns the field's key. */
export const reopenSheet = async (tx: Tx, ticketId: number, at: string): Promise<number | undefined> => {
  const sheet = await store.sheetConcludedAt(tx, ticketId, at);
  if (sheet) await store.updateSheet(tx, sheet.id, { outcome: null });
  return sheet?.field_id;
};
