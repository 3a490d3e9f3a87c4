import { desksNow, openDesks } from '#core/features/desk/desk/index.ts';
import { findPolicy } from '#core/features/desk/policy/index.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import type { Seat, Stamp } from '#core/kernel/stamp.ts';
import type { Context, StaffContext } from '#core/platform/context.ts';
import { callOrder, estimate, promisedPlace, rejoinPlace } from './rules.ts';
import * as store from './store.ts';

export { quantile } from './rules.ts';
export { numbersBackInField } from './store.ts';

type Day = Pick<Stamp, 'officeId' | 'localDate'>;

/** Who waits for these fields, and whose turn it is among priority visitors and others. */
const lineToday = async (
  db: Db,
  { officeId, localDate }: Day,
  fieldIds: readonly number[],
  staffId: number | null = null,
  seats: readonly Seat[] = [],
) => ({
  line: await store.waitingLine(db, officeId, localDate, fieldIds, staffId, seats),
  othersSince: await store.othersSincePriority(db, officeId, localDate, fieldIds),
});

/** Whom this caller may call from these fields, the next one first. */
export const lineOf = async (
  db: Db,
  day: Day,
  { caller, seats }: StaffContext,
  fieldIds: readonly number[],
) => {
  const { line, othersSince } = await lineToday(db, day, fieldIds, caller.staffId, seats());
  return callOrder(line, othersSince, await findPolicy(db, day.officeId));
};

/** How long so many people ahead in a field will take; null when nobody is ahead or too little is known. */
export const estimateOf = async (
  db: Db,
  day: Day,
  fieldId: number,
  { ahead, open }: { ahead: number; open: number },
): Promise<[number, number] | null> =>
  ahead === 0 ? null : estimate(ahead, await store.recentServing(db, day, fieldId), open);

/** How many will be called before this number, and how long that may take; null when it does not wait any more. */
export const outlook = async (
  context: Pick<Context, 'db' | 'seats' | 'isPractice'>,
  ticketUid: string,
): Promise<{ ahead: number; estimate: [number, number] | null } | null> => {
  const { db } = context;
  const ticket = await store.standsIn(db, ticketUid);
  if (!ticket) return null;
  const { id, officeId, fieldId } = ticket;
  const { line, othersSince } = await lineToday(db, ticket, [fieldId]);
  const policy = await findPolicy(db, officeId);
  const ahead = callOrder(line, othersSince, policy).findIndex((entry) => entry.id === id);
  const open = openDesks(await desksNow(context, ticket), fieldId);
  return { ahead, estimate: await estimateOf(db, ticket, fieldId, { ahead, open }) };
};

/** The place that the office's policy gives to somebody who was promised this day; undefined: as everybody. */
export const placeOfPromise = async (
  tx: Tx,
  day: Day,
  fieldId: number,
  isPriority: boolean,
): Promise<number | undefined> => {
  const policy = await findPolicy(tx, day.officeId);
  if (policy.promisedBehind === null) return undefined;
  const { line, othersSince } = await lineToday(tx, day, [fieldId]);
  return promisedPlace(line, { isPriority, othersSince }, policy.promisedBehind, policy);
};

/** The place that the office's policy gives to a number that comes back after it was missed or put off. */
export const placeOnRejoin = async (
  tx: Tx,
  day: Day,
  fieldId: number,
  visitId: number | null,
): Promise<number> => {
  const policy = await findPolicy(tx, day.officeId);
  const { line, othersSince } = await lineToday(tx, day, [fieldId]);
  const isPriority = (await store.priorityOf(tx, visitId)) !== null;
  return rejoinPlace(line, { isPriority, othersSince }, policy);
};
