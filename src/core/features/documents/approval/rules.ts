import type { ProposedPaper } from '#contract/approval.ts';
import { numberText } from '#contract/dates.ts';

const subjectOf = (paper: ProposedPaper): string =>
  paper.kind === 'letter'
    ? JSON.stringify([
        'personUid' in paper.draft ? paper.draft.personUid : null,
        'trainingUid' in paper.draft ? paper.draft.trainingUid : null,
        'caseUid' in paper.draft ? paper.draft.caseUid : null,
      ])
    : paper.batch.recipients.map(({ name }) => name).join('\n');

/** Whether two papers of the same title are about the same person, training, case or list of names. */
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

/** What a paper rests on and does not hold itself, or holds as a copy. */
export type Facts = {
  /** By the uid of the participant or the person, as the list or the card says them. */
  names: Record<string, string>;
  roles: Record<string, string>;
  /** By what they are called. */
  values: Record<string, string>;
  /** A sum over all that the letter says. */
  letter: string;
};

const differing = (before: Record<string, string>, now: Record<string, string>) =>
  Object.entries(before).flatMap(([key, was]) =>
    now[key] === undefined || now[key] === was ? [] : [{ key, was, is: now[key] }],
  );

/** What has changed since, a sentence for each. */
export const changesOf = (before: Facts | null, now: Facts | null): string[] => {
  if (!before || !now) return [];
  const told = [
    ...differing(before.names, now.names).map(({ was, is }) => `Nama “${was}” sekarang “${is}”.`),
    ...differing(before.roles, now.roles).map(
      ({ key, was, is }) => `Peran ${now.names[key]} sekarang ${is}, tadinya ${was}.`,
    ),
    ...differing(before.values, now.values).map(
      ({ key, was, is }) => `${key} sekarang ${is}, tadinya ${was}.`,
    ),
  ];
  return told.length > 0 || before.letter === now.letter
    ? told
    : ['Isi suratnya berubah: data orang, usaha, pelatihan, laporan, jenis surat, atau kantor sudah diubah.'];
};

/** The paper with the names as they are now; one that was typed otherwise on purpose stays as it was typed. */
export const withNames = (paper: ProposedPaper, before: Facts | null, now: Facts | null): ProposedPaper => {
  if (paper.kind === 'letter' || !before || !now) return paper;
  const recipients = paper.batch.recipients.map((each) => {
    const key = each.participantUid ?? each.personUid ?? '';
    return before.names[key] === each.name ? { ...each, name: now.names[key] ?? each.name } : each;
  });
  return { ...paper, batch: { ...paper.batch, recipients } };
};
