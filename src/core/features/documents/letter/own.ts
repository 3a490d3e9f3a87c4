import { dateText } from '#contract/dates.ts';
import type { LetterDraft } from '#contract/letter.ts';
import { askedIn, isAboutPerson, placeholderPattern, wordOf } from '#contract/letterKind.ts';
import type { Office } from '#contract/office.ts';
import type { PersonCard } from '#contract/person.ts';
import {
  type PaperName,
  type Org,
  type SignatureBlock,
  type QrText,
  postText,
  signatureOf,
} from '#core/platform/typesetting/index.ts';

/** A letter of the office's own: its text with every placeholder filled in. */
export type OwnLetterPaper = {
  org: Org;
  kertas: PaperName;
  judul: string;
  nomor: string;
  tanggal: string;
  isi: LetterBlock[];
  qr: QrText;
  ttd: SignatureBlock[];
};

/** A paragraph, or lines of "label: value" whose values stand below one another. */
export type LetterBlock = { teks: string } | { baris: [label: string, value: string][] };

/** What stands for a word in braces. */
export type Values = Readonly<Record<string, string>>;

/** What the text asks for and the draft leaves open, told per field; `known`: the words that its case fills in. */
export const missingAnswers = (
  body: string,
  { personUid, answers }: Pick<Extract<LetterDraft, { kind: 'own' }>, 'personUid' | 'answers'>,
  known?: readonly string[],
): { field: string; message: string }[] => [
  ...(isAboutPerson(body) && personUid === null
    ? [{ field: 'draft.personUid', message: 'Pelaku usaha wajib dipilih.' }]
    : []),
  ...askedIn(body, known)
    .filter((word) => !Object.hasOwn(answers, word))
    .map((word) => ({ field: `draft.answers.${word}`, message: `Isian “${word}” wajib diisi.` })),
];

export const officeValues = (office: Office, signedOn: string, number: string): Values => ({
  nomor: number,
  tanggal: dateText(signedOn),
  kantor: office.name,
  kota: office.city,
  kepala: office.head.name || '–',
  jabatan: postText(office.head),
  nip: office.head.nip || '–',
});

export const addressOf = ({ address, regionPath }: PersonCard['person']): string =>
  [address, regionPath].filter(Boolean).join(', ');

/** The NIK is masked until its holder wants it on the paper. */
export const personValues = ({
  person,
  businesses: [business],
}: Pick<PersonCard, 'person' | 'businesses'>): Values => ({
  nama: person.name,
  nik: person.nikMasked ?? '–',
  alamat: addressOf(person) || '–',
  usaha: business?.name ?? '–',
  nib: business?.nib || '–',
});

/** In one pass: braces inside a value stay braces. */
const filled = (text: string, values: Values): string =>
  text.replace(placeholderPattern, (written, word: string) =>
    Object.hasOwn(values, wordOf(word)) ? values[wordOf(word)]! : written,
  );

/** "Nama : {nama}"; read before the values are put in, so that a value never makes a line one. */
const labelled = /^\s*([\p{L}][^:{}]{0,40}?)\s*:\s+(\S.*)$/u;

const blockOf = (paragraph: string, values: Values): LetterBlock => {
  const lines = paragraph.split('\n').filter((line) => line.trim() !== '');
  const pairs = lines.map((line) => labelled.exec(line));
  return pairs.every((pair) => pair !== null)
    ? { baris: pairs.map(([, label, value]) => [label!, filled(value!, values)]) }
    : { teks: lines.map((line) => filled(line.trim(), values)).join('\n') };
};

/** The paragraphs of the text, parted by empty lines. */
export const blocksOf = (body: string, values: Values): LetterBlock[] =>
  body
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => blockOf(paragraph, values));

/** A QR holds no whole letter: what the text begins with. */
const STATEMENT_LENGTH = 160;

export const statementOf = (body: string, values: Values): string => {
  const text = filled(body, values).replace(/\s+/g, ' ').trim();
  return text.length <= STATEMENT_LENGTH
    ? text
    : `${text.slice(0, STATEMENT_LENGTH).replace(/\s+\S*$/, '')} …`;
};

export const ownLetterPaper = (
  letter: { title: string; body: string; signedOn: string },
  { number, payload, values }: { number: string; payload: string; values: Values },
  office: Office,
  org: Org,
): OwnLetterPaper => ({
  org,
  kertas: office.paper,
  judul: letter.title,
  nomor: number,
  tanggal: letter.signedOn,
  isi: blocksOf(letter.body, values),
  qr: payload,
  ttd: [signatureOf(office.head, { tempat: office.city, tanggal: letter.signedOn })],
});
