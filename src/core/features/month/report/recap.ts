import { setImmediate } from 'node:timers/promises';
import type { ListColumn } from '#contract/list.ts';
import type { Office } from '#contract/office.ts';
import { periodName } from '#contract/period.ts';
import type { NarrowingKind, ReportCounts } from '#contract/report.ts';
import type { Environment } from '#core/platform/environment.ts';
import { listSheet } from '#core/platform/list/index.ts';
import { askedOf, monthsRead } from '#core/platform/report/months.ts';
import type { Narrowed, ReportQuestion } from '#core/platform/report/source.ts';
import type { XlsxBook } from '#core/platform/sheet/xlsx.ts';
import { isNarrowedBy, narrowedTo, narrowingsIn } from './narrowing.ts';
import { asOfText } from './paper.ts';

type Asked = { officeId: number; office: Office; period: string; asOf: string };
type Column = { key: string; title: string; unit?: 'rupiah' };
type Row = { label: string; counts: ReportCounts };
/** All parts of one kind side by side, and the whole unit below them. */
type RecapSheet = { kind: NarrowingKind; columns: Column[]; rows: Row[]; unit: Row };

const sheets: Record<NarrowingKind, { title: string; head: string; note: string }> = {
  field: {
    title: 'Per bidang',
    head: 'Bidang',
    note: 'Orang dan usaha dihitung sekali di tiap baris, pelatihan beberapa bidang pada tiap bidangnya: barisnya dapat berjumlah lebih besar daripada seluruh unit.',
  },
  consultant: {
    title: 'Per konsultan',
    head: 'Konsultan',
    note: 'Kunjungan dihitung pada setiap konsultan yang menulis lembarnya, yang tanpa lembar tidak pada siapa pun. Pelatihan tidak menyebut konsultan: orang yang hanya ikut pelatihan ada di Seluruh unit saja. Barisnya tidak berjumlah menjadi seluruh unit.',
  },
  district: {
    title: 'Per kecamatan',
    head: 'Kecamatan',
    note: 'Pendampingan dan pelatihan tidak menyebut kecamatan: yang tidak berkunjung ada di Seluruh unit saja. Orang dan usaha dihitung sekali di tiap baris: barisnya tidak berjumlah menjadi seluruh unit.',
  },
};

/** What the tables count of every part of the unit, each asked what it is asked when the report is narrowed to it. */
export const recapOf = async (
  { db, regions, brought }: Environment,
  { officeId, office, period }: Asked,
  questionOf: (only: Narrowed | undefined) => ReportQuestion,
): Promise<RecapSheet[]> => {
  const known = { db: db(), regions, officeId, office };
  const sources = brought.reportTables
    .filter(({ recap }) => recap)
    .sort((a, b) => a.code.localeCompare(b.code));
  const countsOf = async (only: Narrowed | undefined): Promise<ReportCounts> => {
    // Dozens of rows, each of many visits: whoever waits for the thread is served between them.
    await setImmediate();
    const question = questionOf(only);
    const counts: ReportCounts = {};
    for (const source of sources.filter((each) => isNarrowedBy(each, only))) {
      const { total } = await source.rows(question);
      for (const key of Object.keys(source.recap!)) counts[`${source.code} ${key}`] = total[key] ?? 0;
    }
    return counts;
  };
  const narrowings = await narrowingsIn(known, monthsRead(askedOf(period)));
  const unit = { label: 'Seluruh unit', counts: await countsOf(undefined) };
  const told: RecapSheet[] = [];
  for (const kind of ['field', 'consultant', 'district'] as const) {
    const rows: Row[] = [];
    for (const { label, ...narrowing } of narrowings.filter((each) => each.kind === kind))
      rows.push({ label, counts: await countsOf(await narrowedTo(known, narrowing)) });
    const columns = sources
      .filter(({ narrowed }) => narrowed?.[kind])
      .flatMap(({ code, recap, columns: all }) =>
        Object.entries(recap!).map(([key, title]): Column => {
          const isRupiah = all.find((each) => each.key === key)?.unit === 'rupiah';
          return { key: `${code} ${key}`, title, ...(isRupiah && { unit: 'rupiah' }) };
        }),
      );
    told.push({ kind, columns, rows, unit });
  }
  return told;
};

/** The recap as a workbook: a sheet for each kind of part. */
export const recapXlsx = (told: readonly RecapSheet[], { office, period, asOf }: Asked): XlsxBook => ({
  sheets: told.map(({ kind, columns, rows, unit }) => {
    const { title, head, note } = sheets[kind];
    const above = [
      `Rekap ${title.toLowerCase()}`,
      `${office.name} · ${periodName(period)}`,
      `Data per ${asOfText({ asOf }, office)}, dihitung dari catatan saat itu`,
    ];
    const listed: ListColumn<Row>[] = [
      { title: head, value: ({ label }) => label, chars: 40 },
      ...columns.map(({ key, title: of, unit: as }): ListColumn<Row> => ({
        title: of,
        value: ({ counts }) => counts[key] ?? 0,
        chars: Math.max(12, of.length + 1),
        ...(as && { unit: as }),
      })),
    ];
    return listSheet(title, above, listed, rows, { numbers: 5, total: unit, note });
  }),
});
