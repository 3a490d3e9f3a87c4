import { requiredLine } from './text.ts';

/** Tokens: {kode} {urut:3} {bulan_romawi} {bulan} {tahun}. Numbered per year. */
export const numberTemplate = (label: string, example: string) =>
  requiredLine(80, label).refine(
    (v) => /\{urut(:\d)?\}/.test(v) && v.includes('{tahun}'),
    `Format harus memuat {urut} dan {tahun}, misalnya {urut:3}/${example}/{bulan_romawi}/{tahun}.`,
  );

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
  return template
    .replace(/\{kode\}([/.\-\s]?)/g, (_, part: string) => classification && classification + part)
    .replace(/\{urut(?::(\d))?\}/g, (_, width?: string) => String(sequence).padStart(Number(width ?? 1), '0'))
    .replaceAll('{bulan_romawi}', roman[Number(month) - 1]!)
    .replaceAll('{bulan}', month!)
    .replaceAll('{tahun}', year!);
};
