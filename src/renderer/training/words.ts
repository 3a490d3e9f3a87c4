import { numberText, numericDate, weekdayText } from '#contract/dates.ts';
import type { Participant } from '#contract/participant.ts';
import type { Session, Training, TrainingRow, TrainingStatus } from '#contract/training.ts';
import { timeShown } from '#renderer/ui/time.ts';

type Places = Pick<TrainingRow, 'quota' | 'enrolled' | 'waiting'>;

/** "27 dari 30, 4 menunggu"; without a quota "27". */
export const placesText = ({ quota, enrolled, waiting }: Places): string =>
  [
    quota === null ? numberText(enrolled) : `${numberText(enrolled)} dari ${numberText(quota)}`,
    waiting > 0 && `${numberText(waiting)} menunggu`,
  ]
    .filter(Boolean)
    .join(', ');

/** As the register counts: all that were issued, those taken back among them. */
export const issuedOf = ({
  certificates,
  voidedCertificates,
}: Pick<TrainingRow, 'certificates' | 'voidedCertificates'>): number => certificates + voidedCertificates;

/** "Sesi 2 · Selasa, 18/11/2026 · 08.00–16.00" */
export const sessionText = (session: Session, number: number): string =>
  [
    session.title || `Sesi ${number}`,
    `${weekdayText(session.localDate)}, ${numericDate(session.localDate)}`,
    `${timeShown(session.startTime)}–${timeShown(session.endTime)}`,
  ].join(' · ');

/** The natural way of a training; cancelled ones are beside it. */
export const steps = ['draft', 'open', 'running', 'done'] as const satisfies readonly TrainingStatus[];

/** The natural next step of each status, and what its button says. */
export const nextStep: Partial<Record<TrainingStatus, { to: TrainingStatus; label: string }>> = {
  draft: { to: 'open', label: 'Buka pendaftaran' },
  open: { to: 'running', label: 'Mulai pelatihan' },
  running: { to: 'done', label: 'Selesaikan pelatihan' },
};

export const isClosed = ({ status }: Pick<Training, 'status'>): boolean =>
  status === 'done' || status === 'cancelled';

/** JP of all sessions. */
export const hoursOf = (sessions: readonly Session[]): number =>
  sessions.reduce((sum, { hours }) => sum + hours, 0);

export type Eligibility = 'due' | 'not' | 'issued' | 'waiting' | 'withdrawn';

/** Whether a certificate is due, is out, or why it is no question. */
export const eligibilityOf = (participant: Participant): Eligibility => {
  if (participant.state !== 'enrolled') return participant.state;
  if (participant.certificateNumber !== null) return 'issued';
  return participant.ineligibility.length === 0 ? 'due' : 'not';
};

/** What a dialog for files offers. */
export const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Uids of the people who have a place or wait for one. */
export const listedPeople = (participants: readonly Participant[]): ReadonlySet<string> =>
  new Set(participants.flatMap((each) => (each.state === 'withdrawn' ? [] : (each.personUid ?? []))));

/** The details of a training, as their fields are labelled. */
export const titles: Record<string, string> = {
  title: 'Nama pelatihan',
  fieldUids: 'Bidang',
  startDate: 'Mulai',
  endDate: 'Selesai',
  hours: 'JP',
  place: 'Tempat',
  organiser: 'Penyelenggara',
  fundSource: 'Sumber dana',
  partner: 'Mitra',
  quota: 'Kuota',
  requirements: 'Syarat peserta',
  threshold: 'Syarat hadir',
  materials: 'Materi',
  sessions: 'Sesi',
};
