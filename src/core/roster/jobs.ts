import type { Environment } from '../kernel/threads.ts';
import { uidText } from '../kernel/ids.ts';
import { isSameName, maskNik, normalisePhone, readNik } from '../person/index.ts';
import { MOST_ROWS, readRows, type SheetRow } from './rules.ts';
import * as store from './store.ts';
import { type Candidate, judgeRows, type Judged, type Known } from './verdict.ts';
import { readSheets } from './workbook.ts';

export type RosterInput = {
  bytes: Uint8Array;
  officeId: number;
  trainingId: number;
  /** The office's regency: where people live when the sheet does not say. */
  ownRegency: string | null;
  today: string;
};

type Roster =
  { ok: true; rows: Judged[] } | { ok: false; why: 'FILE_UNREADABLE' | 'HEADINGS_MISSING' | 'ROWS_TOO_MANY' };

const ofFact = (row: store.PersonFact, phone: string | undefined): Candidate => ({
  uid: uidText(row.uid),
  name: row.name,
  nikMasked: row.nik ? maskNik(row.nik) : '',
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
    businessName: hit.business ?? '',
    regionName: hit.district,
    isSamePhone: hit.reason === 'Nomor HP sama',
    hasNik: hit.nikMasked !== null,
  }));
  return { ofNik: null, similar: similar.filter((hit) => hit.isSamePhone || isSameName(hit.name, row.name)) };
};

/** The place named by the columns of the sheet, else by the NIK, else the office's own regency; '' when none. */
const regionOf = ({ regions }: Environment, row: SheetRow, ownRegency: string | null): string => {
  const isName = (text: string) => /\p{L}{3}/u.test(text);
  const find = (text: string, level: 'regency' | 'district' | 'village', within?: string) =>
    isName(text)
      ? regions().search(text, {
          level,
          limit: 1,
          ...(within && { within }),
          ...(ownRegency && { near: ownRegency }),
        })[0]?.code
      : undefined;
  const regency = find(row.regency, 'regency') ?? ownRegency ?? undefined;
  const district = find(row.district, 'district', regency) ?? find(row.district, 'district');
  const village = find(row.village, 'village', district ?? regency);
  const ofNik = row.nik.length === 16 ? regions().nikRegion(row.nik.slice(0, 6))?.code : undefined;
  return village ?? district ?? (isName(row.regency) ? regency : undefined) ?? ofNik ?? regency ?? '';
};

/** Reads a sheet of participants and compares it with the card index; stores nothing. */
const readRoster = async (environment: Environment, input: RosterInput): Promise<Roster> => {
  const sheets = await readSheets(input.bytes);
  if (!sheets) return { ok: false, why: 'FILE_UNREADABLE' };
  const rows = readRows(sheets);
  if (!rows) return { ok: false, why: 'HEADINGS_MISSING' };
  if (rows.length > MOST_ROWS) return { ok: false, why: 'ROWS_TOO_MANY' };
  const niks = rows.map((row) => row.nik).filter(Boolean);
  const ofNik = await store.peopleByNik(environment.db(), input.officeId, niks);
  const known: Known[] = [];
  for (const row of rows) known.push(await lookUp(environment, row, input.today, ofNik.get(row.nik)));
  const enrolled = await store.enrolledPeople(environment.db(), input.trainingId);
  const placed = rows.map((row) => ({ ...row, regionCode: regionOf(environment, row, input.ownRegency) }));
  return { ok: true, rows: judgeRows(placed, known, enrolled, input.today) };
};

export const rosterJobs = { readRoster };
