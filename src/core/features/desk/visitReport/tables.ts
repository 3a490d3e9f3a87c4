import { numberText } from '#contract/dates.ts';
import type { RowsBehind } from '#contract/report.ts';
import { sexWords } from '#contract/person.ts';
import { uidText } from '#core/kernel/ids.ts';
import { countIn, marks } from '#core/platform/report/marks.ts';
import { monthsCompared, monthsIn, monthsRead, nameOf } from '#core/platform/report/months.ts';
import type { ReportFigures, ReportQuestion, ReportSource } from '#core/platform/report/source.ts';
import { type Totals, visitCounter } from './counting.ts';
import { chartOfMonths, chartOfRows } from './opening.ts';
import {
  cellSentence,
  districtRows,
  isCountedIn,
  keyOf,
  nameRows,
  placeOf,
  type RowName,
  scaleRows,
  sectorRows,
  type VisitColumn,
  visitColumns,
  type VisitTable,
} from './rules.ts';
import * as store from './store.ts';

/** All that is counted of the visits of the months asked for and of those they are compared with, each read once. */
export const visitTotals = async (question: ReportQuestion): Promise<Totals> => {
  const counter = visitCounter(question);
  for (const month of [...monthsIn(question.own), ...monthsCompared(question)])
    counter.add(await store.visitGroups(question.db, question, month));
  return counter.totals(question.office.regionCode);
};

/** The visits one by one, with the place they count at. */
const placedFacts = async (question: ReportQuestion) => {
  const { db, office } = question;
  const facts = await store.factsWithKeys(db, question, monthsRead(question));
  for (const fact of facts) fact.district_code = placeOf(fact.district_code, office.regionCode);
  return facts;
};

/** The rows of each table: services, fields and scales always, of one field alone its own; places and categories that have a visit. */
const namesOf: Record<
  VisitTable,
  (question: ReportQuestion, counted: readonly (string | number)[]) => RowName[] | Promise<RowName[]>
> = {
  A: async ({ db }) =>
    (await store.services(db)).map(({ uid, id, name }) => ({
      key: uidText(uid),
      fact: id,
      code: '',
      label: name,
    })),
  B: async ({ db, only }) =>
    (await store.fields(db))
      .filter(({ id }) => only?.kind !== 'field' || only.id === id)
      .map(({ uid, id, letter, name }) => ({ key: uidText(uid), fact: id, code: letter, label: name })),
  C: ({ office, regions }, counted) =>
    districtRows(counted as string[], office.regionCode, (code) => regions().path(code)),
  D: (_question, counted) => sectorRows(counted as string[]),
  E: () => scaleRows(),
};

const figuresOf = async (code: VisitTable, question: ReportQuestion): Promise<ReportFigures> => {
  const counted = (await question.once(visitTotals)).rows[code];
  return nameRows(counted, await namesOf[code](question, [...counted.keys()]));
};

const behindColumns: RowsBehind['columns'] = [
  { key: 'date', title: 'Tanggal', kind: 'date', chars: 12, isBrief: true },
  { key: 'number', title: 'Nomor', kind: 'ticket', chars: 10, isBrief: true },
  { key: 'name', title: 'Nama', kind: 'text', chars: 40, isBrief: true },
  { key: 'sex', title: 'Jenis kelamin', kind: 'text', chars: 14, isBrief: false },
  { key: 'isNew', title: 'Baru/lama', kind: 'text', chars: 8, isBrief: false },
  { key: 'district', title: 'Kecamatan', kind: 'text', chars: 26, isBrief: true },
  { key: 'service', title: 'Jenis layanan', kind: 'text', chars: 30, isBrief: false },
  { key: 'field', title: 'Bidang', kind: 'text', chars: 24, isBrief: false },
  { key: 'sector', title: 'Sektor usaha (KBLI)', kind: 'text', chars: 40, isBrief: false },
  { key: 'scale', title: 'Skala usaha', kind: 'text', chars: 14, isBrief: false },
];

const labelIn = (rows: readonly RowName[], fact: string): string =>
  rows.find((name) => name.fact === fact)?.label ?? fact;

type Row = RowsBehind['rows'][number];
const noRows = async () => new Map<number, Row>();

/** Newest first; a visit that stands behind several numbers is read once for all of them. */
const rowsOf = async (question: ReportQuestion, ids: readonly number[]): Promise<Row[]> => {
  const { db, regions } = question;
  const known = await question.once(noRows);
  const unread = ids.filter((id) => !known.has(id));
  for (const visit of unread.length > 0 ? await store.visitRows(db, unread) : [])
    known.set(visit.id, {
      uid: visit.visitUid,
      color: visit.color,
      link: `/pelaku-usaha/${visit.personUid}`,
      cells: {
        date: visit.localDate,
        number: visit.number,
        name: visit.name,
        sex: sexWords[visit.sex],
        isNew: visit.isNew ? 'Baru' : 'Lama',
        district: regions().path(visit.districtCode)?.district ?? visit.districtCode,
        service: visit.service,
        field: visit.field,
        sector: labelIn(sectorRows([visit.sector]), visit.sector),
        scale: labelIn(scaleRows(), visit.scale),
      },
    });
  return ids.toSorted((a, b) => b - a).flatMap((id) => known.get(id) ?? []);
};

/** The visits behind one number: the same facts, asked the same question one by one. */
const behind = async (
  code: VisitTable,
  question: ReportQuestion,
  { key, column }: { key: string | null; column: VisitColumn },
): Promise<RowsBehind | undefined> => {
  const facts = await question.once(placedFacts);
  const names = await namesOf[code](question, [...new Set(facts.map((fact) => keyOf(code, fact)))]);
  const row = key === null ? null : names.find((name) => name.key === key);
  if (row === undefined) return undefined;
  const ids = facts
    .filter((fact) => isCountedIn(column, fact, question) && (!row || keyOf(code, fact) === row.fact))
    .map((fact) => fact.id);
  return {
    title: row?.label ?? 'Jumlah',
    sentence: cellSentence(code, column, question, row?.label ?? null),
    value: ids.length,
    columns: behindColumns,
    rows: await rowsOf(question, ids),
  };
};

const narrowed: ReportSource['narrowed'] = {
  field: 'Hanya kunjungan yang keperluan pertamanya pada bidang ini.',
  consultant:
    'Hanya kunjungan yang lembar konsultasinya ditulis konsultan ini; yang dilayani dua konsultan dihitung pada keduanya.',
  district: 'Hanya kunjungan dari wilayah ini, menurut tempat tinggal pengunjung saat itu.',
};

const visits = (
  code: VisitTable,
  title: string,
  place: string,
  more?: (question: ReportQuestion, figures: ReportFigures) => Promise<Pick<ReportFigures, 'note' | 'chart'>>,
): ReportSource => ({
  code,
  title,
  definition: `Dihitung: setiap kunjungan yang tidak dibatalkan, pada hari datangnya. ${place}`,
  noun: 'kunjungan',
  narrowed,
  // Each table counts the same visits: one tells them.
  ...(code === 'A' && { recap: { total: 'Kunjungan' } }),
  columns: [...visitColumns],
  rows: async (question) => {
    const figures = await figuresOf(code, question);
    return { ...figures, ...(await more?.(question, figures)) };
  },
  behind: (question, { key, column }) => behind(code, question, { key, column: column as VisitColumn }),
});

const extraNeedsNote = ({ extraNeeds }: Totals): string | undefined =>
  extraNeeds.visits === 0
    ? undefined
    : `${numberText(extraNeeds.visits)} kunjungan membawa keperluan tambahan (${numberText(extraNeeds.needs)} keperluan); setiap kunjungan dihitung satu kali menurut keperluan pertamanya.`;

/** The desk asks for neither sales nor capital: who reads the table is told why so much stands under "Belum didata". */
const scaleNote = ({ businesses }: Totals): string | undefined => {
  const count = countIn(businesses, marks.own | marks.scaleUnknown);
  return count === 0
    ? undefined
    : `Skala ${numberText(count)} usaha yang dibawa bulan ini belum didata: penjualan setahun dan modalnya belum diketahui.`;
};

/** Every visit of the month stands in exactly one row of each. */
export const visitTables: readonly ReportSource[] = [
  visits(
    'A',
    'Kunjungan Menurut Jenis Layanan',
    'Barisnya jenis layanan dari keperluan pertama.',
    async (question) => {
      const totals = await question.once(visitTotals);
      return { note: extraNeedsNote(totals), chart: chartOfMonths(totals, question) };
    },
  ),
  visits(
    'B',
    'Kunjungan Menurut Bidang Layanan',
    'Barisnya bidang dari keperluan pertama.',
    async ({ own }, { rows }) => ({
      chart: chartOfRows(`Kunjungan per Bidang Layanan, ${nameOf(own)} Dibandingkan Bulan Lalu`, rows),
    }),
  ),
  visits(
    'C',
    'Kunjungan Menurut Kecamatan',
    'Barisnya kecamatan tempat tinggal pengunjung saat itu; yang tinggal di luar kabupaten/kota kantor dihitung pada kabupaten/kotanya.',
  ),
  visits(
    'D',
    'Kunjungan Menurut Sektor Usaha (KBLI 2025)',
    'Barisnya sektor usaha dari usaha yang dibawa, seperti tercatat saat itu.',
  ),
  visits(
    'E',
    'Kunjungan Menurut Skala Usaha (PP 7/2021)',
    'Barisnya skala dari usaha yang dibawa, seperti tercatat saat itu.',
    async (question) => ({ note: scaleNote(await question.once(visitTotals)) }),
  ),
];
