import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Connection } from '#core/kernel/stamp.ts';
import { notFound } from '#core/platform/procedures.ts';
import { credentialOf, findStaffByUid } from '#core/features/office/staff/index.ts';
import { findActiveDesk } from './store.ts';

/** Binds a window to whoever gave this PIN. */
export const bind = (connection: Connection, { id, pin_salt }: { id: number; pin_salt: Uint8Array }) =>
  Object.assign(connection, { staffId: id, credential: credentialOf(pin_salt), isLocked: false });

export const deskOf = (db: Db, { desk_id }: { desk_id: number | null }) =>
  desk_id === null ? undefined : findActiveDesk(db, desk_id);

export const sitAt = (connection: Connection, desk: { id: number; uid: Uint8Array } | undefined) =>
  Object.assign(connection, { deskId: desk?.id ?? null, deskUid: desk ? uidText(desk.uid) : null });

/** Signs somebody in at their desk whom nobody asked for a PIN. */
export const seatAt = async (db: Db, connection: Connection, staffUid: string): Promise<void> => {
  const staff = await findStaffByUid(db, staffUid);
  if (!staff?.is_active) throw notFound();
  bind(connection, staff);
  sitAt(connection, await deskOf(db, staff));
};
