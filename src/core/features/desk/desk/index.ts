import type { DeskState } from '#contract/queue.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import type { Context } from '#core/platform/context.ts';
import {
  type DeskOfDay,
  desksOfDay,
  hasDeskEvent,
  insertDeskEvent,
  lastOfDesk,
  officersAt,
} from './store.ts';

export { desksOfDay, seated, seatedNow } from './store.ts';

/** A desk of today, and whether it says that it is open or on a break while nobody is signed in at it. */
type DeskNow = DeskOfDay & { isDeserted: boolean };

/**
 * The desks of today as they are at this moment, each with its officer. The windows are asked too: a restart or a new
 * PIN signs out without a word of the desk. In an invented office nobody sat at a window to begin with.
 */
export const desksNow = async (
  { db, seats, isPractice }: Pick<Context, 'db' | 'seats' | 'isPractice'>,
  { officeId, localDate }: Pick<Stamp, 'officeId' | 'localDate'>,
): Promise<DeskNow[]> => {
  const officers = await officersAt(db, seats());
  return (await desksOfDay(db, officeId, localDate)).map((desk) => {
    const here = officers.filter(({ deskId }) => deskId === desk.id);
    const officer = here.find(({ staffId }) => staffId === desk.staffId) ?? here[0];
    if (desk.state === 'closed' || isPractice) return { ...desk, isDeserted: false };
    return { ...desk, staffName: officer?.name ?? desk.staffName, isDeserted: officer === undefined };
  });
};

/** How many of these desks serve the field and are open, with somebody at them. */
export const openDesks = (desks: readonly DeskNow[], fieldId: number): number =>
  desks.filter((desk) => desk.state === 'open' && !desk.isDeserted && desk.fieldIds.includes(fieldId)).length;

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
