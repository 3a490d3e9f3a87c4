import type { Office } from '#contract/office.ts';
import type {
  Narrowing,
  NarrowingKind,
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

/** What a report is narrowed to; `id`: the local key of the field or the consultant, a place has none. */
export type Narrowed = Narrowing & { id: number | null; title: string };

/** What a report asks of everything that it draws: the words of a source speak of a month, whatever it counts. */
export type ReportQuestion = Asked & {
  db: Db;
  regions(): Regions;
  officeId: number;
  office: Office;
  /** undefined: of the whole unit. */
  only: Narrowed | undefined;
  /** The month in which it is asked. */
  currentMonth: number;
  /** What several tables count from is read once for all of them. */
  once<T>(read: (question: ReportQuestion) => Promise<T>): Promise<T>;
};

/** The numbers of one table. The total is counted by the source: not everything may be summed. */
export type ReportFigures = { rows: ReportRow[]; total: ReportCounts; note?: string; chart?: ReportChart };

/** A table of the report, brought by the feature whose facts it counts. */
export type ReportSource = ReportHead & {
  /**
   * What it counts when the report is narrowed, by the kinds that its records know themselves; where a kind is missing, the
   * table is left out. By what was so then, where the records keep it; where they do not, the words say "sekarang".
   */
  narrowed?: Partial<Record<NarrowingKind, string>>;
  /** Its columns that stand in the recap, where all parts of the unit are side by side, with their titles there. */
  recap?: Readonly<Record<string, string>>;
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
