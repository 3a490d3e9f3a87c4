// Reading a spreadsheet that people keep: workbook, headings, columns, cells with what is doubtful about them.
// Knows no feature: participants are read with it, and whatever else comes as a sheet.
export { type Cell, cellText, dateOf, isFault, isSpoiled, phoneText, type Sheet } from './cells.ts';
export {
  fieldOf,
  findLayout,
  type Heading,
  headingKey,
  headingsOf,
  type Layout,
  layoutAt,
  plain,
  type Vocabulary,
} from './layout.ts';
export { readCsv } from './csv.ts';
export { largeBook, readSheets } from './workbook.ts';
