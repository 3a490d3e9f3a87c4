import { createHash } from 'node:crypto';
import {
  MOST_PAST_ROWS,
  type PastCell,
  type PastField,
  type PastFilter,
  type PastImport,
  pastFieldWords,
  type PastLayout,
  type PastLook,
} from '#contract/pastImport.ts';
import { lockedMonths } from '#core/features/month/monthLock/index.ts';
import { type Db, inOneView } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Environment } from '#core/platform/environment.ts';
import { placeFinder } from '#core/platform/people/rowPlace.ts';
import { largeBook, readCsv, readSheets, type Sheet } from '#core/platform/sheet/index.ts';
import { bookOfLeft } from '#core/platform/sheet/left.ts';
import { columnsAlike, knownLayout } from '#core/platform/sheet/remembered.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import { indexOf, servingOf } from './compared.ts';
import { judgeRows, type Judged } from './judge.ts';
import { dateOrderOf, isAnswerOf, plainReason, readPastRows, SHEET, type PastSheetRow } from './rules.ts';
import * as store from './store.ts';

type Why = 'FILE_UNREADABLE' | 'ROWS_TOO_MANY';

/** The file that was read last: its columns are chosen and its rows mended while it is looked at. */
const read = new WeakMap<Environment, { importId: number; sheets: Promise<Sheet[] | undefined> }>();

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const sheetsIn = (bytes: Uint8Array, fileName: string): Promise<Sheet[] | undefined> =>
  isZip(bytes) ? readSheets(bytes, largeBook) : readCsv(bytes, fileName);
const storedSheets = async (db: Db, importId: number, fileName: string): Promise<Sheet[] | undefined> => {
  const bytes = await store.fileBytes(db, importId);
  return bytes && sheetsIn(bytes, fileName);
};
const sheetsOf = (environment: Environment, importId: number, fileName: string) => {
  const known = read.get(environment);
  if (known?.importId === importId) return known.sheets;
  const sheets = storedSheets(environment.db(), importId, fileName);
  read.set(environment, { importId, sheets });
  return sheets;
};

/** Nothing may stand below it: the most rows with a letterhead. What stands far below is not read. */
const LAST_ROW = MOST_PAST_ROWS + 1000;
const isFilled = (row: readonly unknown[]): boolean => row.some((cell) => cell !== null && cell !== '');

type LookInput = {
  /** What is stored, or what was sent just now. */
  file: { importId: number } | { bytes: Uint8Array };
  officeId: number;
  fileName: string;
  today: string;
  layout: PastLayout | null;
};

/** What the file says of itself, and by which columns it is read. */
const lookAtPast = async (environment: Environment, input: LookInput): Promise<PastLook | Why> => {
  const { file, fileName, officeId, today } = input;
  const db = environment.db();
  const sheets = await ('bytes' in file
    ? sheetsIn(file.bytes, fileName)
    : sheetsOf(environment, file.importId, fileName));
  if (!sheets || sheets.length === 0) return 'FILE_UNREADABLE';
  const known = await knownLayout<PastField>(db, sheets, { ...SHEET, officeId, layout: input.layout });
  const isFound = !input.layout || Object.keys(input.layout.columns).length === 0;
  const alike =
    isFound && !known.isRemembered
      ? await columnsAlike<PastField>(db, officeId, SHEET.kind, known.headings)
      : undefined;
  const { services, fields } = await store.servicesAndFields(db);
  const active = services.filter(({ is_active: isActive }) => isActive === 1);
  // What an old book does not say is most often that.
  const service = active.find(({ name }) => /konsultasi/i.test(name)) ?? active[0];
  const field = fields.find(({ is_active: isActive }) => isActive === 1);
  const layout: PastLayout = {
    dates: null,
    hidden: null,
    ...input.layout,
    ...known.layout,
    columns: { ...known.layout.columns, ...alike?.columns },
    serviceUid: input.layout?.serviceUid ?? (service ? uidText(service.uid) : null),
    fieldUid: input.layout?.fieldUid ?? (field ? uidText(field.uid) : null),
  };
  const sheet = sheets[layout.sheet]!;
  const { rows, hiddenRows, skippedRows } = readPastRows(sheet, layout, today);
  // Empty rows between them are skipped: few rows may reach behind what is read of a sheet.
  if (rows.length > MOST_PAST_ROWS || sheet.rows.slice(LAST_ROW).some(isFilled)) return 'ROWS_TOO_MANY';
  const { date } = layout.columns;
  const told =
    date === undefined ? null : dateOrderOf(sheet.rows.slice(layout.headingRow).map((cells) => cells[date]));
  return {
    sheets: sheets.map(({ name, rows: all }) => ({ name, rows: all.filter(isFilled).length })),
    layout,
    headings: known.headings,
    isRemembered: known.isRemembered || alike !== undefined,
    gone: alike?.gone ?? [],
    encoding: sheet.encoding ?? null,
    dates: told && { order: layout.dates ?? told.order, isTold: layout.dates !== null || told.isTold },
    hiddenRows,
    skippedRows,
  };
};

type JudgeInput = {
  uid: string;
  officeId: number;
  ownRegency: string | null;
  today: string;
  /** Of one judgement, which is handed over in pieces. */
  turn: string;
};
type Changed = Judged & { isAnswered: boolean };
type Found = { changed: Changed[]; isMore: boolean };

/** So many rows are handed over at once. */
const PIECE = 1000;
const judged = new WeakMap<Environment, { turn: string; rows: Changed[] }>();

/** So many of its digits tell any two rows apart. */
const hashed = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

type Before = ReturnType<typeof store.judgedRows>[number];
const isAnswered = (
  before: Before | undefined,
  now: Judged,
  cardOfRow: ReadonlyMap<number, string>,
): boolean => {
  const decision = before && store.decisionOf(before);
  if (!decision || before.shown === null) return false;
  const shown = JSON.parse(before.shown) as Judged['shown'];
  return isAnswerOf(
    decision,
    { ...shown, alike: before.alike },
    { ...now.shown, alike: now.alike },
    cardOfRow,
  );
};

const judgeSheets = async (
  environment: Environment,
  input: JudgeInput,
  sheets: readonly Sheet[],
): Promise<Changed[]> => {
  const db = environment.db();
  const row = await store.findImport(db, input.uid);
  if (!row) return []; // discarded meanwhile
  const importId = row.id;
  const { layout } = store.lookOf(row);
  if (layout.columns.name === undefined) return [];
  const stored = store.judgedRows(db, importId);
  const mended = new Map(
    stored.flatMap((each) =>
      each.mended === '{}'
        ? []
        : [[each.row, JSON.parse(each.mended) as Partial<Record<PastCell, string>>] as const],
    ),
  );
  const { rows } = readPastRows(sheets[layout.sheet]!, layout, input.today, mended);
  const place = placeFinder(environment.regions, input.ownRegency);
  const serving = await servingOf(db, layout);
  const before = new Map(stored.map((each) => [each.row, each]));
  const isOpen = ({ row: at }: PastSheetRow) =>
    ['waiting', 'failed', undefined].includes(before.get(at)?.state);
  const placed = rows
    .filter(isOpen)
    .map((each) => ({ ...each, print: hashed(each.print), ...place(each), serving: serving(each) }));
  const all = judgeRows(placed, await indexOf(environment, importId, input.officeId, placed), input.today);
  const cardOfRow = new Map(
    stored.flatMap((each) => (each.person_uid ? [[each.row, uidText(each.person_uid)] as const] : [])),
  );
  return all
    .filter((each) => {
      const known = before.get(each.row);
      return (
        !known ||
        known.status !== each.status ||
        known.alike !== each.alike ||
        known.group_row !== each.groupRow ||
        known.shown !== JSON.stringify(each.shown) ||
        known.taking !== JSON.stringify(each.taking)
      );
    })
    .map((each) => ({ ...each, isAnswered: isAnswered(before.get(each.row), each, cardOfRow) }));
};

const judgeAll = async (environment: Environment, input: JudgeInput): Promise<Changed[]> => {
  const db = environment.db();
  const row = await store.findImport(db, input.uid);
  // Before the view: a large file takes seconds to read, and views wait for each other.
  const sheets = row && (await sheetsOf(environment, row.id, row.file_name));
  return sheets ? inOneView(db, () => judgeSheets(environment, input, sheets)) : [];
};

/**
 * The next of the rows that are judged otherwise than they are stored. Another judgement may come between two pieces: then
 * they are reckoned again, without those that are stored by then.
 */
const judgePast = async (environment: Environment, input: JudgeInput): Promise<Found> => {
  const known = judged.get(environment);
  const left = known?.turn === input.turn ? known.rows : await judgeAll(environment, input);
  const changed = left.splice(0, PIECE);
  const isMore = left.length > 0;
  if (isMore) judged.set(environment, { turn: input.turn, rows: left });
  else if (known?.turn === input.turn) judged.delete(environment);
  return { changed, isMore };
};

/** The workbook of rows that stay out; undefined when the file is gone. */
const leftPastBook = async (
  environment: Environment,
  { importId, above }: { importId: number; above: readonly string[] },
): Promise<XlsxBook | undefined> => {
  const db = environment.db();
  const row = await store.importOfId(db, importId);
  const sheets = await sheetsOf(environment, importId, row.file_name);
  if (!sheets) return undefined;
  const { layout, headings } = store.lookOf(row);
  const left = store.leftRows(db, importId);
  return bookOfLeft({
    above,
    rows: sheets[layout.sheet]?.rows ?? [],
    layout,
    headings,
    corrections: left.flatMap((each) =>
      Object.entries(each.mended).map(([cell, text]) => ({ row: each.row, cell, text })),
    ),
    left: left.map((each) => ({
      row: each.row,
      reason: each.note || each.reasons.join(' ') || 'Belum dijawab.',
    })),
    vocabulary: SHEET.vocabulary,
    words: pastFieldWords,
  });
};

/** Lets go of the file that is kept for looking at. */
const forgetPast = (environment: Environment, { importId }: { importId: number }): void => {
  if (read.get(environment)?.importId === importId) read.delete(environment);
};

/** The imports of the office with what came of each. */
const listPast = async (environment: Environment, { officeId }: { officeId: number }) => {
  const db = environment.db();
  return inOneView(db, async () =>
    Promise.all((await store.listImports(db, officeId)).map((row) => store.toSummary(db, row))),
  );
};

/** One import with what came of it, and what of it falls into locked months. */
const showPast = async (
  environment: Environment,
  { uid }: { uid: string },
): Promise<PastImport | undefined> => {
  const db = environment.db();
  return inOneView(db, async () => {
    const row = await store.findImport(db, uid);
    if (!row) return undefined;
    const months = await lockedMonths(db, row.office_id);
    const isStill = row.state !== 'running' && row.state !== 'undoing' && months.length > 0;
    const coming = isStill ? store.comingInto(db, row.id, months) : [];
    const hasReason = row.reason !== '' && row.reason !== plainReason(row.file_name);
    return {
      ...(await store.toSummary(db, row)),
      look: store.lookOf(row),
      locked: {
        coming,
        taken: isStill ? store.takenFrom(db, row.id, months) : [],
        needsReason: coming.length > 0 && !hasReason,
      },
    };
  });
};

type OfImport = { importId: number };

const pastRows = (
  environment: Environment,
  { importId, ...asked }: OfImport & { filter: PastFilter; after: number },
) => store.rowsOf(environment.db(), importId, asked, 500);
const pastNotes = (
  environment: Environment,
  { importId, filter }: OfImport & { filter: 'failed' | 'kept' },
) => store.notesOf(environment.db(), importId, filter);
const pastAlike = (environment: Environment, { importId, alike }: OfImport & { alike: string }) =>
  store.alikeRows(environment.db(), importId, alike);

export const pastImportJobs = {
  listPast,
  showPast,
  pastRows,
  pastNotes,
  pastAlike,
  lookAtPast,
  judgePast,
  leftPastBook,
  forgetPast,
};
