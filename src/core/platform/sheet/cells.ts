import type { DateKind } from '#contract/dateKinds.ts';
import { numericDate } from '#contract/dates.ts';
import { withoutLabel } from '#contract/digits.ts';
import { type DateReading, readDate } from '#contract/readDate.ts';
import { cleanLine } from '#contract/text.ts';

export type Cell = string | number | boolean | Date | null;
export type Sheet = {
  name: string;
  rows: readonly (readonly Cell[])[];
  /** Rows, from 0, that the spreadsheet program hides or filters away. */
  hidden?: ReadonlySet<number>;
  /** How the text of a CSV is written; left out: a workbook. */
  encoding?: 'UTF-8' | 'Windows-1252';
  /** Its days are counted from 1904, as older Excel for Mac did. */
  isFrom1904?: boolean;
};

/** What a formula says that found nothing or could not be reckoned, in Excel and LibreOffice. */
export const isFault = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && /^(#([A-Z_]+[!?]|N\/A|DIV\/0!|GETTING_DATA)|Err:\d{3})$/i.test(cell.trim());

/**
 * What a cell says; dates as 2026-11-23, numbers without exponent or fraction of binary; '' for a lone dash, a fault of
 * a formula, and the 0 of a formula that points to an empty cell.
 */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined || cell === 0 || typeof cell === 'boolean' || isFault(cell))
    return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
  const text = cleanLine(cell)
    .replace(/^['’`]/, '')
    .trim();
  return /^[-–—.]+$/.test(text) ? '' : text;
};

/**
 * Whether a number of sixteen digits cannot be what was typed. Excel keeps fifteen digits, so that the last became
 * a zero or the cell reads 1,47103E+15; beyond 2^53 every program that calculates moves the last digit.
 */
export const isSpoiled = (cell: Cell | undefined): boolean =>
  (typeof cell === 'number' &&
    Math.abs(cell) >= 1e15 &&
    (cell % 10 === 0 || Math.abs(cell) > Number.MAX_SAFE_INTEGER)) ||
  /^\d+([.,]\d+)?e\+?\d+$/i.test(cellText(cell));

/** The first telephone number of a cell; one that was kept as a number has lost the zero it began with. */
export const phoneText = (cell: Cell | undefined): string => {
  const [first = ''] = withoutLabel(cellText(cell)).split(/[/,;]|\b(?:atau|dan)\b/);
  const text = first.trim();
  const hasLostZero =
    typeof cell === 'number' ? /^[2-9]\d{7,}$/.test(text) && !text.startsWith('62') : /^8\d{7,}$/.test(text);
  return hasLostZero ? `0${text}` : text;
};

const DAY = 86_400_000;
/** The days that are counted as 0; Excel takes 1900 for a leap year. */
const FIRST_OF_1900 = Date.UTC(1899, 11, 30);
const FIRST_OF_1904 = Date.UTC(1904, 0, 1);

/** The day that a count of days since 1900 or 1904 stands for; undefined: it counts something else. */
const countedDay = (cell: Cell | undefined, isFrom1904: boolean): string | undefined =>
  typeof cell === 'number' && /^[1-5]\d{4}$/.test(cellText(cell))
    ? new Date((isFrom1904 ? FIRST_OF_1904 : FIRST_OF_1900) + cell * DAY).toISOString().slice(0, 10)
    : undefined;

/** A day as people and spreadsheets write it. */
export const dateOf = (
  cell: Cell | undefined,
  { kind, today, isFrom1904 = false }: { kind: DateKind; today: string; isFrom1904?: boolean },
): DateReading => {
  const text = cellText(cell);
  // A date whose cell has lost its format is told, never guessed.
  const day = countedDay(cell, isFrom1904);
  if (day)
    return {
      date: null,
      problem: `Angka ${text} di Excel mungkin tanggal ${numericDate(day)}. Ketik tanggalnya.`,
    };
  // 03021990 kept as a number has lost the zero it began with.
  const isShort = typeof cell === 'number' && /^(\d{5}|\d{7})$/.test(text);
  return readDate(isShort ? `0${text}` : text, { kind, today });
};
