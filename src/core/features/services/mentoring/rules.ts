import type { MenteeRow, MenteeStatus } from '#contract/mentee.ts';
import type { SessionDraft } from '#contract/mentoringSession.ts';

type Issue = { field: string; message: string };

/** A client as a session meets them. */
export type Met = {
  name: string;
  year: number;
  status: MenteeStatus;
  endedOn: string | null;
  programUids: readonly string[];
};

const checkClient = (
  { counts, reason, programUid }: SessionDraft['clients'][number],
  { name, year, status, endedOn, programUids }: Met,
  localDate: string,
): string | undefined => {
  if (Number(localDate.slice(0, 4)) !== year)
    return `${name} adalah sasaran tahun ${year}. Buka sasaran tahun pelaksanaannya, atau periksa tanggalnya.`;
  if (status === 'candidate') return `${name} masih calon. Aktifkan sasarannya dahulu.`;
  if (endedOn !== null && localDate > endedOn)
    return `Pendampingan ${name} sudah berakhir sebelum tanggal ini. Aktifkan sasarannya lagi, atau periksa tanggalnya.`;
  if (programUid !== null && !programUids.includes(programUid))
    return `Program kerja ini bukan milik ${name}. Pilih yang lain.`;
  if (!counts && reason === '') return `Sebutkan mengapa sesi ini tidak dihitung bagi ${name}.`;
  if (counts && reason !== '') return `Sesi ini dihitung bagi ${name}, jadi alasannya dikosongkan.`;
  return undefined;
};

/** What keeps a session from being stored; `met` are its clients, in their order. */
export const checkSession = (
  { clients, localDate, followUpDue }: SessionDraft,
  met: readonly Met[],
): Issue[] => {
  const issues = clients.flatMap((client, i) => {
    const message = checkClient(client, met[i]!, localDate);
    return message ? [{ field: `clients.${i}`, message }] : [];
  });
  if (new Set(clients.map(({ menteeUid }) => menteeUid)).size < clients.length)
    issues.push({ field: 'clients', message: 'Satu dampingan hanya ditulis sekali.' });
  if (followUpDue !== null && followUpDue < localDate)
    issues.push({ field: 'followUpDue', message: 'Tanggal ini sebelum pelaksanaannya.' });
  return issues;
};

/** Sessions of a month that the plans of the year come to. */
export const monthPlan = (plannedSessions: number): number => Math.round(plannedSessions / 12);

/** Which active client a visitor is: by the business they came for; without one, if there is but one it can be. */
export const menteeOf = <M extends Pick<MenteeRow, 'year' | 'status' | 'business'>>(
  mentees: readonly M[],
  year: number,
  businessUid: string | null,
): M | null => {
  const active = mentees.filter((each) => each.year === year && each.status === 'active');
  const exact = active.find(({ business }) => (business?.uid ?? null) === businessUid);
  if (exact) return exact;
  // Who came without a business may have come for the one they are mentored for; or they are mentored as a person.
  const likely = businessUid === null ? active : active.filter(({ business }) => business === null);
  return likely.length === 1 ? likely[0]! : null;
};
