import type { Sheet } from './cells.ts';

const LARGEST_CSV = 20 * 1024 * 1024;

/** UTF-8 where it is; else as Excel in Indonesia saves text. What is shown of it tells whether that was right. */
const textOf = (bytes: Uint8Array): Required<Pick<Sheet, 'encoding'>> & { text: string } => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
};

/** A text file with separators as the one sheet of a workbook; undefined when it is none. */
export const readCsv = async (bytes: Uint8Array, name: string): Promise<Sheet[] | undefined> => {
  if (bytes.length > LARGEST_CSV || bytes.subarray(0, 4096).includes(0)) return undefined;
  const { text, encoding } = textOf(bytes);
  const { detectDelimiter, parseCsv } = await import('hucre/csv');
  try {
    // The first lines may be a letterhead without any separator.
    const lines = text.split(/\r?\n/, 40).filter((line) => /[,;\t]/.test(line));
    const delimiter = detectDelimiter(lines.slice(0, 20).join('\n'));
    return [{ name, encoding, rows: parseCsv(text, { delimiter }) }];
  } catch {
    return undefined;
  }
};
