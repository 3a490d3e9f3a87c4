import { readNumber } from '#contract/readNumber.ts';
import { cleanLine } from '#contract/text.ts';
import type { DraftMaterial } from './draft.ts';

// A cell of a spreadsheet with a line break inside arrives in quotes.
const unquote = (cell: string): string =>
  /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;

const cellsOf = (text: string): string[][] =>
  text
    .split(/\r\n?|\n/)
    .map((row) => row.split('\t').map((cell) => cleanLine(unquote(cell.trim()))))
    .filter((cells) => cells.some((cell) => cell !== ''));

const isCount = (cell: string): boolean => /^(\d{1,4}[.)]?|[-–—*•·▪●○◦‣])$/u.test(cell);
const isHead = (cell: string): boolean => /^(no\.?|nama( (lengkap|peserta|penerima))?|materi)$/i.test(cell);

/** A row count or a bullet typed before the words: "1. ", "2) ", "- ", "• ". */
const withoutMark = (cell: string): string =>
  cell.replace(/^(\d{1,4}[.)]\s+|[-–—*•·▪●○◦‣]\s+|[•▪●○◦‣])/u, '');

/** Without a first column or a beginning that only counts the rows: "3", "3.", "3)". */
const withoutCount = (cells: readonly string[]): readonly string[] =>
  cells.length > 1 && (cells[0] === '' || isCount(cells[0]!) || /^no\.?$/i.test(cells[0]!))
    ? cells.slice(1)
    : cells;

/** Names out of pasted lines: one a line, or the first column that is no row count. */
export const namesIn = (text: string): string[] =>
  cellsOf(text)
    .map((cells) => withoutMark(withoutCount(cells)[0] ?? ''))
    .filter((name) => name !== '' && !isHead(name) && !isCount(name));

/** Materials out of pasted rows: title, hours, speaker. */
export const materialsIn = (text: string): Omit<DraftMaterial, 'key'>[] =>
  cellsOf(text)
    .map(withoutCount)
    .filter((cells) => !isHead(cells[0] ?? ''))
    .map(([title = '', hours = '', speaker = '']) => ({
      title: withoutMark(title),
      hours:
        readNumber(hours.replace(/ *(JPL?|jam)$/i, ''), { isSigned: false, example: '' }).number ?? hours,
      speaker,
    }))
    .filter(({ title }) => title !== '');
