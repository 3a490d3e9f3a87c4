import type { Participant } from '#contract/participant.ts';
import type { TrainingStatus } from '#contract/training.ts';

type Role = Participant['role'];
export type State = Participant['state'];
/** What the waiting list looks at: `place` orders those who wait. */
export type Entry = { id: number; role: string; state: string; place: number };

const holdsPlace = (entry: Entry): boolean => entry.role === 'Peserta' && entry.state === 'enrolled';

/** Places still free for participants of role Peserta; below zero when somebody decided to go over the quota. */
export const freePlaces = (entries: readonly Entry[], quota: number | null): number =>
  quota === null ? Infinity : quota - entries.filter(holdsPlace).length;

/** Those who wait, first come first. */
export const waitingList = (entries: readonly Entry[]): Entry[] =>
  entries.filter((entry) => entry.state === 'waiting').sort((a, b) => a.place - b.place || a.id - b.id);

/** Whoever comes now gets a place or waits; the quota is for participants alone. */
export const stateOnArrival = (role: Role, entries: readonly Entry[], quota: number | null): State =>
  role === 'Peserta' && freePlaces(entries, quota) <= 0 ? 'waiting' : 'enrolled';

/** The first of the list for whom there are places, in order; `except` has just been sent to its end. */
export const movingUp = (entries: readonly Entry[], quota: number | null, except?: number): Entry[] => {
  const list = waitingList(entries).filter((entry) => entry.id !== except);
  return list.slice(0, Math.max(0, Math.min(list.length, freePlaces(entries, quota))));
};

/** What a training was to this person, in words: "Peserta", "Peserta, mengundurkan diri". */
export const participationText = (entry: { role: string; state: string; status: string }): string =>
  [
    entry.role,
    entry.state === 'waiting' && 'daftar tunggu',
    entry.state === 'withdrawn' && 'mengundurkan diri',
    entry.status === 'cancelled' && 'kegiatan dibatalkan',
  ]
    .filter(Boolean)
    .join(', ');

/** Behind everybody who has ever stood in the list. */
export const lastPlace = (entries: readonly Entry[]): number =>
  Math.max(0, ...entries.map((entry) => entry.place)) + 1;

/** Of the hours of all sessions, rounded down; null while there is no session. */
export const attendedPercent = (attendedHours: number, totalHours: number): number | null =>
  totalHours === 0 ? null : Math.floor((attendedHours * 100) / totalHours);

type Facts = {
  name: string;
  role: Role;
  state: State;
  attendedPercent: number | null;
  certificateNumber: string | null;
};

const attendanceReason = (facts: Facts, threshold: number): string | null => {
  const percent = facts.attendedPercent;
  // Only participants must be present, and only where there are sessions to be present at.
  if (facts.role !== 'Peserta' || percent === null || percent >= threshold) return null;
  return percent === 0 ? 'Belum ada kehadiran' : `Hadir ${percent} %, syarat ${threshold} %`;
};

/** Why no certificate is due to this participant; empty when it is. */
export const ineligibilityOf = (
  facts: Facts,
  training: { status: TrainingStatus; threshold: number },
): string[] => {
  if (facts.certificateNumber !== null) return [`Sudah terbit, nomor ${facts.certificateNumber}`];
  if (facts.state === 'withdrawn') return ['Mengundurkan diri'];
  const letters = facts.name.match(/\p{L}/gu)?.length ?? 0;
  return [
    training.status === 'cancelled' && 'Pelatihan dibatalkan',
    facts.state === 'waiting' ? 'Masih di daftar tunggu' : attendanceReason(facts, training.threshold),
    letters < 2 && 'Nama satu huruf',
  ].filter((reason) => typeof reason === 'string');
};

/** What the QR of an invitation or participant card says. */
export const participantQr = (code: string): string => `PLUT1:P:${code}`;
