import { line } from './text.ts';

/** Of a year's series: six digits are what the line of a number has room for on the smallest paper. */
export const MOST_SEQUENCE = 999_999;
export const sequenceProblem = 'Nomor urut paling besar 999.999: lebih dari itu tidak muat di kertas.';

/** What a number is put together from, each as it is offered; {urut} takes one digit for its width. */
const everyToken = ['{urut:3}', '{bulan_romawi}', '{bulan}', '{tahun}'] as const;

/** Only letters have a code of classification. Numbers run through a year. */
export const numberTokens = { certificate: everyToken, letter: ['{kode}', ...everyToken] } as const;
export type NumberedPaper = keyof typeof numberTokens;
export type NumberToken = (typeof numberTokens)[NumberedPaper][number];

const isToken = (paper: NumberedPaper, written: string): boolean =>
  numberTokens[paper].some((token) => token === written.replace(/^\{urut(:\d)?\}$/, '{urut:3}'));

/** Empty, or a number that says its year and its place in it, of nothing but what that paper knows. */
export const optionalNumberTemplate = (paper: NumberedPaper, example: string) =>
  line(80)
    .refine(
      (v) => v === '' || (/\{urut(:\d)?\}/.test(v) && v.includes('{tahun}')),
      `Format harus memuat {urut} dan {tahun}, misalnya {urut:3}/${example}/{bulan_romawi}/{tahun}.`,
    )
    .refine(
      (v) => (v.match(/\{[^{}]*\}?|\}/g) ?? []).every((written) => isToken(paper, written)),
      `Dalam kurung kurawal hanya ${numberTokens[paper].join(', ')}.`,
    );

export const numberTemplate = (paper: NumberedPaper, label: string, example: string) =>
  optionalNumberTemplate(paper, example).refine((v) => v !== '', `${label} wajib diisi.`);

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * The number by the office's template, e.g. {urut:3}/SERT/PLUT-RIAU/{bulan_romawi}/{tahun} → 012/SERT/PLUT-RIAU/XI/2026.
 * `signedOn` is the day on the paper: its year is the year of the series.
 */
export const formatNumber = (
  template: string,
  sequence: number,
  signedOn: string,
  /** Kode klasifikasi; without one, {kode} and what parts it from the rest are left out. */
  classification = '',
): string => {
  const [year, month] = signedOn.split('-');
  const values: Record<string, string> = {
    bulan_romawi: roman[Number(month) - 1]!,
    bulan: month!,
    tahun: year!,
  };
  // In one go: braces in a code are no words of the template.
  return template.replace(
    /\{kode\}([/.\-\s]?)|\{urut(?::(\d))?\}|\{(bulan_romawi|bulan|tahun)\}/g,
    (_, part: string | undefined, width: string | undefined, word: string | undefined) =>
      word !== undefined
        ? values[word]!
        : part !== undefined
          ? classification && classification + part
          : String(sequence).padStart(Number(width ?? 1), '0'),
  );
};
