import type { Job } from '#core/kernel/threads.ts';
import type { Brought, CardSectionSource, HistorySource } from './brought.ts';
import type { Context } from './context.ts';
import type { DataList } from './dataList.ts';
import type { DutySource } from './duty.ts';
import type { Environment } from './environment.ts';
import type { FindSource } from './find/source.ts';
import type { IndicatorSource } from './indicator/source.ts';
import type { LastingSeries } from './lasting.ts';
import type { MergeSource } from './merging.ts';
import type { AppendixSource } from './report/appendix.ts';
import type { ReportOpeningSource, ReportRemarkSource, ReportSource } from './report/source.ts';

/** What a feature brings to the whole. Listed in `core/features.ts`, and nowhere else. */
export type Feature = {
  /** Its procedures, under their noun in the contract; a noun may be shared. */
  calls: Readonly<Record<string, object>>;
  /** Work for the threads. */
  jobs?: Readonly<Record<string, Job<Environment, never, unknown>>>;
  audited?: Brought['audited'];
  /** Its numbers that are counted on through the years: none is drawn twice, whatever became of the file. */
  lasting?: readonly LastingSeries[];
  /** What it adds to the history of a person. */
  history?: HistorySource;
  /** What it shows on the card of a person: what is going on. */
  cardSection?: CardSectionSource;
  /** What it does when two cards of a person become one. */
  merging?: MergeSource;
  /** What of it is due, or missing in the records, for whoever answers for the office. */
  duties?: DutySource;
  /** What of it is found by what is typed into the command palette. */
  finds?: readonly FindSource[];
  /** Goes on with what was cut off when the application ended. */
  goesOn?: (context: Context) => Promise<void>;
  /** The tables it adds to the report of a month. */
  reportTables?: readonly ReportSource[];
  /** The appendices it adds to it. */
  reportAppendices?: readonly AppendixSource[];
  /** What an indicator can count of its records. */
  indicatorSources?: readonly IndicatorSource[];
  /** The lists it adds to the data package of a period. */
  dataLists?: readonly DataList[];
  /** What the report says before its tables; one feature brings it. */
  reportOpening?: ReportOpeningSource;
  /** What the manager writes into it; one feature brings it. */
  reportRemark?: ReportRemarkSource;
};

export const broughtBy = (features: readonly Feature[]): Brought => ({
  audited: features.flatMap(({ audited }) => audited ?? []),
  lasting: features.flatMap(({ lasting }) => lasting ?? []),
  history: features.flatMap(({ history }) => history ?? []),
  cardSections: features.flatMap(({ cardSection }) => cardSection ?? []),
  merging: features.flatMap(({ merging }) => merging ?? []),
  duties: features.flatMap(({ duties }) => duties ?? []),
  reportTables: features.flatMap(({ reportTables }) => reportTables ?? []),
  reportAppendices: features.flatMap(({ reportAppendices }) => reportAppendices ?? []),
  indicatorSources: features.flatMap(({ indicatorSources }) => indicatorSources ?? []),
  dataLists: features.flatMap(({ dataLists }) => dataLists ?? []),
  reportOpening: features.find(({ reportOpening }) => reportOpening)?.reportOpening,
  reportRemark: features.find(({ reportRemark }) => reportRemark)?.reportRemark,
});
