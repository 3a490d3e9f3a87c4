import { useCallback } from 'react';
import { z } from 'zod';
import {
  type Activity,
  activity as activitySchema,
  certificateRole,
  type IssueInput,
  recipient,
  signedTooEarly,
} from '#contract/certificate.ts';
import type { Participant } from '#contract/participant.ts';
import type { Training } from '#contract/training.ts';
import { followDay } from '#renderer/app/followDay.ts';
import { useIssueDraft } from '#renderer/app/issuing/useIssueDraft.ts';
import { newUid } from '#renderer/app/uid.ts';
import { numberIn } from '#renderer/ui/typedNumber.ts';

/** Text that is no number yet stays as it was typed. */
const draftHours = z.union([z.number(), z.string()]);

const draftActivity = z.object({
  title: z.string(),
  role: certificateRole,
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  hours: draftHours,
  place: z.string(),
  organiser: z.string(),
  signedOn: z.string().nullable(),
  materials: z.array(
    z.object({ key: z.string(), title: z.string(), hours: draftHours, speaker: z.string() }),
  ),
  signatories: z
    .array(
      z.object({ key: z.string(), post: z.string(), name: z.string(), rank: z.string(), nip: z.string() }),
    )
    .default([]),
});
/** An activity as it is being typed: anything may still be missing. */
export type DraftActivity = z.infer<typeof draftActivity>;
export type DraftMaterial = DraftActivity['materials'][number];
export type DraftSignatory = DraftActivity['signatories'][number];

const draftRecipient = z.object({
  key: z.string(),
  name: z.string(),
  personUid: z.string().nullable(),
  participantUid: z.string().nullable().default(null),
});
export type DraftRecipient = z.infer<typeof draftRecipient>;

const dates = ['startDate', 'endDate', 'signedOn'] as const;

const draft = z.object({
  /** Of the batch to be: sent again after a lost answer, it issues nothing twice. */
  uid: z.string(),
  activity: draftActivity,
  recipients: z.array(draftRecipient),
  /** The training whose participants these are. */
  trainingUid: z.string().nullable().default(null),
  /** The dates somebody chose; the others are those of today. A draft that does not say keeps all. */
  chosen: z.array(z.enum(dates)).default([...dates]),
});
export type Draft = z.infer<typeof draft>;

export const emptyActivity = (today: string, organiser: string): DraftActivity => ({
  title: '',
  role: 'Peserta',
  startDate: today,
  endDate: today,
  hours: '',
  place: '',
  organiser,
  signedOn: today,
  materials: [],
  signatories: [],
});

export const emptyDraft = (today: string, organiser: string): Draft => ({
  uid: newUid(),
  activity: emptyActivity(today, organiser),
  recipients: [],
  trainingUid: null,
  chosen: [],
});

export const newRecipient = (
  name: string,
  personUid: string | null = null,
  participantUid: string | null = null,
): DraftRecipient => ({ key: newUid(), name, personUid, participantUid });

export const newMaterial = (material: Partial<DraftMaterial> = {}): DraftMaterial => ({
  title: '',
  hours: '',
  speaker: '',
  ...material,
  key: newUid(),
});

export const newSignatory = (signatory: Partial<DraftSignatory> = {}): DraftSignatory => ({
  post: '',
  name: '',
  rank: '',
  nip: '',
  ...signatory,
  key: newUid(),
});

/** An activity of the register, to be typed on. */
export const draftOf = (activity: Activity): DraftActivity => ({
  ...activity,
  materials: activity.materials.map((material) => newMaterial(material)),
  signatories: activity.signatories.map((signatory) => newSignatory(signatory)),
});

/** A batch that was prepared, to be typed on. */
export const draftOfBatch = ({ activity, recipients }: Omit<IssueInput, 'uid'>): Partial<Draft> => ({
  activity: draftOf(activity),
  recipients: recipients.map(({ name, personUid, participantUid }) =>
    newRecipient(name, personUid, participantUid),
  ),
  trainingUid: null,
});

/** What the certificates of a training say; the day of signing stays as it is typed. */
export const ofTraining = (training: Training): Omit<DraftActivity, 'role' | 'signedOn' | 'signatories'> => ({
  title: training.title,
  startDate: training.startDate,
  endDate: training.endDate,
  hours: training.hours,
  place: training.place,
  organiser: training.organiser,
  materials: training.materials.map((material) => newMaterial(material)),
});

/** Who of a training gets the certificate of this role now. */
export const dueRecipients = (
  participants: readonly Participant[],
  role: DraftActivity['role'],
): DraftRecipient[] =>
  participants
    .filter((each) => each.role === role && each.ineligibility.length === 0)
    .map(({ name, personUid, uid }) => newRecipient(name, personUid, uid));

export const sumOfHours = (materials: readonly DraftMaterial[]): number =>
  materials.reduce((sum, { hours }) => sum + (numberIn(hours) ?? 0), 0);

/** What is still wrong, by the path of the field. */
export type Problems = Record<string, string>;

const missing = (typed: DraftActivity): Problems => {
  const problems: Problems = {};
  if (typed.hours === '') problems['hours'] = 'JP wajib diisi.';
  if (!typed.startDate) problems['startDate'] = 'Tanggal mulai wajib diisi.';
  if (!typed.endDate) problems['endDate'] = 'Tanggal selesai wajib diisi.';
  if (!typed.signedOn) problems['signedOn'] = 'Tanggal tanda tangan wajib diisi.';
  const { startDate, signedOn } = typed;
  const early = startDate && signedOn ? signedTooEarly({ startDate, signedOn }) : undefined;
  if (early) problems['signedOn'] = early;
  typed.materials.forEach((material, i) => {
    if (material.hours === '') problems[`materials.${i}.hours`] = 'JP wajib diisi.';
  });
  if (typed.startDate && typed.endDate && typed.endDate < typed.startDate)
    problems['endDate'] = 'Tanggal selesai mendahului tanggal mulai.';
  const sum = sumOfHours(typed.materials);
  if (typed.materials.length > 0 && typeof typed.hours === 'number' && sum !== typed.hours)
    problems['hours'] = `Jumlah JP materi ${sum}, bukan ${typed.hours}.`;
  return problems;
};

/** The activity when it is complete, else what is missing or wrong. */
export const checkActivity = (
  typed: DraftActivity,
): { activity: Activity; problems: Problems } | { activity: null; problems: Problems } => {
  const parsed = activitySchema.safeParse({
    ...typed,
    materials: typed.materials.map(({ title, hours, speaker }) => ({ title, hours, speaker })),
    signatories: typed.signatories.map(({ key: _key, ...signatory }) => signatory),
  });
  const problems: Problems = parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
  Object.assign(problems, missing(typed));
  return parsed.success && Object.keys(problems).length === 0
    ? { activity: parsed.data, problems }
    : { activity: null, problems };
};

/** What is wrong with a name by itself; null when it can be printed. */
export const nameProblem = (name: string): string | null => {
  const parsed = recipient.safeParse({ name });
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'Nama belum benar.');
};

/** The batch being prepared. */
export const useDraft = (today: string, organiser: string) =>
  useIssueDraft({
    key: 'certificate',
    schema: draft,
    empty: () => emptyDraft(today, organiser),
    ofDay: useCallback(
      (kept: Draft) => ({
        ...kept,
        activity: followDay(kept.activity, emptyActivity(today, ''), kept.chosen, dates),
      }),
      [today],
    ),
    dates,
    datesOf: ({ activity }) => activity,
  });
