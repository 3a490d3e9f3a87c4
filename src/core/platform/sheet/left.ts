import { numericDate } from '#contract/dates.ts';
import { type Cell, cellText, isSpoiled } from './cells.ts';
import { fieldOf as headingField, type Heading, type Layout, type Vocabulary } from './layout.ts';
import type { XlsxBook, XlsxCell } from './xlsx.ts';

/** A row that was not taken, and why. */
export type LeftRow = { row: number; reason: string };

/** Longer numbers would be shown as 1,47E+15, and the program that opens the file might round them. */
const LONGEST_NUMBER = 9_999_999;

const cellOf = (cell: Cell | undefined): XlsxCell => {
  if (cell instanceof Date && !Number.isNaN(cell.getTime()))
    return numericDate(cell.toISOString().slice(0, 10));
  // A spoiled NIK stays a number: as text it would pass for a whole one.
  return typeof cell === 'number' && (Math.abs(cell) <= LONGEST_NUMBER || isSpoiled(cell))
    ? cell
    : cellText(cell);
};

/** Only the rows that were not taken, under the headings of their sheet: mended there, it is imported in its turn. */
export const bookOfLeft = <Field extends string>({
  above,
  rows,
  layout: { columns },
  headings,
  corrections,
  left,
  vocabulary,
  words,
}: {
  /** What the sheet is, in lines above its headings. */
  above: readonly string[];
  rows: readonly (readonly Cell[])[];
  layout: Pick<Layout<Field>, 'columns'>;
  headings: readonly Heading[];
  /** What was typed over a cell. */
  corrections: readonly { row: number; cell: string; text: string }[];
  left: readonly LeftRow[];
  vocabulary: Vocabulary<Field>;
  /** How a column is called that was chosen by hand. */
  words: Readonly<Record<Field, string>>;
}): XlsxBook => {
  const fieldOf = new Map(Object.entries(columns).map(([field, column]) => [column, field as Field]));
  const mended = new Map(corrections.map(({ row, cell, text }) => [`${row} ${cell}`, text]));
  const titleOf = ({ column, text }: Heading): string => {
    const field = fieldOf.get(column);
    // A column that was chosen by hand is found again by a heading that is understood.
    if (field && headingField(text, vocabulary) !== field) return words[field];
    return text || `Kolom ${column + 1}`;
  };
  return {
    sheets: [
      {
        name: 'Belum masuk',
        widths: [...headings.map(({ text }) => Math.min(32, Math.max(14, text.length + 2))), 60, 12],
        rows: [
          ...above.map((line) => [line]),
          [],
          [...headings.map(titleOf), 'Sebab belum masuk', 'Baris semula'],
          ...left.map(({ row, reason }) => [
            ...headings.map(
              ({ column }) =>
                mended.get(`${row} ${fieldOf.get(column) ?? ''}`) ?? cellOf(rows[row - 1]?.[column]),
            ),
            reason,
            row,
          ]),
        ],
        boldRows: [0, above.length + 1],
        frozenRows: above.length + 2,
        textColumns: headings.flatMap(({ column }, i) =>
          ['nik', 'phone'].includes(fieldOf.get(column) ?? '') ? [i] : [],
        ),
      },
    ],
  };
};
