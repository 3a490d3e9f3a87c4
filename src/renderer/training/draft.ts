import { z } from 'zod';
import { type Training, type TrainingDraft, trainingDraft } from '#contract/training.ts';
import { newUid } from '#renderer/app/uid.ts';
import { numberIn } from '#renderer/ui/typedNumber.ts';
import { everyDay, hoursIn } from './days.ts';

/** Text that is no number yet stays as it was typed. */
const count = z.union([z.number(), z.string()]);
const material = z.object({ key: z.string(), title: z.string(), hours: count, speaker: z.string() });
export type DraftMaterial = z.infer<typeof material>;

const draftSession = z.object({
  uid: z.string(),
  localDate: z.string().nullable(),
  startTime: z.string(),
  endTime: z.string(),
  hours: count,
  title: z.string(),
});
export type DraftSession = z.infer<typeof draftSession>;

export const details = z.object({
  title: z.string(),
  fieldUids: z.array(z.string()),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  hours: count,
  place: z.string(),
  organiser: z.string(),
  fundSource: z.string(),
  partner: z.string(),
  quota: count,
  requirements: z.string(),
  threshold: count,
  materials: z.array(material),
  sessions: z.array(draftSession),
});
/** A training as it is being typed: anything may still be missing. */
export type Details = z.infer<typeof details>;

export const emptyDetails = (today: string, organiser: string, threshold: number): Details => ({
  title: '',
  fieldUids: [],
  startDate: today,
  endDate: today,
  hours: '',
  place: '',
  organiser,
  fundSource: '',
  partner: '',
  quota: '',
  requirements: '',
  threshold,
  materials: [],
  sessions: [],
});

const toMaterial = (each: Training['materials'][number], i: number): DraftMaterial => ({
  ...each,
  key: `stored-${i}`,
});

/** Some of what is stored, to be typed on. */
export const partOf = (stored: Partial<Training>): Partial<Details> => {
  const { quota, materials, ...rest } = stored;
  return details.partial().parse({
    ...rest,
    ...(quota !== undefined && { quota: quota ?? '' }),
    ...(materials && { materials: materials.map(toMaterial) }),
  });
};

/** What is stored, to be typed on. */
export const detailsOf = (training: Training): Details => ({
  title: training.title,
  fieldUids: training.fieldUids,
  startDate: training.startDate,
  endDate: training.endDate,
  hours: training.hours,
  place: training.place,
  organiser: training.organiser,
  fundSource: training.fundSource,
  partner: training.partner,
  quota: training.quota ?? '',
  requirements: training.requirements,
  threshold: training.threshold,
  materials: training.materials.map(toMaterial),
  sessions: training.sessions,
});

export const newMaterial = (): DraftMaterial => ({ key: newUid(), title: '', hours: '', speaker: '' });

export const newSession = (part: Partial<DraftSession> = {}): DraftSession => ({
  localDate: null,
  startTime: '08:00',
  endTime: '16:00',
  hours: hoursIn('08:00', '16:00'),
  title: '',
  ...part,
  uid: newUid(),
});

/** A session a day for the days that have none. */
export const sessionsOfDays = (typed: Details, startTime: string, endTime: string): DraftSession[] => {
  const taken = new Set(typed.sessions.map(({ localDate }) => localDate));
  const days = typed.startDate && typed.endDate ? everyDay(typed.startDate, typed.endDate) : [];
  return days
    .filter((localDate) => !taken.has(localDate))
    .map((localDate) => newSession({ localDate, startTime, endTime, hours: hoursIn(startTime, endTime) }));
};

export const sumOfHours = (rows: readonly { hours: number | string }[]): number =>
  rows.reduce((sum, { hours }) => sum + (numberIn(hours) ?? 0), 0);

const order = (session: DraftSession): string => `${session.localDate ?? '~'} ${session.startTime}`;
export const inOrder = (sessions: readonly DraftSession[]): DraftSession[] =>
  [...sessions].sort((a, b) => order(a).localeCompare(order(b)));

/** What is still wrong, by the path of the field. */
export type Problems = Record<string, string>;

const sessionProblems = (typed: Details): Problems => {
  const problems: Problems = {};
  typed.sessions.forEach(({ localDate, startTime, endTime, hours }, i) => {
    if (!localDate) problems[`sessions.${i}.localDate`] = 'Tanggal wajib diisi.';
    else if ((typed.startDate && localDate < typed.startDate) || (typed.endDate && localDate > typed.endDate))
      problems[`sessions.${i}.localDate`] = 'Di luar tanggal pelatihan.';
    if (endTime <= startTime) problems[`sessions.${i}.endTime`] = 'Jam selesai harus sesudah jam mulai.';
    if (hours === '') problems[`sessions.${i}.hours`] = 'JP wajib diisi.';
  });
  return problems;
};

const missing = (typed: Details): Problems => {
  const problems = sessionProblems(typed);
  if (!typed.startDate) problems['startDate'] = 'Tanggal mulai wajib diisi.';
  if (!typed.endDate) problems['endDate'] = 'Tanggal selesai wajib diisi.';
  if (typed.startDate && typed.endDate && typed.endDate < typed.startDate)
    problems['endDate'] = 'Tanggal selesai mendahului tanggal mulai.';
  if (typed.hours === '') problems['hours'] = 'JP wajib diisi.';
  if (typed.threshold === '') problems['threshold'] = 'Syarat kehadiran wajib diisi.';
  typed.materials.forEach(({ hours }, i) => {
    if (hours === '') problems[`materials.${i}.hours`] = 'JP wajib diisi.';
  });
  const sum = sumOfHours(typed.materials);
  if (typed.materials.length > 0 && typeof typed.hours === 'number' && sum !== typed.hours)
    problems['materials'] = `Jumlah JP materi ${sum}, padahal JP pelatihan ${typed.hours}.`;
  return problems;
};

/** What is typed, as the contract writes it. */
export const toStored = (typed: Details) => ({
  ...typed,
  quota: typed.quota === '' ? null : typed.quota,
  materials: typed.materials.map(({ key: _, ...each }) => each),
});

/** The training when it is complete, else what is missing or wrong. */
export const checkDetails = (
  uid: string,
  typed: Details,
): { draft: TrainingDraft; problems: Problems } | { draft: null; problems: Problems } => {
  const parsed = trainingDraft.safeParse({ ...toStored(typed), uid });
  const problems: Problems = parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
  Object.assign(problems, missing(typed));
  return parsed.success && Object.keys(problems).length === 0
    ? { draft: parsed.data, problems }
    : { draft: null, problems };
};

const comparable = (value: unknown): string =>
  JSON.stringify(value, (key, each: unknown) => (key === 'key' ? undefined : each));

/** Of these changes those that differ from what is stored. */
export const realChanges = (changes: Partial<Details>, stored: Details): Partial<Details> =>
  Object.fromEntries(
    Object.entries(changes).filter(
      ([key, value]) => comparable(value) !== comparable(stored[key as keyof Details]),
    ),
  );
