import { createHash } from 'node:crypto';
import type { Zippable } from 'fflate';
import type { DataColumn } from '#contract/list.ts';
import { daysOfPeriod } from '#contract/period.ts';
import type { Report } from '#contract/report.ts';
import { type PrintedReport, type ReportInput, reportJobs } from '#core/features/month/report/index.ts';
import { inOneView } from '#core/kernel/database.ts';
import type { DataList, DataQuestion } from '#core/platform/dataList.ts';
import type { Environment } from '#core/platform/environment.ts';
import { listSheet } from '#core/platform/list/index.ts';
import { maskNik } from '#core/platform/people/nik.ts';
import { writeXlsx, type XlsxSheet } from '#core/platform/sheet/xlsx.ts';
import {
  csvName,
  csvOf,
  readMe,
  type Told,
  type Word,
  wordColumns,
  wordsOfList,
  wordsOfReport,
} from './rules.ts';

type Asked = ReportInput & {
  today: string;
  /** What a locked month reported; null: it is counted. */
  locked: Report | null;
  isNikWhole: boolean;
  /** Below the name of each sheet. */
  above: readonly string[];
};
type Named = { name: string; bytes: Uint8Array };
type Drawn = { name: string; rows: number; sheet: XlsxSheet; csv: string; words: Word[] };

const drawn =
  (list: DataList, above: readonly string[]) =>
  <R>(columns: readonly DataColumn<R>[], rows: readonly R[]): Drawn => ({
    name: list.name,
    rows: rows.length,
    sheet: listSheet(list.name, [list.name, ...above], columns, rows),
    csv: csvOf(columns, rows),
    words: wordsOfList(list, columns, rows),
  });

/** The report as it is counted now, unless it is locked, and the lists behind it: all of one moment. */
const dataOfPeriod = async (
  environment: Environment,
  { today, locked, isNikWhole, above, ...input }: Asked,
): Promise<{
  printed: PrintedReport;
  files: Named[];
  lists: { name: string; rows: number }[];
  niks: number;
}> => {
  const { first, last } = daysOfPeriod(input.period);
  const niks = new Set<string>();
  const question: DataQuestion = {
    db: environment.db(),
    regions: environment.regions,
    officeId: input.officeId,
    office: input.office,
    from: first,
    to: last,
    today,
    nikText: (nik) => {
      if (nik === null) return '';
      niks.add(nik);
      return isNikWhole ? nik : maskNik(nik);
    },
  };
  const { printed, lists } = await inOneView(question.db, async () => {
    const all: Drawn[] = [];
    for (const list of environment.brought.dataLists.toSorted((a, b) => a.place - b.place))
      all.push(await list.draw(question, drawn(list, above)));
    const asStored = locked && { report: locked, parts: [], appendices: [] }; // its paper is stored
    return { printed: asStored ?? (await reportJobs.printedReport(environment, input)), lists: all };
  });
  const words = [...lists.flatMap((list) => list.words), ...wordsOfReport(printed.report.tables)];
  const dictionary = listSheet('Kamus data', ['Kamus data', ...above], wordColumns, words);
  const sheets = [...lists.map(({ sheet }) => sheet), dictionary];
  return {
    printed,
    files: [
      { name: 'data.xlsx', bytes: await writeXlsx({ sheets, at: input.asOf }) },
      ...lists.map(({ name, csv }) => ({ name: csvName(name), bytes: Buffer.from(csv) })),
    ],
    lists: lists.map(({ name, rows }) => ({ name, rows })),
    niks: niks.size,
  };
};

/** The files with what they are in words, as a ZIP; what is packed already is only stored. */
const packedData = async (
  _: Environment,
  { files, told, localAt }: { files: readonly Named[]; told: Told; localAt: string },
): Promise<Uint8Array> => {
  const { zipSync } = await import('fflate');
  const summed = files.map(({ name, bytes }) => ({
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const all = [{ name: 'BACA-SAYA.txt', bytes: Buffer.from(`\uFEFF${readMe(told, summed)}`) }, ...files];
  const parts: Zippable = {};
  for (const { name, bytes } of all)
    parts[name] = [bytes, { mtime: localAt, level: /\.(txt|csv)$/.test(name) ? 6 : 0 }];
  return zipSync(parts);
};

export const dataPackageJobs = { dataOfPeriod, packedData };
