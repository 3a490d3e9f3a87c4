import { z } from 'zod';
import { managers, procedure } from './base.ts';
import { letterForm } from './letter.ts';
import { optionalNumberTemplate } from './numbering.ts';
import { asRead, RECORD_CHANGED } from './record.ts';
import { note, optionalLine, requiredLine, uid } from './text.ts';

// A letter of the office's own is a text with {placeholders}. Those below are filled in by the records; any other word
// in braces is asked when a letter is written.

/** What the records of the person fill in. */
export const personPlaceholders = ['nama', 'nik', 'alamat', 'usaha', 'nib'] as const;
/** What the office and the letter itself fill in. */
export const officePlaceholders = ['nomor', 'tanggal', 'kantor', 'kota', 'kepala', 'jabatan', 'nip'] as const;

/** What a case of facilitation fills in besides: these, and the fields of its kind by their names. */
export const casePlaceholders = [
  'kasus',
  'permohonan',
  'jenis',
  'perihal',
  'lembaga',
  'jumlah',
  'jumlah terbilang',
  'disetujui',
  'berkas',
  'bidang',
  'konsultan',
  'tanggal kasus',
] as const;

/** The words in braces, as they are written; a brace without a partner is a brace. */
export const placeholderPattern = /\{([\p{L}\p{N}][\p{L}\p{N} _./-]{0,39})\}/gu;

export const wordOf = (written: string): string => written.trim().replace(/\s+/g, ' ').toLowerCase();

/** The words in braces, each once, in the order of the text. */
export const wordsIn = (body: string): string[] => [
  ...new Set(Array.from(body.matchAll(placeholderPattern), ([, written]) => wordOf(written!))),
];

const isOneOf = (words: readonly string[], word: string) => words.includes(word);

/**
 * The words that are asked when a letter is written. About a case that is what neither it nor its client knows, so that
 * nothing is printed empty: `known` are the words that they fill in.
 */
export const askedIn = (body: string, known: readonly string[] = personPlaceholders): string[] =>
  wordsIn(body).filter((word) => !isOneOf(known, word) && !isOneOf(officePlaceholders, word));

/** Whether the text is about a person. */
export const isAboutPerson = (body: string): boolean =>
  wordsIn(body).some((word) => isOneOf(personPlaceholders, word));

/** Whether the text needs a case: such a letter begins on the page of one. */
export const isAboutCase = (body: string): boolean => wordsIn(body).includes('kasus');

export const letterKindDraft = z.strictObject({
  uid,
  /** Above the number, in the register, and where kinds are chosen. */
  name: requiredLine(80, 'Nama surat'),
  /** Of an own letter; paragraphs are parted by an empty line. */
  body: note(4000),
  /** Kode klasifikasi, for {kode} of the number. */
  classification: optionalLine(30),
  /** Empty for the office's own format. */
  numbering: optionalNumberTemplate('letter', 'SK/PLUT-RIAU'),
  /** Counted by itself, else together with the office's other letters. */
  hasOwnSeries: z.boolean(),
  isActive: z.boolean(),
});
export type LetterKindDraft = z.infer<typeof letterKindDraft>;

export const letterKind = letterKindDraft.extend({
  form: letterForm,
  /** As it is stored, also when it would be turned down today. */
  numbering: z.string(),
  /** What it was told of before, so that the text of a letter in use may still be changed. */
  issued: z.int(),
});
export type LetterKind = z.infer<typeof letterKind>;

export const letterKindContract = {
  /** The built-in ones first, then the office's own by name. */
  list: procedure.meta({ access: 'staff', reads: ['letter', 'office'] }).output(z.array(letterKind)),

  /** Adds a kind of the office's own, or changes one; of a built-in kind only name and number change. */
  save: procedure
    .meta({ access: managers, changes: ['letter', 'office'] })
    .errors({ RECORD_CHANGED })
    .input(letterKindDraft.extend({ basedOn: asRead }))
    .output(letterKind),

  /** How a letter of this text will print, with invented values. */
  preview: procedure
    .meta({ access: managers, reads: ['office'] })
    .input(z.strictObject({ draft: letterKindDraft }))
    .output(z.object({ pages: z.array(z.string()) })),
};
