import { createHash } from 'node:crypto';
import { isDeepStrictEqual, promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Inputs } from '#contract/index.ts';
import { nextLasting } from '#core/features/documents/series/index.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import {
  pagesOf,
  pdfOf,
  type PrintedReport,
  question,
  questionOf,
  type ReportInput,
  reportXlsx,
} from '#core/features/month/report/index.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { Context, StaffContext } from '#core/platform/context.ts';
import { monthOf } from '#core/platform/report/months.ts';
import { NumbersMoved, storeDocument } from '#core/platform/typesetting/index.ts';
import { typesettingJobs } from '#core/platform/typesetting/jobs.ts';
import { monthLockAudit } from './audit.ts';
import { fingerprintOf, FORMAT, format, type LockedFiles, nameOfKey, newKey } from './chain.ts';
import { monthLockJobs } from './jobs.ts';
import { definitionsText, type LockContent, openBefore } from './rules.ts';
import * as store from './store.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const packed = promisify(gzip);

/** Months before this one that are neither locked nor left out. */
export const openMonths = async (db: Db, officeId: number, month: string): Promise<string[]> =>
  openBefore(
    month,
    await store.monthsWithVisits(db, officeId),
    (await store.listLocks(db, officeId)).map((lock) => ({
      month: monthOf(lock.month),
      skipped: JSON.parse(lock.skipped) as string[],
    })),
  );

/** Whether a lock may be on paper that did not come back with the restored file, and nobody has looked yet. */
export const isPaperAsked = async (db: Db, officeId: number): Promise<boolean> => {
  const restoredAt = await store.openRestore(db, officeId);
  if (restoredAt === null) return false;
  const back = (await store.listLocks(db, officeId)).findLast((lock) => lock.locked_at < restoredAt);
  return (await nextLasting(db, officeId, store.lockNumbers, 0)) - 1 > (back?.number ?? 0);
};

/** The end of the chain: what the next lock comes behind, and its number. */
const endOf = async (db: Db, officeId: number) => {
  const last = (await store.listLocks(db, officeId)).at(-1);
  return {
    number: await nextLasting(db, officeId, store.lockNumbers, last?.number ?? 0),
    previous: last ? { number: last.number, mac: hex(last.mac), files: hex(last.files_mac) } : null,
    key: (await store.keysOf(db, officeId)).at(-1),
  };
};

/** As it is stored when the lock is: the files took seconds, and somebody may have written meanwhile. */
const remarkNow = async (context: Context, db: Db, asked: ReportInput) =>
  (await context.brought.reportRemark?.(
    questionOf({ db: () => db, regions: () => context.regions() }, asked),
  )) ?? null;

/** What is handed out, with its fingerprint on it. */
const filesOf = async (
  context: Context,
  content: LockContent,
  printed: PrintedReport,
  mac: Uint8Array,
): Promise<LockedFiles> => {
  const { report, paper, number, previous, lockedBy } = content;
  const lock = {
    number,
    after: previous?.number ?? null,
    fingerprint: fingerprintOf(mac),
    by: lockedBy,
  };
  const { office } = await officePaper(context);
  const screen = await pagesOf(context, { ...printed, paper, lock });
  return {
    pdf: await pdfOf(context, { ...printed, paper, lock }),
    xlsx: await context.reader.run(typesettingJobs.xlsx, reportXlsx(report, office, lock)),
    pages: await packed(JSON.stringify(screen)),
  };
};

/**
 * Locks a month that may be locked: all of it in one transaction. Throws NumbersMoved when another window has locked one
 * or written into its remark meanwhile.
 */
export const lockMonth = async (
  context: StaffContext,
  { uid, month, paper, skipped }: Inputs['monthLock']['lock'] & { skipped: string[] },
): Promise<void> => {
  const asked = await question(context, { period: month });
  const { printed, rows } = await context.reader.run(monthLockJobs.monthToLock, asked);
  const { report } = printed;
  const { number, previous, key: known } = await endOf(context.db, asked.officeId);
  const key = known ?? newKey();
  const content: LockContent = {
    format: FORMAT,
    number,
    previous,
    month,
    skipped,
    lockedAt: asked.asOf,
    lockedBy: context.caller.name,
    zone: asked.office.zone,
    paper,
    version: context.version,
    definitions: createHash('sha256').update(definitionsText(report)).digest('hex'),
    report,
    rows: format.rowsMac(key, rows.bytes),
  };
  const text = JSON.stringify(content);
  const mac = format.mac(key, text);
  const files = await filesOf(context, content, printed, mac);
  const template = await context.typesetter.run(typesettingJobs.templateVersion, { template: 'monthReport' });
  await context.write(async (tx, stamp) => {
    const end = await endOf(tx, stamp.officeId);
    if (end.number !== number || end.previous?.mac !== previous?.mac) throw new NumbersMoved();
    if (!isDeepStrictEqual(await remarkNow(context, tx, asked), report.remark)) throw new NumbersMoved();
    if (!known) await store.insertKey(tx, stamp.officeId, key, stamp.at);
    const stored = (bytes: Uint8Array) =>
      storeDocument(tx, stamp, { uid: context.newUid(), kind: 'monthLock', template, bytes });
    await store.insertLock(
      tx,
      {
        uid: uidBytes(uid),
        office_id: stamp.officeId,
        ...store.factsOf(content),
        format: FORMAT,
        key_name: Buffer.from(nameOfKey(key), 'hex'),
        content: text,
        mac,
        files_mac: format.filesMac(key, mac, files),
        pdf_id: await stored(files.pdf),
        xlsx_id: await stored(files.xlsx),
        pages_id: await stored(files.pages),
      },
      rows,
    );
    await audit(tx, trailOf(monthLockAudit)(stamp, 'lock', uid));
  });
};
