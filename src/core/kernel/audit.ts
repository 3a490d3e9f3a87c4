import { isDeepStrictEqual } from 'node:util';
import type { Tx } from './database.ts';
import { uidBytes } from './ids.ts';
import { insertRow } from './rows.ts';
import type { StoredTables } from './schema.ts';

export type AuditEntry = {
  officeId: number;
  at: string;
  staffId: number | null;
  /** What was done and to what kind of thing, as its feature lists it (platform/audited.ts). */
  action: string;
  entity: keyof StoredTables;
  uid: string;
  /** Rows before and after a change; only the columns that differ are kept. An insert gives neither. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

// Secrets and pictures never enter the trail: it says that they changed, not to what.
const hidden = new Set(['pin_hash', 'pin_salt', 'emblem', 'logo', 'bytes']);
/** As it is copied from a card: 1471 0263 0290 0003, 14.71.02.63.… */
const inGroups = /(?<!\w)\d(?:[\s./–-]{0,2}\d){15}(?!\w)/g;
/** Two dates or two telephone numbers side by side have sixteen digits too, but no day and month in their middle. */
const hasBirthDate = /^[1-9]\d{5}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])/;
/** Sixteen digits are a NIK, wherever they stand: the trail is read by more people and kept longer than the card. */
const withoutNik = (text: string): string =>
  text
    .replace(/(?<!\d)(\d{6})\d{10}(?!\d)/g, (_, region: string) => `${region}••••••••••`)
    .replace(inGroups, (written) => {
      const digits = written.replaceAll(/\D/g, '');
      return hasBirthDate.test(digits) ? `${digits.slice(0, 6)}••••••••••` : written;
    });
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
