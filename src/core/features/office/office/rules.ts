import type { FieldDraft, ServiceDraft } from '#contract/office.ts';
import { type PictureType, pictureType } from '#contract/picture.ts';

/** Wrong PINs that are forgiven before the waiting begins. */
export const FREE_ATTEMPTS = 5;
const FIRST_LOCK_MINUTES = 1;
const LONGEST_LOCK_MINUTES = 60;

/** Until when a PIN is locked after so many failures in a row: one minute, doubled each time, an hour at most. */
export const lockedUntil = (failures: number, now: Date): Date | null => {
  if (failures < FREE_ATTEMPTS) return null;
  const minutes = Math.min(FIRST_LOCK_MINUTES * 2 ** (failures - FREE_ATTEMPTS), LONGEST_LOCK_MINUTES);
  return new Date(now.getTime() + minutes * 60_000);
};

/** What is left of a stored lock: never more than its minutes from now, whatever the clock showed when it began. */
export const lockLeft = (until: string | null, failures: number, now: Date): Date | null => {
  if (until === null || Date.parse(until) <= now.getTime()) return null;
  const longest = lockedUntil(failures, now);
  return longest && longest.getTime() < Date.parse(until) ? longest : new Date(until);
};

export const attemptsLeft = (failures: number): number => Math.max(0, FREE_ATTEMPTS - failures);

/** The seven fields of service in the ministry's order; letters A–G are our own proposal. */
export const seededFields: readonly Omit<FieldDraft, 'uid'>[] = (
  [
    ['A', 'Kelembagaan', 'Kelembagaan', 'bidangA'],
    ['B', 'Sumber Daya Manusia', 'SDM', 'bidangB'],
    ['C', 'Produksi', 'Produksi', 'bidangC'],
    ['D', 'Pembiayaan', 'Pembiayaan', 'bidangD'],
    ['E', 'Pemasaran', 'Pemasaran', 'bidangE'],
    ['F', 'Pengembangan Teknologi Informasi', 'Pengembangan IT', 'bidangF'],
    ['G', 'Pengembangan Jaringan Kerjasama', 'Jaringan Kerjasama', 'bidangG'],
  ] as const
).map(([letter, name, shortName, color], i) => ({
  letter,
  name,
  shortName,
  color,
  position: i + 1,
  isActive: true,
}));

/** The seven services, a second dimension beside the fields. */
export const seededServices: readonly Omit<ServiceDraft, 'uid'>[] = [
  ['Pendampingan/mentoring bisnis', 'Pendampingan'],
  ['Konsultasi bisnis', 'Konsultasi bisnis'],
  ['Fasilitasi akses pembiayaan', 'Fasilitasi akses pembiayaan'],
  ['Pemasaran dan promosi', 'Pemasaran dan promosi'],
  ['Pelatihan bisnis', 'Pelatihan bisnis'],
  ['Networking (jejaring)', 'Jejaring'],
  ['Pustaka entrepreneur', 'Pustaka entrepreneur'],
].map(([name, shortName], i) => ({ name: name!, shortName: shortName!, position: i + 1, isActive: true }));

const IMAGE_LIMIT_BYTES = 1_048_576;

/** The kind of an emblem or a logo; null when it cannot be printed. */
export const imageType = (bytes: Uint8Array): PictureType | null => pictureType(bytes, IMAGE_LIMIT_BYTES);
