import { takeOver } from '#core/features/desk/desk/index.ts';
import { leaveDesk } from '#core/features/desk/queue/index.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Tx } from '#core/kernel/database.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import { uidText } from '#core/kernel/ids.ts';
import { accessOf, allows, type Role } from '#contract/base.ts';
import { timeText } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import type { Session } from '#contract/session.ts';
import {
  checkPin,
  credentialOf,
  findStaff,
  hashPin,
  listStaff,
  staffAudit,
  updateStaff,
} from '#core/features/office/staff/index.ts';
import { bind, deskOf, sitAt } from './seat.ts';
import {
  findActiveDesk,
  findOfficeRow,
  idsOf,
  listDesks,
  listServiceFields,
  setLockMinutes,
} from './store.ts';
import { trailOf } from '#core/platform/audited.ts';
import { deskAudit, officeAudit } from './audit.ts';

/** What a window shows before anything else: the office, who is signed in here, and at which desk. */
export const currentSession = async (context: Context): Promise<Session> => {
  const { connection, db } = context;
  const now = await context.now();
  const office = await findOfficeRow(db);
  const staff = connection.staffId === null ? undefined : await findStaff(db, connection.staffId);
  const fieldUid = staff?.field_uid ? uidText(staff.field_uid) : null;
  const deskUid = connection.deskUid;
  return {
    isSetUp: office !== undefined,
    isPractice: office?.is_practice === 1,
    officeName: office?.short_name ?? null,
    zone: (office?.zone ?? 'WIB') as Session['zone'],
    now: now.at,
    version: context.version,
    clockDoubt: await context.clock.doubt(now.at),
    isLocked: connection.isLocked,
    lockMinutes: office?.lock_minutes ?? 0,
    staff:
      staff?.is_active && credentialOf(staff.pin_salt) === connection.credential
        ? {
            uid: uidText(staff.uid),
            name: staff.name,
            role: staff.role as NonNullable<Session['staff']>['role'],
            field: (await listServiceFields(db)).find((field) => field.uid === fieldUid) ?? null,
            rights: await context.rightsOf(staff.role as Role),
          }
        : null,
    desk: (await listDesks(db)).find((desk) => desk.uid === deskUid && desk.isActive) ?? null,
  };
};

const trail = trailOf(staffAudit);

/** The sentences of a PIN that did not fit: how often it may still be tried, or until when it is locked. */
const lockedText = (until: string, zone: Session['zone']): string =>
  `PIN dikunci sampai pukul ${timeText(until, zone)} karena terlalu sering salah.`;

type PinProblem = Exclude<Awaited<ReturnType<typeof checkPin>>, { kind: 'right' }>;
type PinErrors = Pick<
  Parameters<Parameters<typeof api.session.signIn.handler>[0]>[0]['errors'],
  'PIN_WRONG' | 'PIN_LOCKED'
>;
const pinRefusal = async (context: Context, attempt: PinProblem, errors: PinErrors, wrong = 'PIN salah.') => {
  const { zone } = await context.now();
  if (attempt.kind === 'locked')
    return errors.PIN_LOCKED({ message: lockedText(attempt.until, zone), data: { until: attempt.until } });
  const { attemptsLeft, until } = attempt;
  const message = until ? `${wrong} ${lockedText(until, zone)}` : wrong;
  return errors.PIN_WRONG({ message, data: { attemptsLeft } });
};

type LeaveErrors = Parameters<Parameters<typeof api.session.signOut.handler>[0]>[0]['errors'];
/** Nobody goes away from a visitor: whoever is being served is told. */
const leave = async (tx: Tx, stamp: Stamp, deskId: number | null, errors: Pick<LeaveErrors, 'SERVING'>) => {
  const number = deskId === null ? undefined : await leaveDesk(tx, stamp, deskId);
  if (number)
    throw errors.SERVING({
      message: `${number} masih dilayani di meja Anda. Selesaikan, tunda, atau alihkan dahulu, lalu ulangi.`,
      data: { number },
    });
};

export const sessionHandlers = {
  current: api.session.current.handler(({ context }) => currentSession(context)),

  staffList: api.session.staffList.handler(async ({ context }) =>
    (await listStaff(context.db))
      .filter((member) => member.isActive)
      .map(({ uid, name, role, fieldName }) => ({ uid, name, role, fieldName })),
  ),

  signIn: api.session.signIn.handler(async ({ input, context, errors }) => {
    const attempt = await checkPin(context, input.staffUid, input.pin);
    const { staff } = attempt;
    if (attempt.kind === 'wrong')
      await context.write((tx, stamp) =>
        audit(tx, trail({ ...stamp, staffId: staff.id }, 'sign_in_failed', input.staffUid)),
      );
    if (attempt.kind !== 'right') throw await pinRefusal(context, attempt, errors);
    const { connection } = context;
    const comesBack = connection.isLocked && connection.staffId === staff.id;
    const former = { staffId: connection.staffId, deskId: connection.deskId };
    const desk = await context.write(async (tx, stamp) => {
      // The window was locked by somebody else, who does not come back to it.
      if (!comesBack && former.staffId !== null && former.deskId !== null)
        await leaveDesk(tx, { ...stamp, staffId: former.staffId }, former.deskId);
      await audit(tx, trail({ ...stamp, staffId: staff.id }, 'sign_in', input.staffUid));
      return deskOf(tx, staff);
    });
    bind(connection, staff);
    // Whoever only unlocks the window stays at the desk that was taken.
    if (!comesBack) sitAt(connection, desk);
    return currentSession(context);
  }),

  signOut: api.session.signOut.handler(async ({ context, errors }) => {
    const { connection } = context;
    const staff = await findStaff(context.db, connection.staffId!);
    if (staff)
      await context.write(async (tx, stamp) => {
        await leave(tx, stamp, connection.deskId, errors);
        await audit(tx, trail(stamp, 'sign_out', uidText(staff.uid)));
      });
    Object.assign(connection, { staffId: null, deskId: null, deskUid: null, credential: null });
    return currentSession(context);
  }),

  lock: api.session.lock.handler(({ context }) => {
    context.connection.isLocked = true;
    return currentSession(context);
  }),

  saveLockMinutes: api.session.saveLockMinutes.handler(async ({ input, context }) => {
    await context.write(async (tx, stamp) => {
      const office = await findOfficeRow(tx);
      if (!office) throw notFound();
      const after = { lock_minutes: input.minutes };
      await setLockMinutes(tx, stamp.officeId, input.minutes);
      await audit(tx, {
        ...trailOf(officeAudit)(stamp, 'update', uidText(office.uid)),
        before: office,
        after,
      });
    });
    return currentSession(context);
  }),

  confirmClock: api.session.confirmClock.handler(async ({ input, context, errors }) => {
    const attempt = await checkPin(context, input.staffUid, input.pin, { whileDoubted: true });
    if (attempt.kind !== 'right') throw await pinRefusal(context, attempt, errors);
    const { id, role } = attempt.staff;
    const mayAnswer = accessOf(contract.session.confirmClock, 'answer');
    if (!allows(mayAnswer, { role: role as Role, rights: [] })) throw errors.FORBIDDEN();
    const at = await context.write(
      async (tx, stamp) => {
        const office = await findOfficeRow(tx);
        const doubt = await context.clock.doubt(stamp.at);
        if (!office || !doubt) return null;
        await audit(tx, {
          ...trailOf(officeAudit)({ ...stamp, staffId: id }, 'confirm_clock', uidText(office.uid)),
          before: { 'jam terakhir': doubt.last },
          after: { 'jam terakhir': stamp.at },
        });
        return stamp.at;
      },
      { whileDoubted: true },
    );
    if (at) context.clock.confirmed(at);
    return currentSession(context);
  }),

  takeDesk: api.session.takeDesk.handler(async ({ input, context, errors }) => {
    const { connection } = context;
    const [taken, left] = [input.deskUid, connection.deskUid];
    if (taken === left) return currentSession(context);
    const deskId = await context.write(async (tx, stamp) => {
      const [id] = taken ? await idsOf(tx, 'desk', [taken]) : [null];
      if (id === undefined) throw notFound();
      if (id !== null && !(await findActiveDesk(tx, id))) throw errors.DESK_GIVEN_UP();
      await leave(tx, stamp, connection.deskId, errors);
      if (id !== null) await takeOver(tx, stamp, id, stamp.newUid());
      const [action, uid] = taken ? (['take_desk', taken] as const) : (['leave_desk', left!] as const);
      await audit(tx, trailOf(deskAudit)(stamp, action, uid));
      return id;
    });
    Object.assign(connection, { deskId, deskUid: taken });
    return currentSession(context);
  }),

  changePin: api.session.changePin.handler(async ({ input, context, errors }) => {
    const { uid } = (await findStaff(context.db, context.connection.staffId!)) ?? {};
    if (!uid) throw notFound();
    const staffUid = uidText(uid);
    const attempt = await checkPin(context, staffUid, input.current);
    if (attempt.kind !== 'right') throw await pinRefusal(context, attempt, errors, 'PIN lama salah.');
    const pin = await hashPin(input.next);
    await context.write(async (tx, stamp) => {
      await updateStaff(tx, staffUid, { ...pin, failed_attempts: 0, locked_until: null });
      await audit(tx, trail(stamp, 'change_pin', staffUid));
    });
    context.connection.credential = credentialOf(pin.pin_salt); // the others are signed out
    return {};
  }),
};
