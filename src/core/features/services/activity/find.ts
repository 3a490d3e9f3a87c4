import { daysText } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { activityKindWords } from '#contract/activity.ts';
import { namedRows } from '#core/platform/find/store.ts';
import type { FindSource } from '#core/platform/find/source.ts';
import { uidText } from '#core/kernel/ids.ts';

const columns = { table: 'activity', name: 'name', also: ['place'], newest: 'starts_on' } as const;

export const activityFinds: FindSource = {
  title: 'Kegiatan',
  rank: 6,
  call: contract.activity.get,
  find: async (question) =>
    (await namedRows(question.context.db, columns, question)).map((row) => ({
      uid: uidText(row.uid),
      title: row.name,
      detail: [
        activityKindWords[row.kind as keyof typeof activityKindWords],
        daysText({ startDate: row.starts_on, endDate: row.ends_on }),
        row.place,
        row.cancelled_on === null ? '' : 'dibatalkan',
      ]
        .filter(Boolean)
        .join(' · '),
      to: `/kegiatan/${uidText(row.uid)}`,
    })),
};
