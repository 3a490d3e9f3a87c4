// A lock as it is told: what it says, and the files that were stored with it.
import type { MonthLock } from '#contract/monthLock.ts';
import { monthsOfPeriod, periodBefore } from '#contract/period.ts';
import type { Report } from '#contract/report.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Context } from '#core/platform/context.ts';
import { isWithin, monthKey, monthOf } from '#core/platform/report/months.ts';
import { XLSX_TYPE } from '#core/platform/sheet/xlsx.ts';
import { documentBytes, fileNameOf, storedFile } from '#core/platform/typesetting/index.ts';
import { fingerprintOf } from './chain.ts';
import type { LockContent } from './rules.ts';
import { listLocks, type LockRow } from './store.ts';

/** What was reported; null where somebody has spoilt it: the stored paper is shown all the same. */
export const reportOf = ({ content }: LockRow): Report | null => {
  try {
    const { month, report } = JSON.parse(content) as LockContent;
    return { ...report, period: month, against: periodBefore(month) };
  } catch {
    return null;
  }
};

const visitsOf = (row: LockRow): number =>
  reportOf(row)
    ?.opening?.monthly.months.find(({ month }) => month === monthOf(row.month))
    ?.values.reduce((sum, count) => sum + count, 0) ?? 0;

export const toMonthLock = (row: LockRow): MonthLock => ({
  uid: uidText(row.uid),
  month: monthOf(row.month),
  number: row.number,
  after: row.after_number,
  fingerprint: fingerprintOf(row.mac),
  lockedAt: row.locked_at,
  lockedBy: row.locked_by,
  paper: row.paper as MonthLock['paper'],
  visits: visitsOf(row),
});

const nameOf = (lock: LockRow, ending: string): string =>
  fileNameOf(['laporan', monthOf(lock.month), `kunci-${lock.number}`], ending);

export const lockedPdf = (context: Context, lock: LockRow): Promise<File> =>
  storedFile(context, nameOf(lock, 'pdf'), lock.pdf_id);

export const lockedXlsx = async (context: Context, lock: LockRow): Promise<File> => {
  const bytes = await documentBytes(context.db, lock.xlsx_id);
  return new File([new Uint8Array(bytes)], nameOf(lock, 'xlsx'), { type: XLSX_TYPE });
};

/** The locked months of a period, the first one first. */
export const locksWithin = async (context: Context, period: string): Promise<LockRow[]> => {
  const { officeId } = await context.now();
  const { first, last } = monthsOfPeriod(period);
  const months = { from: monthKey(first), to: monthKey(last) };
  return (await listLocks(context.db, officeId))
    .filter(({ month }) => isWithin(months, month))
    .sort((a, b) => a.month - b.month);
};
