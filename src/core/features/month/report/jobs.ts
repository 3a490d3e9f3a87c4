import type { MonthReport, ReportColumn, ReportTable } from '#contract/report.ts';
import type { Outputs } from '#contract/index.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Environment } from '#core/platform/environment.ts';
import {
  cellSentence,
  districtRows,
  type Fact,
  foldFacts,
  isCountedIn,
  joinPlaces,
  keyOf,
  monthsRead,
  nameReport,
  placeOf,
  type RowName,
  scaleRows,
  sectorRows,
  type Totals,
} from './rules.ts';
import * as store from './store.ts';

export type ReportInput = {
  officeId: number;
  /** The office's regency, whose districts are told apart. */
  ownRegency: string | null;
  /** 202611 */
  month: number;
  asOf: string;
  /** The month of `asOf`. */
  currentMonth: number;
};

const serviceRows = async (db: Db): Promise<RowName[]> =>
  (await store.services(db)).map((row) => ({
    key: uidText(row.uid),
    fact: row.id,
    code: '',
    label: row.name,
  }));

const fieldRows = async (db: Db): Promise<RowName[]> =>
  (await store.fields(db)).map((row) => ({
    key: uidText(row.uid),
    fact: row.id,
    code: row.letter,
    label: row.name,
  }));

/** The rows of each table: services, fields and scales always; places and categories that have a visit. */
const rowNames = async (
  { db, regions }: Environment,
  rows: Totals['rows'],
  ownRegency: string | null,
): Promise<Record<ReportTable, RowName[]>> => ({
  A: await serviceRows(db()),
  B: await fieldRows(db()),
  C: districtRows([...rows.C.keys()] as string[], ownRegency, (code) => regions().path(code)),
  D: sectorRows([...rows.D.keys()] as string[]),
  E: scaleRows(),
});

/** The same visits with the place they count at. */
const placed = <F extends Fact>(facts: F[], ownRegency: string | null): F[] => {
  for (const fact of facts) fact.district_code = placeOf(fact.district_code, ownRegency);
  return facts;
};

const monthReport = async (environment: Environment, input: ReportInput): Promise<MonthReport> => {
  const facts = await store.facts(environment.db(), input.officeId, monthsRead(input.month));
  const totals = foldFacts(facts, input.month);
  // Some hundred codes are joined, not every visit.
  totals.rows.C = joinPlaces(totals.rows.C, input.ownRegency);
  return nameReport(totals, await rowNames(environment, totals.rows, input.ownRegency), input);
};

type Cell = ReportInput & { table: ReportTable; key: string | null; column: ReportColumn };

/** The visits behind one number: the same facts, asked the same question one by one. */
const reportRows = async (
  environment: Environment,
  { table, key, column, ...input }: Cell,
): Promise<Outputs['report']['rows'] | undefined> => {
  const db = environment.db();
  const read = await store.factsWithKeys(db, input.officeId, monthsRead(input.month));
  const facts = placed(read, input.ownRegency);
  const names = await rowNames(environment, foldFacts(facts, input.month).rows, input.ownRegency);
  const row = key === null ? null : names[table].find((name) => name.key === key);
  if (row === undefined) return undefined;
  const ids = facts
    .filter((fact) => isCountedIn(column, fact, input.month) && (!row || keyOf(table, fact) === row.fact))
    .map((fact) => fact.id);
  const nameIn = (rows: readonly RowName[], fact: string) =>
    rows.find((name) => name.fact === fact)?.label ?? fact;
  const place = (code: string) => environment.regions().path(code)?.district ?? code;
  return {
    title: row?.label ?? 'Jumlah',
    sentence: cellSentence(table, column, input.month, row?.label ?? null),
    rows: (await store.visitRows(db, ids)).map(({ districtCode, sector, scale, ...visit }) => ({
      ...visit,
      district: place(districtCode),
      sector: nameIn(sectorRows([sector]), sector),
      scale: nameIn(scaleRows(), scale),
    })),
  };
};

export const reportJobs = { monthReport, reportRows };
