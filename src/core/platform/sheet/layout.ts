import { type Cell, cellText, type Sheet } from './cells.ts';

/** Letterheads and titles above the headings; what stands lower is no heading any more. */
const HEADINGS_WITHIN = 30;
/** Longer texts are sentences in which one of the words happens to stand. */
const LONGEST_HEADING = 60;

/** The fields a sheet may hold, each with the headings that mean it, the most telling first. */
export type Vocabulary<Field extends string> = Readonly<Record<Field, RegExp>>;

/** Where things stand in a workbook. */
export type Layout<Field extends string> = {
  /** Among the visible sheets, from 0. */
  sheet: number;
  /** As the spreadsheet program numbers it; 0: the sheet has no headings. */
  headingRow: number;
  /** Columns from 0. */
  columns: Partial<Record<Field, number>>;
};

/** A column as the person who chooses sees it. */
export type Heading = { column: number; text: string; sample: string };

/** Letters and digits with single spaces: "L/P *" is "l p". */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a heading means; what stands in brackets only explains it: "Jenis Kelamin (sesuai KTP)". */
export const fieldOf = <Field extends string>(
  heading: string,
  vocabulary: Vocabulary<Field>,
): Field | undefined => {
  const bare = plain(heading.replace(/\([^)]*(\)|$)/g, ' ')) || plain(heading);
  return (Object.keys(vocabulary) as Field[]).find((field) => vocabulary[field].test(bare));
};

const columnsOf = <Field extends string>(
  row: readonly Cell[],
  vocabulary: Vocabulary<Field>,
): Layout<Field>['columns'] => {
  const columns: Layout<Field>['columns'] = {};
  for (const [i, cell] of row.entries()) {
    const text = cellText(cell);
    const field = text !== '' && text.length <= LONGEST_HEADING ? fieldOf(text, vocabulary) : undefined;
    // Of two columns that mean the same the first is read; the other is told as unused.
    if (field) columns[field] ??= i;
  }
  return columns;
};

const countTexts = (row: readonly Cell[]): number =>
  row.filter((cell) => typeof cell === 'string' && cellText(cell) !== '').length;

/** The columns by the headings of one row. */
export const layoutAt = <Field extends string>(
  sheets: readonly Sheet[],
  { sheet, headingRow }: { sheet: number; headingRow: number },
  vocabulary: Vocabulary<Field>,
): Layout<Field> => ({
  sheet,
  headingRow,
  columns: columnsOf(headingRow > 0 ? (sheets[sheet]?.rows[headingRow - 1] ?? []) : [], vocabulary),
});

/** The row of all sheets with the most columns that are understood, one of them `needed`; else what looks most like headings. */
export const findLayout = <Field extends string>(
  sheets: readonly Sheet[],
  vocabulary: Vocabulary<Field>,
  needed: Field,
): Layout<Field> => {
  let best: { layout: Layout<Field>; count: number } | undefined;
  for (const [sheet, { rows }] of sheets.entries()) {
    for (const [at, row] of rows.slice(0, HEADINGS_WITHIN).entries()) {
      const columns = columnsOf(row, vocabulary);
      const count = Object.keys(columns).length;
      if (columns[needed] !== undefined && count > (best?.count ?? 0))
        best = { layout: { sheet, headingRow: at + 1, columns }, count };
    }
  }
  if (best) return best.layout;
  const sheet = Math.max(
    0,
    sheets.findIndex(({ rows }) => rows.some((row) => countTexts(row) > 0)),
  );
  const top = (sheets[sheet]?.rows ?? []).slice(0, HEADINGS_WITHIN);
  const counts = top.map(countTexts);
  const at = counts.indexOf(Math.max(0, ...counts));
  return { sheet, headingRow: at + 1, columns: top[at] ? columnsOf(top[at], vocabulary) : {} };
};

/** Every column of the sheet in which something stands, with its heading and the first thing below it. */
export const headingsOf = ({ rows }: Sheet, headingRow: number): Heading[] => {
  const below = rows.slice(headingRow, headingRow + 200);
  const heads = headingRow > 0 ? (rows[headingRow - 1] ?? []) : [];
  const width = Math.max(heads.length, ...below.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => ({
    column,
    text: cellText(heads[column]).slice(0, 120),
    sample: (below.map((row) => cellText(row[column])).find((text) => text !== '') ?? '').slice(0, 60),
  })).filter(({ text, sample }) => text !== '' || sample !== '');
};

/** The same headings, however they are spaced: under this the columns that were chosen are remembered. */
export const headingKey = (headings: readonly Heading[]): string =>
  headings.map(({ column, text }) => `${column}:${plain(text)}`).join('|');
