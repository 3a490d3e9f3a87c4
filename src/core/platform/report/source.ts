import type { Office } from '#contract/office.ts';
import type {
  ReportChart,
  ReportCounts,
  ReportHead,
  ReportOpening,
  ReportRow,
  RowsBehind,
} from '#contract/report.ts';
import type { Remark } from '#contract/remark.ts';
import type { Db } from '#core/kernel/database.ts';
import type { Regions } from '#core/platform/region/index.ts';

/** What the report of a month asks of everything that it draws. */
export type ReportQuestion = {
  db: Db;
  regions(): Regions;
  officeId: number;
  office: Office;
  /** 202611 */
  month: number;
  /** What several tables count from is read once for all of them. */
  once<T>(read: (question: ReportQuestion) => Promise<T>): Promise<T>;
};

/** The numbers of one table. The total is counted by the source: not everything may be summed. */
export type ReportFigures = { rows: ReportRow[]; total: ReportCounts; note?: string; chart?: ReportChart };

/** A table of the month's report, brought by the feature whose facts it counts. */
export type ReportSource = ReportHead & {
  rows(question: ReportQuestion): Promise<ReportFigures>;
  /** What one number counts, the total row where the key is null; undefined when there is no such row. */
  behind(
    question: ReportQuestion,
    cell: { key: string | null; column: string },
  ): Promise<(RowsBehind & { noun?: string }) | undefined>;
};

/** What the report says before its tables. */
export type ReportOpeningSource = (question: ReportQuestion) => Promise<ReportOpening>;

/** What the manager writes into the report. */
export type ReportRemarkSource = (question: ReportQuestion) => Promise<Remark>;
