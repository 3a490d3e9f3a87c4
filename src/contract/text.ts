import { z } from 'zod';
import { dayKinds } from './dateKinds.ts';

// Controls, bidi overrides and zero-width marks: invisible on screen, harmful on paper and in XLSX.
// Half a surrogate pair is no letter either.
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Text as it is stored: one way to write each letter, and nothing that nobody sees. Pasted text often brings some. */
const visibleOf = (value: string) => value.normalize('NFC').replace(invisible, '');

/** One line of text as it is stored: white space once. */
export const cleanLine = (value: string): string =>
  visibleOf(value.replace(/\s+/gu, ' ')).replace(/ +/g, ' ').trim();

/** One line of text: NFC, trimmed, inner white space once; limits of the design: name 120, business 160, query 64. */
export const line = (max: number) =>
  z
    .string()
    .max(max * 4) // a cheap limit before normalising; the exact one follows
    .transform(cleanLine)
    .pipe(z.string().max(max));

/** One line that must not be empty. */
export const requiredLine = (max: number, label: string) =>
  line(max).refine((value) => value.length > 0, `${label} wajib diisi.`);

/** Several lines of text, at most 2,000 characters unless told otherwise; line breaks stay. */
export const note = (max = 2000) =>
  z
    .string()
    .max(max * 4)
    .transform((value) =>
      visibleOf(value.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
        .replace(/[ \t]+$/gm, '')
        .trimEnd(),
    )
    .pipe(z.string().max(max));

export const uid = z.uuidv7();
/** An instant: UTC, ISO 8601 with milliseconds. */
export const instant = z.iso.datetime();
/** A day in the office's zone as it is answered: 2026-11-23. What comes in is a \`day\` of its kind. */
export const localDate = z.iso.date();
/** A month in the office's zone: 2026-11. */
export const localMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Bulan ditulis seperti 2026-11.')
  .register(dayKinds, { kind: 'month' });
/** A year that has begun. */
export const pastYear = z.int().min(1900).max(2200).register(dayKinds, { kind: 'past' });
/** Letters of a form that may be left empty: an empty string means "not recorded". */
export const optionalLine = (max: number) => line(max).default('');

/** A year of a register, narrowed by words of its rows. */
export const registerFilter = z.strictObject({
  year: z.int().min(1900).max(2200),
  text: line(64).default(''),
});

/** A file that arrives whole over IPC and HTTP alike. */
export const file = z.instanceof(File);
