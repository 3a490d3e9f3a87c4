import type { QueueStats } from '#contract/statistic.ts';
import { localTime } from '#core/kernel/clock.ts';
import type { Zone } from '#contract/office.ts';
import type { Environment } from '#core/platform/environment.ts';
import { legsOf } from '#core/features/desk/queue/index.ts';
import { rowsBy, type StatsLeg, totalOf } from './rules.ts';
import { eventsBetween, fieldLabels, staffLabels } from './store.ts';

export type StatsInput = { officeId: number; zone: Zone; from: string; to: string };

/** Hours in the order of the day that have at least one number. */
const hourLabels = (legs: readonly StatsLeg[]): Map<string, string> =>
  new Map([...new Set(legs.map((leg) => leg.hour))].sort().map((hour) => [hour, `${hour}.00–${hour}.59`]));

const queueStats = async (
  { db }: Environment,
  { officeId, zone, from, to }: StatsInput,
): Promise<QueueStats> => {
  const numbers = await eventsBetween(db(), officeId, from, to);
  const stays = [...numbers.values()].map(legsOf);
  const legs: StatsLeg[] = stays
    .flat()
    .map((leg) => ({ ...leg, hour: localTime(leg.joinedAt, zone).slice(0, 2) }));
  return {
    from,
    to,
    total: totalOf(legs),
    numbersDone: stays.filter((own) => own.at(-1)?.end === 'finished').length,
    byField: rowsBy(legs, (leg) => String(leg.fieldId), await fieldLabels(db())),
    byHour: rowsBy(legs, (leg) => leg.hour, hourLabels(legs)),
    byStaff: rowsBy(
      legs,
      (leg) => (leg.staffId === null ? null : String(leg.staffId)),
      await staffLabels(db()),
    ),
  };
};

export const statisticJobs = { queueStats };
