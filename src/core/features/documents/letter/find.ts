import { contract } from '#contract/index.ts';
import { numberedFinds } from '#core/features/documents/register/index.ts';
import { letterPapers } from './store.ts';

export const letterFinds = numberedFinds({
  title: 'Surat',
  rank: 8,
  call: contract.letter.register,
  papers: letterPapers,
  about: ({ title, subject }) => `${title} · ${subject}`,
  path: '/sertifikat/surat',
});
