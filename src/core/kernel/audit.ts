import { isDeepStrictEqual } from 'node:util';
import type { Stamp } from './stamp.ts';
import type { Tx } from './database.ts';
import { uidBytes } from './ids.ts';
import { insertRow } from './rows.ts';
import type { Tables } from './tables.ts';

/** What the trail tells of; `core/trail/words.ts` has the words. */
export type AuditEntity = keyof Pick<
  Tables,
  | 'office'
  | 'field'
  | 'service'
  | 'desk'
  | 'staff'
  | 'queue_policy'
  | 'person'
  | 'business'
  | 'business_year'
  | 'visit'
  | 'consultation'
  | 'certificate'
  | 'letter'
  | 'letter_kind'
  | 'proposal'
  | 'training'
  | 'training_session'
  | 'participant'
  | 'participant_import'
  | 'design'
>;

/** What can be said of it. */
export type AuditAction =
  | 'set_up'
  | 'add'
  | 'update'
  | 'sign_in'
  | 'sign_in_failed'
  | 'sign_out'
  | 'take_desk'
  | 'leave_desk'
  | 'change_pin'
  | 'confirm_clock'
  | 'register'
  | 'undo'
  | 'edit'
  | 'reveal_nik'
  | 'ask_nik'
  | 'guess_nik'
  | 'remove'
  | 'restore'
  | 'issue'
  | 'void'
  | 'correct'
  | 'reprint'
  | 'reprint_marked'
  | 'save'
  | 'back_up'
  | 'bring_backup'
  | 'request_restore'
  | 'cancel_restore'
  | 'restore_failed'
  | 'tell_last_number'
  | 'set_next_number'
  | 'prepare'
  | 'approve'
  | 'send_back'
  | 'withdraw'
  | 'copy'
  | 'set_status'
  | 'enrol'
  | 'set_state'
  | 'move_up'
  | 'mark'
  | 'import'
  | 'undo_import'
  | 'export';

export type AuditEntry = {
  officeId: number;
  at: string;
  staffId: number | null;
  action: AuditAction;
  entity: AuditEntity;
  uid: string;
  /** Rows before and after a change; only the columns that differ are kept. An insert gives neither. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

// Secrets and pictures never enter the trail: it says that they changed, not to what.
const hidden = new Set(['pin_hash', 'pin_salt', 'emblem', 'logo', 'bytes']);
/** Sixteen digits are a NIK, wherever they stand: the trail is read by more people and kept longer than the card. */
const withoutNik = (text: string): string =>
  text.replace(/(?<!\d)(\d{6})\d{10}(?!\d)/g, (_, region: string) => `${region}••••••••••`);
const shown = (column: string, value: unknown) => {
  if (hidden.has(column)) return '…';
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return typeof value === 'string' ? withoutNik(value) : value;
};

/** Old and new values of the columns of `after` that changed. */
const difference = (before: Record<string, unknown>, after: Record<string, unknown>) => {
  const changed = Object.keys(after).filter(
    (column) => !isDeepStrictEqual(before[column] ?? null, after[column] ?? null),
  );
  const pick = (row: Record<string, unknown>) =>
    JSON.stringify(Object.fromEntries(changed.map((column) => [column, shown(column, row[column] ?? null)])));
  return { before: pick(before), after: pick(after) };
};

/** How every entry about one kind of thing begins. */
export const trailOf =
  (entity: AuditEntity) =>
  (
    { officeId, at, staffId }: Pick<Stamp, 'officeId' | 'at' | 'staffId'>,
    action: AuditAction,
    uid: string,
  ) => ({
    officeId,
    at,
    staffId,
    action,
    entity,
    uid,
  });

/** Who, when and what, as it is stored. */
export const auditRow = ({ before, after, ...entry }: AuditEntry) => ({
  office_id: entry.officeId,
  at: entry.at,
  staff_id: entry.staffId,
  action: entry.action,
  entity: entry.entity,
  entity_uid: uidBytes(entry.uid),
  ...(before && after ? difference(before, after) : { before: null, after: null }),
});

/** Writes who, when and what in the same transaction as the change itself. */
export const audit = async (tx: Tx, entry: AuditEntry): Promise<void> => {
  await insertRow(tx, 'audit', auditRow(entry));
};
