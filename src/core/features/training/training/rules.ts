import { addDays, daysBetween, numericDate } from '#contract/dates.ts';
import type { Session, TrainingDraft, TrainingStatus } from '#contract/training.ts';

export type FieldIssue = { field: string; message: string };

const clockText = (time: string): string => time.replace(':', '.');
/** "23/11/2026 pukul 08.00–12.00" */
export const sessionText = (session: Pick<Session, 'localDate' | 'startTime' | 'endTime'>): string =>
  `${numericDate(session.localDate)} pukul ${clockText(session.startTime)}–${clockText(session.endTime)}`;

const sum = (parts: readonly { hours: number }[]): number =>
  parts.reduce((total, { hours }) => total + hours, 0);

const overlaps = (a: Session, b: Session): boolean =>
  a.localDate === b.localDate && a.startTime < b.endTime && b.startTime < a.endTime;

const sessionIssues = (draft: TrainingDraft): FieldIssue[] =>
  draft.sessions.flatMap((session, i) => {
    const issue = (part: string, message: string) => [{ field: `sessions.${i}.${part}`, message }];
    const earlier = draft.sessions.slice(0, i);
    if (earlier.some((other) => other.uid === session.uid))
      return issue('uid', 'Sesi ini tercantum dua kali. Hapus salah satunya.');
    if (session.localDate < draft.startDate || session.localDate > draft.endDate)
      return issue('localDate', 'Tanggal sesi di luar tanggal pelatihan.');
    if (session.endTime <= session.startTime) return issue('endTime', 'Jam selesai harus sesudah jam mulai.');
    const clash = earlier.find((other) => overlaps(session, other));
    return clash
      ? issue('startTime', `Bertumpuk dengan sesi ${sessionText(clash)}. Ubah jam salah satunya.`)
      : [];
  });

/** What a form cannot see by itself: dates in order, hours that add up, sessions that do not overlap. */
export const checkTraining = (draft: TrainingDraft): FieldIssue[] => {
  const issues: FieldIssue[] = [];
  if (draft.endDate < draft.startDate)
    issues.push({ field: 'endDate', message: 'Tanggal selesai mendahului tanggal mulai.' });
  const ofMaterials = sum(draft.materials);
  if (draft.materials.length > 0 && ofMaterials !== draft.hours)
    issues.push({
      field: 'hours',
      message: `Jumlah JP materi ${ofMaterials}, tetapi JP pelatihan ${draft.hours}. Samakan dahulu.`,
    });
  return [...issues, ...sessionIssues(draft)];
};

/** Where a training may go from each status; one step back is always among them, save from the two ends. */
const next: Record<TrainingStatus, readonly TrainingStatus[]> = {
  draft: ['open', 'cancelled'],
  open: ['running', 'draft', 'cancelled'],
  running: ['done', 'open', 'cancelled'],
  done: ['running'],
  cancelled: ['draft'],
};
export const canBecome = (from: TrainingStatus, to: TrainingStatus): boolean => next[from].includes(to);

/** What is over can be taken up again by managers only. */
export const isOver = (status: TrainingStatus): boolean => status === 'done' || status === 'cancelled';

type Copied = Pick<TrainingDraft, 'startDate' | 'endDate' | 'sessions'>;

/** The same days, all moved so that the first is `startDate`; every session is a new one. */
export const moveTo = <T extends Copied>(source: T, startDate: string, newUid: () => string): T => {
  const days = daysBetween(source.startDate, startDate);
  return {
    ...source,
    startDate,
    endDate: addDays(source.endDate, days),
    sessions: source.sessions.map((session) => ({
      ...session,
      uid: newUid(),
      localDate: addDays(session.localDate, days),
    })),
  };
};
