import type { Region } from '#contract/region.ts';
import {
  type Correction,
  type ImportPreview,
  type ImportLayout,
  MOST_ROWS,
} from '#contract/participantImport.ts';
import type { Environment } from '#core/platform/environment.ts';
import { uidText } from '#core/kernel/ids.ts';
import { isSameName } from '#core/platform/people/names.ts';
import { maskNik, readNik } from '#core/platform/people/nik.ts';
import { normalisePhone } from '#core/platform/people/phone.ts';
import { resolvePlace, type ResolvedPlace } from '#core/platform/region/resolve.ts';
import {
  findLayout,
  headingKey,
  headingsOf,
  layoutAt,
  readSheets,
  type Sheet,
} from '#core/platform/sheet/index.ts';
import { readRows, type SheetRow, vocabulary } from './rules.ts';
import { bookOfLeft, type LeftRow } from './left.ts';
import * as store from './store.ts';
import { type Candidate, judgeRows, type Judged, type Known, type PlacedRow } from './status.ts';
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

const ofFact = (row: store.PersonFact, phone: string | undefined): Candidate => ({
  uid: uidText(row.uid),
  name: row.name,
  nikMasked: row.nik ? maskNik(row.nik) : '',
  birthDate: row.birth_date,
  businessName: row.business_name ?? '',
  regionName: row.district,
  isSamePhone: phone !== undefined && phone === row.phone,
  hasNik: row.nik !== null,
});

/** The date of birth in the sheet, or in the NIK when only one century fits. */
const birthDateOf = (row: SheetRow, today: string): string | null => {
  const { birthDates = [] } = readNik(row.nik, today) ?? {};
  return row.birthDate ?? (birthDates.length === 1 ? birthDates[0]! : null);
};

const lookUp = async (
  { people }: Environment,
  row: SheetRow,
  today: string,
  ofNik?: store.PersonFact,
): Promise<Known> => {
  const phone = normalisePhone(row.phone);
  if (ofNik) return { ofNik: ofFact(ofNik, phone), similar: [] };
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

const levelWords = {
  province: 'Provinsi',
  regency: 'Kabupaten/Kota',
  district: 'Kecamatan',
  village: 'Kelurahan/desa',
};

/** The place of a row, or what its words may mean; the same words are looked up once. */
const placeFinder = ({ regions }: Environment, ownRegency: string | null) => {
  const known = new Map<string, ResolvedPlace>();
  return (row: SheetRow): Pick<PlacedRow, 'regionCode' | 'placeDoubt'> => {
    if (row.place && regions().find(row.place)) return { regionCode: row.place, placeDoubt: null };
    const alike = [row.village, row.district, row.regency || row.address]
      .map((text) => text.toLowerCase())
      .join('|');
    const found = known.get(alike) ?? resolvePlace(regions(), row, ownRegency);
    known.set(alike, found);
    const { code, doubt } = found;
    const ofNik = row.nik.length === 16 ? regions().nikRegion(row.nik.slice(0, 6))?.code : undefined;
    const regionCode = code || (ofNik ?? ownRegency ?? '');
    if (!doubt) return { regionCode, placeDoubt: null };
    const rest = code && regions().find(code);
    const toFix = (place: Region, label: string) => ({
      label,
      cell: 'place' as const,
      text: place.code,
      alike,
    });
    return {
      regionCode,
      placeDoubt: {
        reason: doubt.isRegency
          ? `“${doubt.written.slice(0, 60)}” adalah kabupaten/kota, bukan kecamatan.`
          : `${levelWords[doubt.level]} “${doubt.written.slice(0, 60)}” tidak ada${rest ? ` di ${rest.name}` : ' dalam daftar wilayah'}.`,
        fixes: [
          ...doubt.options.map((place) =>
            toFix(place, rest && place.code.startsWith(`${rest.code}.`) ? place.name : place.path),
          ),
          ...(rest ? [toFix(rest, `Cukup ${rest.name}`)] : []),
        ],
      },
    };
  };
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

const layoutOf = async (
  environment: Environment,
  sheets: readonly Sheet[],
  { layout, officeId }: Pick<ImportInput, 'layout' | 'officeId'>,
) => {
  const isChosen = layout !== null && sheets[layout.sheet] !== undefined;
  const hasColumns = isChosen && Object.keys(layout.columns).length > 0;
  const found = hasColumns
    ? layout
    : isChosen
      ? layoutAt(sheets, layout, vocabulary)
      : findLayout(sheets, vocabulary, 'name');
  const sheet = sheets[found.sheet];
  const headings = sheet ? headingsOf(sheet, found.headingRow) : [];
  const columns = hasColumns
    ? undefined
    : await store.chosenColumns(environment.db(), officeId, headingKey(headings));
  return { headings, layout: columns ? { ...found, columns } : found, isRemembered: columns !== undefined };
};

/** Reads a sheet of participants and compares it with the card index; stores nothing. */
const readSheet = async (environment: Environment, input: ImportInput): Promise<ReadSheet> => {
  const sheets = await readSheets(input.bytes);
  if (!sheets) return { ok: false, why: 'FILE_UNREADABLE' };
  const { layout, headings, isRemembered } = await layoutOf(environment, sheets, input);
  const read = { ok: true, sheets: sheets.map(({ name }) => name), layout, headings, isRemembered } as const;
  if (layout.columns.name === undefined) return { ...read, rows: [] };
  const rows = readRows(sheets[layout.sheet]!, layout, input.today, input.corrections);
  if (rows.length > MOST_ROWS) return { ok: false, why: 'ROWS_TOO_MANY' };
  const known = await lookUpAll(environment, rows, input);
  const enrolled = await store.enrolledPeople(environment.db(), input.trainingId);
  const place = placeFinder(environment, input.ownRegency);
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
  const { layout, headings } = await layoutOf(environment, sheets, input);
  return bookOfLeft({ ...input, rows: sheets[layout.sheet]?.rows ?? [], layout, headings });
};

export const importJobs = { readSheet, leftBook };
