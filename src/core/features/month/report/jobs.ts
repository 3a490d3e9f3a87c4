import type { Office } from '#contract/office.ts';
import { periodBefore } from '#contract/period.ts';
import type { Report } from '#contract/report.ts';
import type { Outputs } from '#contract/index.ts';
import type { Environment } from '#core/platform/environment.ts';
import { askedOf } from '#core/platform/report/months.ts';
import type { ReportQuestion } from '#core/platform/report/source.ts';
import { inUnitOf, wordsOf } from './words.ts';

export type ReportInput = {
  officeId: number;
  office: Office;
  period: string;
  /** The period beside it; undefined: the one before. */
  against: string | undefined;
  asOf: string;
  /** The month of `asOf`. */
  currentMonth: number;
};

export const questionOf = (
  { db, regions }: Environment,
  { officeId, office, period, against }: ReportInput,
): ReportQuestion => {
  const made = new Map<unknown, Promise<unknown>>();
  const question: ReportQuestion = {
    db: db(),
    regions,
    officeId,
    office,
    ...askedOf(period, against),
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
  const tables = reportTables.map(
    async ({ code, title, definition, noun, columns, rows }): Promise<Report['tables'][number]> => {
      const { note = null, chart = null, ...counted } = await rows(question);
      return { code, title, definition, noun, columns, ...counted, note, chart };
    },
  );
  const { period, against = periodBefore(period) } = input;
  return inUnitOf({
    period,
    against,
    asOf: input.asOf,
    isProvisional: question.own.to >= input.currentMonth,
    opening: (await reportOpening?.(question)) ?? null,
    remark: (await reportRemark?.(question)) ?? null,
    tables: (await Promise.all(tables)).sort((a, b) => a.code.localeCompare(b.code)),
  });
};

type Cell = ReportInput & { table: string; key: string | null; column: string };

/** What is behind one number; undefined when the report has no such number. */
const reportRows = async (
  environment: Environment,
  { table: code, key, column, ...input }: Cell,
): Promise<Outputs['report']['rows'] | undefined> => {
  const table = environment.brought.reportTables.find((each) => each.code === code);
  const words = table?.columns.find((each) => each.key === column)?.words;
  if (!table || words === undefined) return undefined;
  const found = await table.behind(questionOf(environment, input), { key, column });
  if (!found) return undefined;
  const say = wordsOf(input.period, input.against);
  const { definition } = table;
  return {
    noun: table.noun,
    ...found,
    sentence: say(found.sentence),
    definition: say(definition),
    words: say(words),
  };
};

export const reportJobs = { figures, reportRows };
