import type { OfficeListRow } from './officeList.ts';

/** A class that the office tells apart inside Mikro, by sales of a year in rupiah; null: above all others. */
export type MicroClass = { name: string; upTo: number | null };

/** The classes of the office's list, the smallest first. */
export const microClassesOf = (rows: readonly Pick<OfficeListRow, 'values'>[]): MicroClass[] =>
  rows
    .map(({ values }) => ({ name: String(values['title']), upTo: values['upTo'] as number | null }))
    .sort((a, b) => (a.upTo ?? Infinity) - (b.upTo ?? Infinity));

/** The place among these classes of a business in Mikro with these sales; -1: none holds it, or its sales are not known. */
export const placeInMicro = (classes: readonly MicroClass[], sales: number | null): number =>
  sales === null ? -1 : classes.findIndex(({ upTo }) => upTo === null || sales <= upTo);
