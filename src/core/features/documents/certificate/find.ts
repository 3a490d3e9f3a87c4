import { contract } from '#contract/index.ts';
import { numberedFinds } from '#core/features/documents/register/index.ts';
import { certificatePapers } from './store.ts';

export const certificateFinds = numberedFinds({
  title: 'Sertifikat',
  rank: 9,
  call: contract.certificate.register,
  papers: certificatePapers,
  about: ({ holder, activity }) => `${holder} · ${activity.title}`,
  path: '/sertifikat',
});
