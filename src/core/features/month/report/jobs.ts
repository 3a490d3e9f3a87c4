import type { Office } from '#contract/office.ts';
import { periodBefore } from '#contract/period.ts';
import type { Report } from '#contract/report.ts';
import type { ReportPart } from '#contract/reportLayout.ts';
import { localDateOf } from '#contract/dates.ts';
import type { Outputs } from '#contract/index.ts';
import { officeParts } from '#core/features/month/reportLayout/index.ts';
import { inOwnView } from '#core/kernel/database.ts';
import type { Environment } from '#core/platform/environment.ts';
import { askedOf, monthsRead } from '#core/platform/report/months.ts';
import type { DrawnAppendix } from '#core/platform/report/appendix.ts';
import type { Narrowed, ReportQuestion } from '#core/platform/report/source.ts';
import { fitting, type LeftOut } from './appendices.ts';
import { definitionOf, isNarrowedBy, narrowingsIn, toldOf } from './narrowing.ts';
import type { PrintedReport } from './paper.ts';
import { recapOf } from './recap.ts';
import { inUnitOf, wordsOf } from './words.ts';

export type ReportInput = {
  officeId: number;
  office: Office;
  period: string;
  /** The period beside it; undefined: the one before. */
  against: string | undefined;
  /** undefined: of the whole unit. */
  only: Narrowed | undefined;
  asOf: string;
  /** The month of `asOf`. */
  currentMonth: number;
};

export const questionOf = (
  { db, regions }: Pick<Environment, 'db' | 'regions'>,
  { officeId, office, period, against, only, currentMonth }: ReportInput,
  { isAlone = false }: Pick<ReportQuestion, 'isAlone'> = {},
): ReportQuestion => {
  const made = new Map<unknown, Promise<unknown>>();
  const question: ReportQuestion = {
    db: db(),
    regions,
    officeId,
    office,
    only,
    currentMonth,
    ...askedOf(period, against),
    isAlone,
    once: <T>(read: (asked: ReportQuestion) => Promise<T>): Promise<T> => {
      const before = made.get(read) as Promise<T> | undefined;
      const result = before ?? read(question);
      made.set(read, result);
      return result;
    },
  };
  return question;
};

/** Everything that features bring to a report, the tables in the order of their codes. */
const figures = async (environment: Environment, input: ReportInput): Promise<Report> => {
  const { reportTables, reportOpening, reportRemark } = environment.brought;
  const question = questionOf(environment, input);
  const { only } = input;
  const tables = reportTables
    .filter((source) => isNarrowedBy(source, only))
    .map(async (source): Promise<Report['tables'][number]> => {
      const { code, title, noun, columns } = source;
      const { note = null, chart = null, ...counted } = await source.rows(question);
      return { code, title, definition: definitionOf(source, only), noun, columns, ...counted, note, chart };
    });
  const told = await toldOf(question, reportTables);
  const { period, against = periodBefore(period) } = input;
  return inUnitOf({
    period,
    against,
    ...(told && { only: told }),
    asOf: input.asOf,
    isProvisional: question.own.to >= input.currentMonth,
    opening: (await reportOpening?.(question)) ?? null,
    // What the manager writes is about the unit.
    remark: (!only && (await reportRemark?.(question))) || null,
    tables: (await Promise.all(tables)).sort((a, b) => a.code.localeCompare(b.code)),
  });
};

/** The appendices of these parts, in their order; what is not asked for is not read. */
const drawn = async (
  environment: Environment,
  input: ReportInput,
  parts: readonly ReportPart[],
): Promise<DrawnAppendix[]> => {
  const today = localDateOf(input.asOf, input.office.zone);
  const question = { ...questionOf(environment, input), period: input.period, today };
  const all: DrawnAppendix[] = [];
  for (const { key } of parts) {
    const source = environment.brought.reportAppendices.find((each) => each.key === key);
    if (!source) continue;
    const { title, isLandscape = false } = source;
    all.push({ key, title, isLandscape, ...(await source.draw(question)) });
  }
  return all;
};

const partsIn = async ({ db, brought }: Environment, { officeId }: ReportInput): Promise<ReportPart[]> =>
  (await officeParts(db(), officeId, brought)).filter(({ isIn }) => isIn);

/** A report as it goes on paper: its numbers, and the parts that the office has in it. */
const printedReport = async (environment: Environment, input: ReportInput): Promise<PrintedReport> => {
  const parts = await partsIn(environment, input);
  // The appendices are of the unit.
  const behind = input.only ? [] : parts.filter(({ place }) => place === 'behind');
  return {
    report: await figures(environment, input),
    parts,
    appendices: await drawn(environment, input, behind),
  };
};

/** The appendices that are printed apart from it, or one of them: as many as fit on one print. */
const appendicesApart = async (
  environment: Environment,
  { key, ...input }: ReportInput & { key: string | undefined },
): Promise<Omit<PrintedReport, 'report'> & { leftOut: LeftOut[] }> => {
  const parts = await partsIn(environment, input);
  const apart = parts.filter((part) => part.place === 'apart' && (key === undefined || part.key === key));
  return { parts, ...fitting(await drawn(environment, input, apart)) };
};

type Cell = ReportInput & { table: string; key: string | null; column: string };

/** What is behind one number; undefined when the report has no such number. */
const reportRows = async (
  environment: Environment,
  { table: code, key, column, ...input }: Cell,
): Promise<Outputs['report']['rows'] | undefined> => {
  const table = environment.brought.reportTables.find((each) => each.code === code);
  const words = table?.columns.find((each) => each.key === column)?.words;
  const { only } = input;
  if (!table || words === undefined || !isNarrowedBy(table, only)) return undefined;
  const found = await table.behind(questionOf(environment, input), { key, column });
  if (!found) return undefined;
  const say = wordsOf(input.period, input.against);
  return {
    noun: table.noun,
    ...found,
    sentence: say(found.sentence) + (only ? ` Hanya ${only.title}.` : ''),
    definition: say(definitionOf(table, only)),
    words: say(words),
  };
};

const reportNarrowings = (
  { db, regions }: Environment,
  { period, ...of }: Pick<ReportInput, 'officeId' | 'office' | 'period'>,
): Promise<Outputs['report']['narrowings']> =>
  narrowingsIn({ db: db(), regions, ...of }, monthsRead(askedOf(period)));

/**
 * Each row asks anew: what is recorded meanwhile would stand in those that come after it alone. On a handle of its own, as
 * whoever is served between two rows reads the file as it is by then.
 */
const reportRecap = (environment: Environment, input: ReportInput) =>
  inOwnView(environment.db(), (view) => {
    const viewed = { ...environment, db: () => view };
    return recapOf(viewed, input, (only) => questionOf(viewed, { ...input, only }, { isAlone: true }));
  });

export const reportJobs = {
  figures,
  printedReport,
  appendicesApart,
  reportRows,
  reportNarrowings,
  reportRecap,
};
