import {
  type Correction,
  type ImportPreview,
  type ImportLayout,
  MOST_ROWS,
} from '#contract/participantImport.ts';
import type { Environment } from '#core/platform/environment.ts';
import { isSameName } from '#core/platform/people/names.ts';
import { readNik } from '#core/platform/people/nik.ts';
import { normalisePhone } from '#core/platform/people/phone.ts';
import { placeFinder } from '#core/platform/people/rowPlace.ts';
import { candidateOf } from '#core/platform/people/candidate.ts';
import type { CardFact } from '#core/platform/people/store.ts';
import { readSheets } from '#core/platform/sheet/index.ts';
import { knownLayout } from '#core/platform/sheet/remembered.ts';
import { bookOfLeft, type LeftRow } from '#core/platform/sheet/left.ts';
import { importFieldWords } from '#contract/participantImport.ts';
import { readRows, SHEET, type SheetRow, vocabulary } from './rules.ts';
import * as store from './store.ts';
import { judgeRows, type Judged, type Known } from './status.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import { lastRevision } from '#core/platform/people/store.ts';

export type ImportInput = {
  bytes: Uint8Array;
  officeId: number;
  trainingId: number;
  /** The office's regency: where people live when the sheet does not say. */
  ownRegency: string | null;
  today: string;
  /** Chosen by hand; null: find it. */
  layout: ImportLayout | null;
  corrections: readonly Correction[];
};

type ReadSheet =
  | ({ ok: true; rows: Judged[] } & Omit<ImportPreview, 'fileName' | 'rows'>)
  | { ok: false; why: 'FILE_UNREADABLE' | 'ROWS_TOO_MANY' };

/** The date of birth in the sheet, or in the NIK when only one century fits. */
const birthDateOf = (row: SheetRow, today: string): string | null => {
  const { birthDates = [] } = readNik(row.nik, today) ?? {};
  return row.birthDate ?? (birthDates.length === 1 ? birthDates[0]! : null);
};

const lookUp = async (
  { people }: Environment,
  row: SheetRow,
  today: string,
  ofNik?: CardFact,
): Promise<Known> => {
  const phone = normalisePhone(row.phone);
  if (ofNik) return { ofNik: candidateOf(ofNik, phone === ofNik.phone), similar: [] };
  if (!row.name) return { ofNik: null, similar: [] };
  const hits = await people().similar({
    name: row.name,
    phone: phone ?? null,
    birthDate: birthDateOf(row, today),
    district: null,
    except: null,
  });
  const similar = hits.map((hit) => ({
    uid: hit.uid,
    name: hit.name,
    nikMasked: hit.nikMasked ?? '',
    birthDate: hit.birthDate ?? null,
    businessName: hit.business ?? '',
    regionName: hit.district,
    isSamePhone: hit.reason === 'Nomor HP sama',
    hasNik: hit.nikMasked !== null,
  }));
  return { ofNik: null, similar: similar.filter((hit) => hit.isSamePhone || isSameName(hit.name, row.name)) };
};

/** What the card index says about a name and a phone, kept until anything is stored: a mended cell asks again for all. */
const remembered = new WeakMap<Environment, { revision: number; known: Map<string, Known> }>();

const lookUpAll = async (
  environment: Environment,
  rows: readonly SheetRow[],
  input: ImportInput,
): Promise<Known[]> => {
  const revision = await lastRevision(environment.db());
  const kept = remembered.get(environment);
  const memory = kept?.revision === revision ? kept : { revision, known: new Map<string, Known>() };
  remembered.set(environment, memory);
  const ofNik = await store.peopleByNik(
    environment.db(),
    input.officeId,
    rows.map(({ nik }) => nik).filter(Boolean),
  );
  const known: Known[] = [];
  for (const row of rows) {
    const key = [row.nik, row.name, row.phone, birthDateOf(row, input.today)].join('|');
    const found = memory.known.get(key) ?? (await lookUp(environment, row, input.today, ofNik.get(row.nik)));
    memory.known.set(key, found);
    known.push(found);
  }
  return known;
};

/** Reads a sheet of participants and compares it with the card index; stores nothing. */
const readSheet = async (environment: Environment, input: ImportInput): Promise<ReadSheet> => {
  const sheets = await readSheets(input.bytes);
  if (!sheets) return { ok: false, why: 'FILE_UNREADABLE' };
  const { layout, headings, isRemembered } = await knownLayout(environment.db(), sheets, {
    ...input,
    ...SHEET,
  });
  const read = { ok: true, sheets: sheets.map(({ name }) => name), layout, headings, isRemembered } as const;
  if (layout.columns.name === undefined) return { ...read, rows: [] };
  const rows = readRows(sheets[layout.sheet]!, layout, input.today, input.corrections);
  if (rows.length > MOST_ROWS) return { ok: false, why: 'ROWS_TOO_MANY' };
  const known = await lookUpAll(environment, rows, input);
  const enrolled = await store.enrolledPeople(environment.db(), input.trainingId);
  const place = placeFinder(environment.regions, input.ownRegency);
  const placed = rows.map((row) => ({ ...row, ...place(row) }));
  return { ...read, rows: judgeRows(placed, known, enrolled, input.today) };
};

/** The workbook of rows that were not taken; undefined when the file cannot be read any more. */
const leftBook = async (
  environment: Environment,
  input: Pick<ImportInput, 'bytes' | 'officeId' | 'layout' | 'corrections'> & {
    above: readonly string[];
    left: readonly LeftRow[];
  },
): Promise<XlsxBook | undefined> => {
  const sheets = await readSheets(input.bytes);
  if (!sheets) return undefined;
  const { layout, headings } = await knownLayout(environment.db(), sheets, { ...input, ...SHEET });
  return bookOfLeft({
    ...input,
    rows: sheets[layout.sheet]?.rows ?? [],
    layout,
    headings,
    vocabulary,
    words: importFieldWords,
  });
};

export const importJobs = { readSheet, leftBook };
