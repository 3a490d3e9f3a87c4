import type { ProposedPaper } from '#contract/approval.ts';
import { numberText } from '#contract/dates.ts';

/** "27 sertifikat Pelatihan Halal", "Keterangan konsultasi, Siti Nurhaliza": what a paper is called in the list. */
export const titleOf = (paper: ProposedPaper, letter: { title: string; subject: string } | null): string => {
  if (paper.kind === 'letter') return letter ? `${letter.title}, ${letter.subject}` : 'Surat';
  const { recipients, activity } = paper.batch;
  const [only, ...others] = recipients;
  return others.length === 0 && only
    ? `Sertifikat ${only.name}, ${activity.title}`
    : `${numberText(recipients.length)} sertifikat ${activity.title}`;
};
