import { daysText } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { trainingStatusWords } from '#contract/training.ts';
import { namedRows } from '#core/platform/find/store.ts';
import type { FindSource } from '#core/platform/find/source.ts';
import { uidText } from '#core/kernel/ids.ts';

const columns = { table: 'training', name: 'title', newest: 'start_date' } as const;

export const trainingFinds: FindSource = {
  title: 'Pelatihan',
  rank: 5,
  call: contract.training.list,
  find: async (question) =>
    (await namedRows(question.context.db, columns, question)).map((row) => ({
      uid: uidText(row.uid),
      title: row.title,
      detail: [
        daysText({ startDate: row.start_date, endDate: row.end_date }),
        trainingStatusWords[row.status as keyof typeof trainingStatusWords],
      ].join(' · '),
      to: `/pelatihan/${uidText(row.uid)}`,
    })),
};
