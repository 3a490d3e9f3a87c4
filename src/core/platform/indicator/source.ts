import type { RawBuilder } from 'kysely';
import type { FacilitationKind } from '#contract/facilitationKind.ts';
import type { IndicatorChoice, IndicatorUnit } from '#contract/indicator.ts';
import type { Db } from '#core/kernel/database.ts';
import type { Span } from '#core/platform/report/months.ts';

export type IndicatorQuestion = {
  officeId: number;
  /** Months of one year. */
  months: Span;
  /** Of a field of service, by its local key; null: of the whole office. */
  fieldId: number | null;
  /** What it is limited to, one of the source's choices; empty: to nothing. */
  subject: string;
  /** What has not begun by this day is a plan. */
  today: string;
};

/**
 * Something that the records know and an indicator can count, brought by the feature whose records they are. One statement
 * gives what is counted, a row each: the figures are taken from it, and it is what stands behind them.
 */
export type IndicatorSource = {
  /** Kept with every indicator that counts by it, so it never gets another meaning. */
  code: string;
  name: string;
  /** What is counted, in which month, and what is not, in words. */
  definition: string;
  /** What one of them is called. */
  noun: string;
  /**
   * Each row as one, by its `amount`, or each `who` once, however often and in however many months: then the months do not
   * add up to the year.
   */
  sum: 'rows' | 'amount' | 'distinct';
  /** Amounts are rupiah, and shown and aimed at in these. */
  unit?: IndicatorUnit;
  /** What it counts of one field, in words; none: its records know no field, and it is of the whole office. */
  ofField?: string;
  /** What it can be limited to, also what is not offered any more and was counted. */
  choices?: {
    label: string;
    list: (from: {
      db: Db;
      officeId: number;
      facilitationKinds: () => readonly FacilitationKind[];
    }) => Promise<readonly IndicatorChoice[]>;
  };
  /** What `title` and `about` of its rows are. */
  shown: readonly [title: string, about: string];
  /**
   * uid · day · month (202611) · amount · who, a local key · title · about · page and the uid that it opens.
   * What is only shown is asked for by subqueries: SQLite leaves them out where rows are counted.
   */
  rows: (question: IndicatorQuestion) => RawBuilder<unknown>;
};
