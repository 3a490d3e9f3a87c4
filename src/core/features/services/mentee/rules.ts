import type { MenteeRow, MenteeStatus, Program, ProgramDraft } from '#contract/mentee.ts';

type Issue = { field: string; message: string };

const next: Record<MenteeStatus, readonly MenteeStatus[]> = {
  candidate: ['active', 'stopped'],
  active: ['finished', 'stopped'],
  finished: ['active'],
  stopped: ['active'],
};
export const canBecome = (from: MenteeStatus, to: MenteeStatus): boolean => next[from].includes(to);

/** Planned or at work: a second one beside it would count its client twice. */
export const RUNNING: readonly MenteeStatus[] = ['candidate', 'active'];
export const isRunning = (status: MenteeStatus): boolean => RUNNING.includes(status);

/** Why a client is not taken on or taken up again beside this one of the same person, and what to do instead. */
export const besideText = (
  { person, business, year }: Pick<MenteeRow, 'person' | 'business' | 'year'>,
  how: 'new' | 'again',
): string => {
  const taken = `${person.name} sudah menjadi sasaran tahun ${year} ${business ? `dengan ${business.name}` : 'tanpa usaha'}`;
  if (business)
    return `${taken}, jadi tanpa usaha akan terhitung dua kali. Buka sasaran itu dan lanjutkan di sana.`;
  return how === 'new'
    ? `${taken}. Buka sasarannya, lalu pilih usahanya di “Ubah sasaran”.`
    : `${taken}, jadi dengan usaha ini akan terhitung dua kali. Selesaikan atau hentikan dahulu sasaran itu.`;
};

/** Today, or the day of the year that is nearest to it: a client is taken on early, or written down late. */
const dayIn = (year: number, today: string): string => {
  if (today < `${year}-01-01`) return `${year}-01-01`;
  return today > `${year}-12-31` ? `${year}-12-31` : today;
};

/** When the work of a year began and ended, once it has this status; what ends before its year never began. */
export const spanOf = (
  to: MenteeStatus,
  { year, startedOn }: { year: number; startedOn: string | null },
  today: string,
): { startedOn: string | null; endedOn: string | null } => {
  if (to === 'active') return { startedOn: startedOn ?? dayIn(year, today), endedOn: null };
  const isOver = to === 'finished' || to === 'stopped';
  const began = startedOn !== null && !(isOver && startedOn > today);
  return { startedOn: began ? startedOn : null, endedOn: isOver ? today : null };
};

/** A year is planned at most one ahead, and written down at most one later. */
export const checkYear = (year: number, today: string): Issue[] => {
  const now = Number(today.slice(0, 4));
  if (year > now + 1)
    return [{ field: 'year', message: `Sasaran direncanakan paling jauh untuk tahun ${now + 1}.` }];
  if (year < now - 1)
    return [{ field: 'year', message: `Sasaran dicatat paling awal untuk tahun ${now - 1}.` }];
  return [];
};

export const checkProgram = ({ status, goal, reached }: ProgramDraft): Issue[] => {
  if (goal === null && reached > 0)
    return [{ field: 'goal', message: 'Isi jumlah targetnya, atau kosongkan yang tercapai.' }];
  // More than was planned is good news, not a mistake.
  if (status === 'reached' && goal !== null && reached < goal)
    return [
      { field: 'reached', message: `Tercapai baru ${reached} dari ${goal}. Periksa status atau jumlahnya.` },
    ];
  return [];
};

const planned = ['fieldUid', 'consultantUid', 'title', 'problem', 'target', 'goal', 'unit'] as const;
type Planned = Pick<ProgramDraft, (typeof planned)[number]>;

/** Whether what was planned is another, not only how far it has come: that is what a lock holds. */
export const isPlanChanged = (before: Planned, after: Planned): boolean =>
  planned.some((part) => before[part] !== after[part]);

/** "Laporan bulanan selama enam bulan (6 laporan)"; in words, in numbers, or both. */
export const targetText = ({ target, goal, unit }: Pick<Program, 'target' | 'goal' | 'unit'>): string => {
  const counted = goal === null ? '' : `${goal} ${unit}`.trim();
  return target && counted ? `${target} (${counted})` : target || counted;
};
