import { z } from 'zod';
import { dayKinds } from './dateKinds.ts';
import { numberText } from './dates.ts';

// Controls, bidi overrides, zero-width marks and letters without a shape: invisible on screen, harmful on paper and in
// XLSX. Half a surrogate pair is no letter either, nor is what Unicode keeps out of texts: a workbook with one is broken.
const invisible =
  /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
/** A sign of Braille without a dot, pasted as a name that looks empty. */
const blank = /\u2800/g;

/**
 * Letters and digits that differ from the usual ones in width or type alone, as East Asian keyboards and decorated names
 * have them: no font on paper does. What says more (m², ½, …) stays.
 */
const otherShape = /[\uff01-\uff5e\uffe0-\uffe6\ufb00-\ufb06\u{1d400}-\u{1d7ff}]/gu;

/** Text as it is stored: one way to write each letter, and nothing that nobody sees. Pasted text often brings some. */
export const visibleOf = (value: string) =>
  value
    .replace(otherShape, (letter) => letter.normalize('NFKC'))
    .normalize('NFC')
    .replace(invisible, '')
    .replace(blank, ' ');

/** Signs of ASCII with single spaces between, as nearly every line is: nothing of it changes. */
const isClean = (value: string) => /^(?:[!-~]+(?: [!-~]+)*)?$/.test(value);

/** One line of text as it is stored: white space once. */
export const cleanLine = (value: string): string =>
  isClean(value) ? value : visibleOf(value.replace(/\s+/gu, ' ')).replace(/ +/g, ' ').trim();

const atMost = (max: number) =>
  z.string().max(max, {
    error: ({ input }) =>
      typeof input === 'string'
        ? `Paling banyak ${numberText(max)} huruf; ini ${numberText(input.length)}.`
        : undefined,
  });

/**
 * The one limit of a text, before and after cleaning, and what is said about a longer one. No field cuts what is typed
 * or pasted: it takes everything and says this sentence.
 */
const limited = (max: number, clean: (value: string) => string) =>
  z
    .string()
    .transform((value) => (value.length > max * 40 ? value : clean(value))) // nobody typed that: not worth cleaning
    .pipe(atMost(max));

/** The first that a schema says about a text. */
export const problemOf = (schema: z.ZodType, text: string): string | undefined =>
  schema.safeParse(text).error?.issues[0]?.message;

/** What is said about a text that is longer than its schema takes. */
export const lengthProblem = (limit: z.ZodType, text: string): string | undefined =>
  limit.safeParse(text).error?.issues.find((issue) => issue.code === 'too_big' && issue.origin === 'string')
    ?.message;

/** The same for several of them, by name. */
export const lengthProblems = <K extends string>(
  limits: Record<K, z.ZodType>,
  texts: Record<K, string>,
): Partial<Record<K, string>> =>
  Object.fromEntries(
    (Object.keys(limits) as K[]).flatMap((name) => {
      const problem = lengthProblem(limits[name], texts[name]);
      return problem ? [[name, problem]] : [];
    }),
  ) as Partial<Record<K, string>>;

/** One line of text: NFC, trimmed, inner white space once; limits of the design: name 120, business 160, query 64. */
export const line = (max: number) => limited(max, cleanLine);

/** One line that must not be empty. */
export const requiredLine = (max: number, label: string) =>
  line(max).refine((value) => value.length > 0, `${label} wajib diisi.`);

/** A name that is looked for, read out and printed is more than signs: "-" and "." are what stands for no name. */
export const isNamed = (value: string): boolean => /[\p{L}\p{N}]/u.test(value);
export const NO_NAME = 'ditulis dengan huruf; tanda saja bukan nama.';
export const nameLine = (max: number, label: string) =>
  requiredLine(max, label).refine((value) => value === '' || isNamed(value), `${label} ${NO_NAME}`);

/** Why something is taken back; it stays on record. */
export const reason = requiredLine(200, 'Alasan');

/** Several lines of text, at most 2,000 characters unless told otherwise; line breaks stay. */
export const note = (max = 2000) =>
  limited(max, (value) =>
    visibleOf(value.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
      .replace(/[ \t]+$/gm, '')
      .trimEnd(),
  );

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
const YEAR = 'Tahun ditulis seperti 2026.';
export const yearFrom = (first: number) => z.int(YEAR).min(first, YEAR).max(2200, YEAR);
/** A year that has begun. */
export const pastYear = yearFrom(1900).register(dayKinds, { kind: 'year' });
/** Letters of a form that may be left empty: an empty string means "not recorded". */
export const optionalLine = (max: number) => line(max).default('');

/** A year of a register, narrowed by words of its rows. */
export const registerFilter = z.strictObject({
  year: yearFrom(1900),
  text: line(64).default(''),
});

/** A file that arrives whole over IPC and HTTP alike. */
export const file = z.instanceof(File);

/** A time of the day by the office's clock, "08:30". */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Jam ditulis seperti 08:30.');
