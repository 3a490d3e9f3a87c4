import { api } from '../kernel/procedures.ts';
import { audit, trailOf } from '../kernel/audit.ts';
import type { Context } from '../kernel/context.ts';
import { uidText } from '../kernel/ids.ts';
import type { Session } from '#contract/session.ts';
import { notFound } from '../kernel/procedures.ts';
import { hashPin, isPin } from './pin.ts';
import { attemptsLeft, lockedUntil } from './rules.ts';
import {
  findActiveDesk,
  findOfficeRow,
  findStaff,
  findStaffByUid,
  idsOf,
  listDesks,
  listFields,
  listStaff,
  updateStaff,
} from './store.ts';

/** What a window shows before anything else: the office, who is signed in here, and at which desk. */
export const currentSession = async (context: Context): Promise<Session> => {
  const { connection, db } = context;
  const office = await findOfficeRow(db);
  const staff = connection.staffId === null ? undefined : await findStaff(db, connection.staffId);
  const fieldUid = staff?.field_uid ? uidText(staff.field_uid) : null;
  const deskUid = connection.deskUid;
  return {
    isSetUp: office !== undefined,
    isPractice: office?.is_practice === 1,
    officeName: office?.short_name ?? null,
    zone: (office?.zone ?? 'WIB') as Session['zone'],
    now: (await context.now()).at,
    version: context.version,
    staff: staff?.is_active
      ? {
          uid: uidText(staff.uid),
          name: staff.name,
          role: staff.role as NonNullable<Session['staff']>['role'],
          field: (await listFields(db)).find((field) => field.uid === fieldUid) ?? null,
        }
      : null,
    desk: (await listDesks(db)).find((desk) => desk.uid === deskUid) ?? null,
  };
};

const trail = trailOf('staff');

/**
 * Counts the attempt before the PIN is looked at, so that guesses made at the same time are all counted.
 * Returns the failures so far, this attempt included, or until when the PIN is locked.
 */
const countAttempt = (context: Context, staffUid: string) =>
  context.write(async (tx, stamp) => {
    const staff = await findStaffByUid(tx, staffUid);
    if (!staff?.is_active) throw notFound();
    if (staff.locked_until && staff.locked_until > stamp.at)
      return { kind: 'locked' as const, staff, until: staff.locked_until };
    const failures = staff.failed_attempts + 1;
    await updateStaff(tx, staffUid, {
      failed_attempts: failures,
      locked_until: lockedUntil(failures, new Date(stamp.at))?.toISOString() ?? null,
    });
    return { kind: 'counted' as const, staff, failures };
  });

export const sessionHandlers = {
  current: api.session.current.handler(({ context }) => currentSession(context)),

  roster: api.session.roster.handler(async ({ context }) =>
    (await listStaff(context.db))
      .filter((member) => member.isActive)
      .map(({ uid, name, role, fieldName }) => ({ uid, name, role, fieldName })),
  ),

  signIn: api.session.signIn.handler(async ({ input, context, errors }) => {
    const attempt = await countAttempt(context, input.staffUid);
    if (attempt.kind === 'locked') throw errors.PIN_LOCKED({ data: { until: attempt.until } });
    const { staff } = attempt;
    if (!(await isPin(input.pin, staff))) {
      await context.write((tx, stamp) =>
        audit(tx, trail({ ...stamp, staffId: staff.id }, 'sign_in_failed', input.staffUid)),
      );
      throw errors.PIN_WRONG({ data: { attemptsLeft: attemptsLeft(attempt.failures) } });
    }
    const desk = await context.write(async (tx, stamp) => {
      await updateStaff(tx, input.staffUid, { failed_attempts: 0, locked_until: null });
      await audit(tx, trail({ ...stamp, staffId: staff.id }, 'sign_in', input.staffUid));
      return staff.desk_id === null ? undefined : findActiveDesk(tx, staff.desk_id);
    });
    context.connection.staffId = staff.id;
    context.connection.deskId = desk?.id ?? null;
    context.connection.deskUid = desk ? uidText(desk.uid) : null;
    return currentSession(context);
  }),

  signOut: api.session.signOut.handler(async ({ context }) => {
    const { connection } = context;
    const staff = await findStaff(context.db, connection.staffId!);
    if (staff) await context.write((tx, stamp) => audit(tx, trail(stamp, 'sign_out', uidText(staff.uid))));
    Object.assign(connection, { staffId: null, deskId: null, deskUid: null });
    return currentSession(context);
  }),

  takeDesk: api.session.takeDesk.handler(async ({ input, context }) => {
    const { connection } = context;
    const [deskId] = input.deskUid ? await idsOf(context.db, 'desk', [input.deskUid]) : [null];
    if (deskId === undefined) throw notFound();
    Object.assign(connection, { deskId, deskUid: input.deskUid });
    return currentSession(context);
  }),

  changePin: api.session.changePin.handler(async ({ input, context, errors }) => {
    const { uid } = (await findStaff(context.db, context.connection.staffId!)) ?? {};
    if (!uid) throw notFound();
    const staffUid = uidText(uid);
    const attempt = await countAttempt(context, staffUid);
    if (attempt.kind === 'locked' || !(await isPin(input.current, attempt.staff)))
      throw errors.PIN_WRONG({
        data: { attemptsLeft: attempt.kind === 'locked' ? 0 : attemptsLeft(attempt.failures) },
      });
    const pin = await hashPin(input.next);
    await context.write(async (tx, stamp) => {
      await updateStaff(tx, staffUid, { ...pin, failed_attempts: 0, locked_until: null });
      await audit(tx, trail(stamp, 'change_pin', staffUid));
    });
    return {};
  }),
};
