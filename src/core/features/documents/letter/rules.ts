import { dateText, daysText } from '#contract/dates.ts';
import type { LetterForm } from '#contract/letter.ts';
import type { LetterKind } from '#contract/letterKind.ts';

export { formatNumber } from '#contract/numbering.ts';

const printedTitles: Record<Exclude<LetterForm, 'own'>, string> = {
  consultation: 'Surat Keterangan Konsultasi',
  mentoring: 'Surat Keterangan Dampingan',
  invitation: 'Undangan Pelatihan',
  agreement: 'Kontrak Pendampingan',
  cover: 'Surat Pengantar',
  memo: 'Nota Dinas',
};

/** Above the number: an own letter is called what its kind is called. */
export const titleOf = ({ form, name }: Pick<LetterKind, 'form' | 'name'>): string =>
  form === 'own' ? name : printedTitles[form];

export type Consulted = { localDate: string; fieldName: string };

/** "satu, dua dan tiga" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} dan ${words.at(-1)}`;

/** "pada 2–23 November 2026"; over the end of a month "antara 4 Maret 2026 dan 13 November 2026" */
const duringText = (first: string, last: string): string =>
  first.slice(0, 7) === last.slice(0, 7)
    ? `pada ${daysText({ startDate: first, endDate: last })}`
    : `antara ${dateText(first)} dan ${dateText(last)}`;

/** "telah berkonsultasi 3 kali pada 2–23 November 2026 di bidang Pemasaran dan SDM" */
export const consultationStatement = (consultations: readonly Consulted[]): string => {
  const days = consultations.map(({ localDate }) => localDate).sort();
  const fields = [...new Set(consultations.map(({ fieldName }) => fieldName))];
  const times = consultations.length === 1 ? '' : ` ${consultations.length} kali`;
  const when = duringText(days[0]!, days.at(-1)!);
  return `telah berkonsultasi${times} ${when} di bidang ${listed(fields)}`;
};

export const mentoringStatement = (since: string): string =>
  `adalah pelaku usaha dampingan sejak ${dateText(since)} sampai surat ini diterbitkan`;

export const invitationStatement = (
  training: { title: string; startDate: string; endDate: string },
  addressees: number,
): string => `mengundang ${addressees} orang ke ${training.title} pada ${daysText(training)}`;

export const agreementStatement = (client: string, year: number): string =>
  `menyepakati kontrak pendampingan tahun ${year} untuk ${client}`;

export const reportStatement = (form: 'cover' | 'memo', report: string, addressee: string): string =>
  `${form === 'cover' ? 'mengantarkan' : 'menyampaikan'} ${report} kepada ${addressee}`;
