import { ORPCError } from '@orpc/server';
import { contract } from '#contract/index.ts';
import { nikGuessed } from '#contract/person.ts';
import type { FindSource } from '#core/platform/find/source.ts';
import { mayBeTold } from './ask.ts';

/** By name, business, NIK, NIB or phone, as at the desk; to ask for a NIK is told and counted as there. */
export const personFinds: FindSource = {
  title: 'Pelaku usaha',
  rank: 1,
  call: contract.person.search,
  find: async ({ context, text, limit, people }) => {
    const hits = await people();
    if (!(await mayBeTold(context, text, hits))) throw new ORPCError('NIK_GUESSED', nikGuessed);
    return hits.slice(0, limit).map(({ uid, name, business, district, matched }) => ({
      uid,
      title: name,
      detail: [business ?? 'Tanpa usaha', district, matched].filter(Boolean).join(' · '),
      to: `/pelaku-usaha/${uid}`,
    }));
  },
};
