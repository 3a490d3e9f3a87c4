import type { DeskState } from '#contract/queue.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { type DeskOfDay, desksOfDay, hasDeskEvent, insertDeskEvent, lastOfDesk } from './store.ts';

export { desksOfDay, type DeskOfDay, seated, seatedNow } from './store.ts';

/** How many of these desks serve the field and are open. */
export const openDesks = (desks: readonly DeskOfDay[], fieldId: number): number =>
  desks.filter((desk) => desk.state === 'open' && desk.fieldIds.includes(fieldId)).length;

/** Whoever sits down at a desk that is open or on a break is its officer from now on; a closed one stays closed. */
export const takeOver = async (tx: Tx, stamp: Stamp, deskId: number, uid: string) => {
  const desk = (await desksOfDay(tx, stamp.officeId, stamp.localDate)).find(({ id }) => id === deskId);
  if (desk && desk.state !== 'closed') await setDesk(tx, stamp, deskId, desk.state, uid);
};

/** Says what a desk does from now on; said twice, or already so, it happens once. */
export const setDesk = async (tx: Tx, stamp: Stamp, deskId: number, state: DeskState, uid: string) => {
  if (await hasDeskEvent(tx, uid)) return;
  const desk = await lastOfDesk(tx, stamp.officeId, stamp.localDate, deskId);
  // Whoever takes over a desk that is open already is its officer from now on.
  const isSame = state === 'closed' || desk?.staffId === stamp.staffId;
  if ((desk?.state ?? 'closed') === state && isSame) return;
  await insertDeskEvent(tx, {
    uid: uidBytes(uid),
    office_id: stamp.officeId,
    desk_id: deskId,
    staff_id: stamp.staffId,
    state,
    at: stamp.at,
    local_date: stamp.localDate,
  });
};

/** No desk stays open behind a day that was closed; who sat there is not said to have closed it. */
export const closeDesks = async (tx: Tx, stamp: Stamp) => {
  for (const { id } of await desksOfDay(tx, stamp.officeId, stamp.localDate))
    await setDesk(tx, { ...stamp, staffId: null }, id, 'closed', stamp.newUid());
};
