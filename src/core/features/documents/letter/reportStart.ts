import type { Inputs } from '#contract/index.ts';
import type { ReportStart } from '#contract/letter.ts';
import { isMonth } from '#contract/period.ts';
import { locksWithin, reportOf } from '#core/features/month/monthLock/index.ts';
import { pointsOf } from '#core/features/month/remark/index.ts';
import { question, reportJobs } from '#core/features/month/report/index.ts';
import { officePaper } from '#core/features/office/office/index.ts';
import type { Context } from '#core/platform/context.ts';
import { postText } from '#core/platform/typesetting/index.ts';
import * as store from './store.ts';

/** What was locked where the period is a locked month, else what is counted now. */
const reportNow = async (context: Context, period: string) => {
  const [lock] = isMonth(period) ? await locksWithin(context, period) : [];
  const locked = lock ? reportOf(lock) : null;
  return locked ?? context.reader.run(reportJobs.figures, await question(context, { period }));
};

export const reportStart = async (
  context: Context,
  { kind, period }: Inputs['letter']['reportStart'],
): Promise<ReportStart> => {
  const { office } = await officePaper(context);
  const { officeId, localDate: today } = await context.now();
  const blank: ReportStart = {
    addressee: '',
    place: '',
    hasPackage: true,
    sender: { post: '', name: '', rank: '', nip: '' },
    points: '',
    copies: '',
  };
  if (kind === 'cover') {
    const last = await store.lastDraft(context.db, officeId, 'cover');
    return {
      ...blank,
      addressee: last?.addressee ?? (office.agency && `Kepala ${office.agency}`),
      place: last?.place ?? `di ${office.city}`,
      hasPackage: last?.hasPackage ?? true,
    };
  }
  const last = await store.lastDraft(context.db, officeId, 'memo');
  return {
    ...blank,
    addressee: last?.addressee ?? postText(office.head),
    sender: last?.sender ?? blank.sender,
    copies: last?.copies ?? '',
    points: pointsOf(await reportNow(context, period), today).join('\n'),
  };
};
