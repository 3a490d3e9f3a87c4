import {
  MOST_PAST_ROWS,
  type PastField,
  type PastFilter,
  type PastImport,
  pastFieldWords,
  type PastLayout,
  type PastLook,
} from '#contract/pastImport.ts';
import { lockedMonths } from '#core/features/month/monthLock/index.ts';
import { inOneView } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Environment } from '#core/platform/environment.ts';
import { bookOfLeft } from '#core/platform/sheet/left.ts';
import { columnsAlike, knownLayout } from '#core/platform/sheet/remembered.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import { letGo, readerOf, sheetsOf } from './book.ts';
import { judgePast } from './judging.ts';
import { dateOrderOf, plainReason, SHEET } from './rules.ts';
import * as store from './store.ts';

type Why = 'FILE_UNREADABLE' | 'ROWS_TOO_MANY';

/** Nothing may stand below it: the most rows with a letterhead. What stands far below is not read. */
const LAST_ROW = MOST_PAST_ROWS + 1000;
const isFilled = (row: readonly unknown[]): boolean => row.some((cell) => cell !== null && cell !== '');

type LookInput = {
  uid: string;
  /** What was sent just now; left out: what is stored. */
  sent?: { bytes: Uint8Array; fileName: string };
  officeId: number;
  today: string;
  layout: PastLayout | null;
};

/** What the file says of itself, and by which columns it is read. */
const lookAtPast = async (environment: Environment, input: LookInput): Promise<PastLook | Why> => {
  const { uid, officeId, today } = input;
  const db = environment.db();
  const sheets = await sheetsOf(environment, uid, input.sent);
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
  const { rows, hiddenRows, skippedRows } = readerOf(environment, uid, sheets, layout, today)();
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

/** The workbook of rows that stay out; undefined when the file is gone. */
const leftPastBook = async (
  environment: Environment,
  { importId, above }: { importId: number; above: readonly string[] },
): Promise<XlsxBook | undefined> => {
  const db = environment.db();
  const row = await store.importOfId(db, importId);
  const sheets = await sheetsOf(environment, uidText(row.uid));
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
const forgetPast = (environment: Environment, { uid }: { uid: string }): void => letGo(environment, uid);

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
