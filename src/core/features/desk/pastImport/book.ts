// The file of an import as the thread that looks at it holds it: its columns are chosen and its rows mended meanwhile.
import { hash } from 'node:crypto';
import type { PastLayout } from '#contract/pastImport.ts';
import type { Db } from '#core/kernel/database.ts';
import type { Environment } from '#core/platform/environment.ts';
import { placeFinder } from '#core/platform/people/rowPlace.ts';
import { largeBook, readCsv, readSheets, type Sheet } from '#core/platform/sheet/index.ts';
import { servingOf } from './compared.ts';
import type { PlacedRow } from './judge.ts';
import { type PastSheetRow, pastReader } from './rules.ts';
import * as store from './store.ts';

type Kept<T> = { key: string; value: T };
type Book = {
  uid: string;
  sheets: Promise<Sheet[] | undefined>;
  reader?: Kept<ReturnType<typeof pastReader>>;
  placed?: Kept<WeakMap<PastSheetRow, PlacedRow>>;
};

/** The file that was read last. */
const books = new WeakMap<Environment, Book>();

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const sheetsIn = (bytes: Uint8Array, fileName: string): Promise<Sheet[] | undefined> =>
  isZip(bytes) ? readSheets(bytes, largeBook) : readCsv(bytes, fileName);
const storedSheets = async (db: Db, uid: string): Promise<Sheet[] | undefined> => {
  const row = await store.findImport(db, uid);
  const bytes = row && (await store.fileBytes(db, row.id));
  return bytes && sheetsIn(bytes, row.file_name);
};

const hold = (environment: Environment, uid: string, sheets: Book['sheets']): Book => {
  const book = { uid, sheets };
  books.set(environment, book);
  return book;
};
const bookOf = (environment: Environment, uid: string): Book => {
  const known = books.get(environment);
  return known?.uid === uid ? known : hold(environment, uid, storedSheets(environment.db(), uid));
};

/** The sheets of what was sent just now, or of what is stored. */
export const sheetsOf = (
  environment: Environment,
  uid: string,
  sent?: { bytes: Uint8Array; fileName: string },
): Book['sheets'] =>
  (sent ? hold(environment, uid, sheetsIn(sent.bytes, sent.fileName)) : bookOf(environment, uid)).sheets;

export const letGo = (environment: Environment, uid: string): void => {
  if (books.get(environment)?.uid === uid) books.delete(environment);
};

const kept = <T>(known: Kept<T> | undefined, of: readonly unknown[], make: () => T): Kept<T> => {
  const key = JSON.stringify(of);
  return known?.key === key ? known : { key, value: make() };
};

/** So many of its digits tell any two rows apart. */
const hashed = (text: string): string => hash('sha256', text, 'hex').slice(0, 32);

/** Reads the rows of a sheet as it is arranged; once, however often it is asked. */
export const readerOf = (
  environment: Environment,
  uid: string,
  sheets: readonly Sheet[],
  layout: PastLayout,
  today: string,
): ReturnType<typeof pastReader> => {
  const book = bookOf(environment, uid);
  const { sheet, headingRow, columns, dates, hidden } = layout;
  const of = [sheet, headingRow, columns, dates, hidden, today];
  book.reader = kept(book.reader, of, () => pastReader(sheets[sheet]!, layout, today, hashed));
  return book.reader.value;
};

/** Finds the place of a row and what it was for. */
export const placerOf = async (
  environment: Environment,
  uid: string,
  layout: PastLayout,
  ownRegency: string | null,
): Promise<(row: PastSheetRow) => PlacedRow> => {
  const book = bookOf(environment, uid);
  const { serviceUid, fieldUid } = layout;
  const named = await store.servicesAndFields(environment.db());
  const of = [ownRegency, serviceUid, fieldUid, named];
  const { value: known } = (book.placed = kept(book.placed, of, () => new WeakMap()));
  const place = placeFinder(environment.regions, ownRegency);
  const serving = servingOf(named, layout);
  return (row) => {
    const found = known.get(row) ?? {
      ...row,
      print: hashed(row.print),
      ...place(row),
      serving: serving(row),
    };
    known.set(row, found);
    return found;
  };
};
