import type { Context } from '#core/platform/context.ts';
import { notFound } from '#core/platform/procedures.ts';
import { isPin } from './pin.ts';
import { attemptsLeft, lockedUntil, lockLeft } from './rules.ts';
import { findStaffByUid, updateStaff } from './store.ts';

type Options = Parameters<Context['write']>[1];

/**
 * Counts the attempt before the PIN is looked at, so that a process that is killed has counted it.
 * Returns the failures so far, this attempt included, or until when the PIN is locked.
 */
const countAttempt = (context: Context, staffUid: string, options: Options) =>
  context.write(async (tx, { at }) => {
    const staff = await findStaffByUid(tx, staffUid);
    if (!staff?.is_active) throw notFound();
    const now = new Date(at);
    const left = lockLeft(staff.locked_until, staff.failed_attempts, now)?.toISOString();
    if (left) {
      if (left !== staff.locked_until) await updateStaff(tx, staffUid, { locked_until: left });
      return { kind: 'locked' as const, staff, until: left };
    }
    const failures = staff.failed_attempts + 1;
    const until = lockedUntil(failures, now)?.toISOString() ?? null;
    await updateStaff(tx, staffUid, { failed_attempts: failures, locked_until: until });
    return { kind: 'counted' as const, staff, failures, until };
  }, options);

const lookAt = async (context: Context, staffUid: string, pin: string, options?: Options) => {
  const attempt = await countAttempt(context, staffUid, options);
  if (attempt.kind === 'locked') return attempt;
  const { staff, failures, until } = attempt;
  if (!(await isPin(pin, staff)))
    return { kind: 'wrong' as const, staff, attemptsLeft: attemptsLeft(failures), until };
  await context.write((tx) => updateStaff(tx, staffUid, { failed_attempts: 0, locked_until: null }), options);
  return { kind: 'right' as const, staff };
};

const turns = new Map<string, Promise<unknown>>();

/** One attempt at a time for each person: guesses made together are all counted, right PINs given together all fit. */
export const checkPin: typeof lookAt = (context, staffUid, pin, options) => {
  const turn = (turns.get(staffUid) ?? Promise.resolve()).then(() => lookAt(context, staffUid, pin, options));
  const ended = turn.catch(() => {});
  turns.set(staffUid, ended);
  void ended.then(() => turns.get(staffUid) === ended && turns.delete(staffUid));
  return turn;
};
