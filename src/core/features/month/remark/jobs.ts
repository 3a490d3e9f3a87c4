import { addDays } from '#contract/dates.ts';
import { daysOfPeriod } from '#contract/period.ts';
import type { Duty } from '#contract/summary.ts';
import { type ReportInput, reportJobs } from '#core/features/month/report/index.ts';
import type { Environment } from '#core/platform/environment.ts';
import { type Suggestions, suggestionsOf } from './rules.ts';

/** Plans that were due and are open; what else is due belongs to no report. */
const isOverduePlan = ({ kind, isOver, on, count, title }: Duty): boolean =>
  kind === 'due' && isOver && on === null && count > 0 && /tindak lanjut/i.test(title);

const suggestions = async (
  environment: Environment,
  { today, ...input }: ReportInput & { today: string },
): Promise<Suggestions> => {
  const report = await reportJobs.figures(environment, input);
  const after = addDays(daysOfPeriod(input.period).last, 1);
  const localDate = after < today ? after : today;
  const question = { db: environment.db(), officeId: input.officeId, localDate, until: localDate };
  const duties = await Promise.all(environment.brought.duties.map((duty) => duty(question)));
  return suggestionsOf(report, duties.flat().filter(isOverduePlan), today);
};

export const remarkJobs = { suggestions };
