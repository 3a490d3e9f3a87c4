import type { Dropped } from '#contract/backup.ts';
import { dateText, localDateOf, numberText, timeText } from '#contract/dates.ts';
import type { Office } from '#contract/office.ts';

const words: readonly [keyof Dropped, string][] = [
  ['visits', 'kunjungan'],
  ['people', 'pelaku usaha'],
  ['consultations', 'konsultasi'],
  ['trainings', 'pelatihan'],
  ['participants', 'peserta'],
  ['certificates', 'sertifikat'],
  ['letters', 'surat'],
  ['voids', 'pembatalan'],
];

/** "3 kunjungan dan 1 sertifikat"; empty when nothing would be dropped. */
export const droppedText = (dropped: Dropped | null): string => {
  const parts = words
    .map(([kind, word]) => [dropped?.[kind] ?? 0, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${numberText(count)} ${word}`);
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} dan ${parts.at(-1)}`;
};

/** "cadangan 23 November 2026 pukul 09.00", as the list of backups tells them apart; by its name when that is unread. */
export const backupText = (
  { name, madeAt }: { name: string; madeAt: string | null },
  zone: Office['zone'],
): string =>
  madeAt === null
    ? `cadangan ${name}`
    : `cadangan ${dateText(localDateOf(madeAt, zone))} pukul ${timeText(madeAt, zone)}`;
