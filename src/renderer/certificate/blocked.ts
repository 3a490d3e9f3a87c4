import { MOST_RECIPIENTS } from '#contract/certificate.ts';
import { numberText } from '#contract/dates.ts';
import type { Draft, Problems } from './draft.ts';

const fieldWords: Record<string, string> = {
  title: 'nama kegiatan',
  startDate: 'tanggal mulai',
  endDate: 'tanggal selesai',
  hours: 'JP',
  place: 'tempat',
  organiser: 'penyelenggara',
  signedOn: 'tanggal tanda tangan',
  materials: 'materi',
};

/** "Lengkapi dahulu: nama kegiatan, JP." and what else is wrong, each in its own sentence. */
export const missingText = (problems: Problems): string => {
  const isMissing = ([, message]: [string, string]) => / wajib diisi\.$|^JP$/.test(message);
  const entries = Object.entries(problems);
  const missing = entries
    .filter(isMissing)
    .map(([path]) => fieldWords[path.split('.')[0]!] ?? 'isian kegiatan');
  const others = entries.filter((entry) => !isMissing(entry)).map(([, message]) => message);
  const first = missing.length > 0 ? [`Lengkapi dahulu: ${[...new Set(missing)].join(', ')}.`] : [];
  return [...first, ...new Set(others)].join(' ');
};

/** What keeps the batch from being issued; empty when nothing does. */
export const blockedText = (draft: Draft, problems: Problems, wrongNames: number, notDue: number): string => {
  if (Object.keys(problems).length > 0) return missingText(problems);
  if (draft.recipients.length === 0) return 'Isi paling sedikit satu nama penerima.';
  if (draft.recipients.length > MOST_RECIPIENTS)
    return `Paling banyak ${numberText(MOST_RECIPIENTS)} nama sekali terbit; ini ${numberText(draft.recipients.length)}.`;
  if (wrongNames > 0) return `${wrongNames} nama belum benar, alasannya di daftar.`;
  return notDue > 0 ? `${notDue} peserta belum memenuhi syarat; hapus dari daftar ini.` : '';
};
