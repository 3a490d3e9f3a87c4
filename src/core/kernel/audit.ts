import { isDeepStrictEqual } from 'node:util';
import type { Tx } from './database.ts';
import { uidBytes } from './ids.ts';
import type { Tables } from './tables.ts';

export type AuditEntry = {
  officeId: number;
  at: string;
  staffId: number | null;
  /** A verb of the domain: 'register', 'update', 'reveal_nik', 'void' … */
  action: string;
  entity: keyof Tables;
  uid: string;
  /** Rows before and after a change; only the columns that differ are kept. An insert gives neither. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

// Secrets and pictures never enter the trail: it says that they changed, not to what.
const hidden = new Set(['pin_hash', 'pin_salt', 'emblem', 'logo', 'bytes']);
const shown = (column: string, value: unknown) =>
  hidden.has(column) ? '…' : value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;

/** The columns of `row` that `other` has too, with another value. */
const difference = (row: Record<string, unknown>, other: Record<string, unknown>) =>
  Object.fromEntries(
    Object.keys(other)
      .filter((column) => !isDeepStrictEqual(row[column] ?? null, other[column] ?? null))
      .map((column) => [column, shown(column, row[column] ?? null)]),
  );

/** Writes who, when and what in the same transaction as the change itself. */
export const audit = async (tx: Tx, { before, after, ...entry }: AuditEntry): Promise<void> => {
  await tx
    .insertInto('audit')
    .values({
      office_id: entry.officeId,
      at: entry.at,
      staff_id: entry.staffId,
      action: entry.action,
      entity: entry.entity,
      entity_uid: uidBytes(entry.uid),
      before: before && after ? JSON.stringify(difference(before, after)) : null,
      after: before && after ? JSON.stringify(difference(after, before)) : null,
    })
    .execute();
};
