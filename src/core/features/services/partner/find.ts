import { contract } from '#contract/index.ts';
import { partnerKindWords } from '#contract/partner.ts';
import { namedRows } from '#core/platform/find/store.ts';
import type { FindSource } from '#core/platform/find/source.ts';
import { uidText } from '#core/kernel/ids.ts';

const columns = { table: 'partner', name: 'name', newest: 'is_active' } as const;

export const partnerFinds: FindSource = {
  title: 'Mitra',
  rank: 7,
  call: contract.partner.list,
  find: async (question) =>
    (await namedRows(question.context.db, columns, question)).map((row) => ({
      uid: uidText(row.uid),
      title: row.name,
      detail: [
        partnerKindWords[row.kind as keyof typeof partnerKindWords],
        row.is_active === 1 ? '' : 'nonaktif',
      ]
        .filter(Boolean)
        .join(' · '),
      to: `/mitra?mitra=${uidText(row.uid)}`,
    })),
};
