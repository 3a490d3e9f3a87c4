import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Outputs } from '#contract/index.ts';
import { question } from '#core/features/month/report/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { uidText } from '#core/kernel/ids.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { Context } from '#core/platform/context.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { monthKey } from '#core/platform/report/months.ts';
import { officeUid } from '#core/platform/store.ts';
import { documentBytes, fileNameOf, pdfFile, untilNumbersHold } from '#core/platform/typesetting/index.ts';
import { monthLockAudit } from './audit.ts';
import { fingerprintOf } from './chain.ts';
import { lockedPdf, lockedXlsx, reportOf, toMonthLock } from './locked.ts';
import { monthLockJobs as jobs } from './jobs.ts';
import { isPaperAsked, lockMonth, openMonths } from './locking.ts';
import { changesOrder } from './paper.ts';
import { lastPaperWords, paperWords, stateOf } from './rules.ts';
import * as store from './store.ts';

const unpacked = promisify(gunzip);

const findLock = async (context: Context, month: string) => {
  const { officeId } = await context.now();
  return store.lockOfMonth(context.db, officeId, monthKey(month));
};
const theLock = async (context: Context, month: string): Promise<store.LockRow> => {
  const lock = await findLock(context, month);
  if (!lock) throw notFound();
  return lock;
};

export const monthLockHandlers = {
  list: api.monthLock.list.handler(async ({ context }) => {
    const { officeId } = await context.now();
    return (await store.listLocks(context.db, officeId)).map(toMonthLock);
  }),

  month: api.monthLock.month.handler(async ({ input: { month }, context }) => {
    const now = await context.now();
    const lock = await findLock(context, month);
    return {
      lock: lock ? toMonthLock(lock) : null,
      report: lock ? reportOf(lock) : null,
      isOver: monthKey(month) < now.month,
      open: lock ? [] : await openMonths(context.db, now.officeId, month),
    };
  }),

  lock: api.monthLock.lock.handler(async ({ input, context, errors }) => {
    await untilNumbersHold(async () => {
      if (await store.lockByUid(context.db, input.uid)) return; // sent twice
      const now = await context.now();
      if (monthKey(input.month) >= now.month) throw errors.NOT_OVER();
      if (await findLock(context, input.month)) throw errors.ALREADY_LOCKED();
      const open = await openMonths(context.db, now.officeId, input.month);
      const months = open.filter((each) => !input.skipped.includes(each));
      if (months.length > 0) throw errors.EARLIER_OPEN({ data: { months } });
      await lockMonth(context, { ...input, skipped: open });
    });
    return toMonthLock((await store.lockByUid(context.db, input.uid))!);
  }),

  pages: api.monthLock.pages.handler(async ({ input, context }) => {
    const lock = await theLock(context, input.month);
    const stored = await unpacked(await documentBytes(context.db, lock.pages_id));
    return JSON.parse(stored.toString()) as Outputs['monthLock']['pages'];
  }),

  pdf: api.monthLock.pdf.handler(async ({ input, context }) =>
    lockedPdf(context, await theLock(context, input.month)),
  ),

  xlsx: api.monthLock.xlsx.handler(async ({ input, context }) =>
    lockedXlsx(context, await theLock(context, input.month)),
  ),

  changes: api.monthLock.changes.handler(async ({ input: { month }, context }) => {
    await theLock(context, month);
    return context.reader.run(jobs.monthLockChanges, await question(context, { period: month }));
  }),

  explain: api.monthLock.explain.handler(async ({ input: { month, marks, reason }, context }) => {
    const lock = await theLock(context, month);
    return context.write(async (tx, stamp) => {
      const row = { reason, staff_id: stamp.staffId, given_at: stamp.at };
      await store.putReasons(tx, lock.id, marks, row);
      const told = { before: { alasan: '' }, after: { alasan: reason } };
      await audit(tx, { ...trailOf(monthLockAudit)(stamp, 'explain', uidText(lock.uid)), ...told });
      return {};
    });
  }),

  changesPdf: api.monthLock.changesPdf.handler(async ({ input: { month, paper }, context }) => {
    const lock = toMonthLock(await theLock(context, month));
    const found = await context.reader.run(jobs.monthLockChanges, await question(context, { period: month }));
    const name = fileNameOf(['lembar-perbaikan', month, `kunci-${lock.number}`], 'pdf');
    return pdfFile(context, name, await changesOrder(context, lock, found, paper));
  }),

  isPaperAsked: api.monthLock.isPaperAsked.handler(async ({ context: { db, now } }) => {
    const { officeId } = await now();
    return { isAsked: await isPaperAsked(db, officeId) };
  }),

  tellPaper: api.monthLock.tellPaper.handler(({ input: { paper }, context }) =>
    context.write(async (tx, stamp) => {
      const locks = await store.listLocks(tx, stamp.officeId);
      const asked = locks.find(({ number }) => number === paper?.number);
      const found = lastPaperWords(paper, asked ? fingerprintOf(asked.mac) : null, locks.at(-1)?.number ?? 0);
      const told = paper ? `nomor ${paper.number}, sidik ${paper.fingerprint}` : 'tidak ada';
      await audit(tx, {
        ...trailOf(monthLockAudit)(stamp, 'compare', await officeUid(tx, stamp.officeId)),
        before: { 'kertas terakhir': '', hasil: '' },
        after: { 'kertas terakhir': told, hasil: found.words },
      });
      return found;
    }),
  ),

  check: api.monthLock.check.handler(async ({ input: { paper }, context }) => {
    const { officeId, at } = await context.now();
    const locks = await context.reader.run(jobs.checkedLocks, { officeId });
    const asked =
      paper && (await store.listLocks(context.db, officeId)).find(({ number }) => number === paper.number);
    return {
      checkedAt: at,
      state: stateOf(locks),
      locks,
      paper: paper && paperWords(paper, asked ? fingerprintOf(asked.mac) : null),
    };
  }),
};
