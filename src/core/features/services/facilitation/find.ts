import { contract } from '#contract/index.ts';
import { clientName } from '#contract/mentee.ts';
import type { FindSource } from '#core/platform/find/source.ts';
import { findCases } from './store.ts';

/** By number, client or institution. */
export const caseFinds: FindSource = {
  title: 'Kasus fasilitasi',
  rank: 2,
  call: contract.facilitation.get,
  find: async ({ context, officeId, text, words, limit, people }) => {
    const personUids = (await people()).map(({ uid }) => uid);
    const { localDate } = await context.now();
    const found = await findCases(context.db, { officeId, text, words, personUids }, localDate, limit);
    return found.map((one) => ({
      uid: one.uid,
      title: `${one.number} ${one.subject.name}`,
      detail: [clientName(one), one.partner, one.ending?.name ?? one.step.name].filter(Boolean).join(' · '),
      to: `/fasilitasi/${one.uid}`,
    }));
  },
};
