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
import type { Asked } from './months.ts';
import type { Regions } from '#core/platform/region/index.ts';

/** What a report asks of everything that it draws: the words of a source speak of a month, whatever it counts. */
export type ReportQuestion = Asked & {
  db: Db;
  regions(): Regions;
  officeId: number;
  office: Office;
  /** What several tables count from is read once for all of them. */
  once<T>(read: (question: ReportQuestion) => Promise<T>): Promise<T>;
};

/** The numbers of one table. The total is counted by the source: not everything may be summed. */
export type ReportFigures = { rows: ReportRow[]; total: ReportCounts; note?: string; chart?: ReportChart };

/** A table of the report, brought by the feature whose facts it counts. */
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

/** What the manager writes into the report of a period. */
export type ReportRemarkSource = (question: ReportQuestion) => Promise<Remark | null>;
