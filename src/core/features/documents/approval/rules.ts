import type { ProposedPaper } from '#contract/approval.ts';
import { numberText } from '#contract/dates.ts';

const subjectOf = (paper: ProposedPaper): string =>
  paper.kind === 'letter'
    ? JSON.stringify([
        'personUid' in paper.draft ? paper.draft.personUid : null,
        'trainingUid' in paper.draft ? paper.draft.trainingUid : null,
      ])
    : paper.batch.recipients.map(({ name }) => name).join('\n');

/** Whether two papers of the same title are about the same person, training or list of names. */
export const isSameSubject = (a: ProposedPaper, b: ProposedPaper): boolean =>
  a.kind === b.kind && subjectOf(a) === subjectOf(b);

/** "27 sertifikat Pelatihan Halal", "Keterangan konsultasi, Siti Nurhaliza": what a paper is called in the list. */
export const titleOf = (paper: ProposedPaper, letter: { title: string; subject: string } | null): string => {
  if (paper.kind === 'letter') return letter ? `${letter.title}, ${letter.subject}` : 'Surat';
  const { recipients, activity } = paper.batch;
  const [only, ...others] = recipients;
  return others.length === 0 && only
    ? `Sertifikat ${only.name}, ${activity.title}`
    : `${numberText(recipients.length)} sertifikat ${activity.title}`;
};
