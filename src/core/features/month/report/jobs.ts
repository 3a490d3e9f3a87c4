import type { Office } from '#contract/office.ts';
import type { MonthReport } from '#contract/report.ts';
import type { Outputs } from '#contract/index.ts';
import type { Environment } from '#core/platform/environment.ts';
import { monthOf } from '#core/platform/report/months.ts';
import type { ReportQuestion } from '#core/platform/report/source.ts';

export type ReportInput = {
  officeId: number;
  office: Office;
  /** 202611 */
  month: number;
  asOf: string;
  /** The month of `asOf`. */
  currentMonth: number;
};

export const questionOf = (
  { db, regions }: Environment,
  { officeId, office, month }: ReportInput,
): ReportQuestion => {
  const made = new Map<unknown, Promise<unknown>>();
  const question: ReportQuestion = {
    db: db(),
    regions,
    officeId,
    office,
    month,
    once: <T>(read: (asked: ReportQuestion) => Promise<T>): Promise<T> => {
      const before = made.get(read) as Promise<T> | undefined;
      const result = before ?? read(question);
      made.set(read, result);
      return result;
    },
  };
  return question;
};

/** Everything that features bring to the report of a month, the tables in the order of their codes. */
const monthReport = async (environment: Environment, input: ReportInput): Promise<MonthReport> => {
  const { reportTables, reportOpening, reportRemark } = environment.brought;
  const question = questionOf(environment, input);
  const tables = reportTables.map(
    async ({ code, title, definition, noun, columns, rows }): Promise<MonthReport['tables'][number]> => {
      const { note = null, chart = null, ...figures } = await rows(question);
      return { code, title, definition, noun, columns, ...figures, note, chart };
    },
  );
  return {
    month: monthOf(input.month),
    asOf: input.asOf,
    isProvisional: input.month >= input.currentMonth,
    opening: (await reportOpening?.(question)) ?? null,
    remark: (await reportRemark?.(question)) ?? null,
    tables: (await Promise.all(tables)).sort((a, b) => a.code.localeCompare(b.code)),
  };
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
  return found && { noun: table.noun, ...found, definition: table.definition, words };
};

export const reportJobs = { monthReport, reportRows };
