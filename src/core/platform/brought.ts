import type { CardSection, HistoryEntry } from '#contract/person.ts';
import type { Db } from '#core/kernel/database.ts';
import type { StoredTables } from '#core/kernel/schema.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import type { AppendixSource } from '#core/platform/report/appendix.ts';
import type { ReportOpeningSource, ReportRemarkSource, ReportSource } from '#core/platform/report/source.ts';
import type { AuditedThing } from './audited.ts';
import type { DataList } from './dataList.ts';
import type { DutySource } from './duty.ts';
import type { IndicatorSource } from './indicator/source.ts';
import type { LastingSeries } from './lasting.ts';
import type { MergeSource } from './merging.ts';

/** What an entry of the history says only when there is something to say. */
export const unsaid = { field: null, staffName: null, outcome: null, followUp: null, link: null };
type Unsaid = keyof typeof unsaid;
export type HistoryItem = Omit<HistoryEntry, Unsaid> & Partial<Pick<HistoryEntry, Unsaid>> & { at: string };

/** What has happened with a person in one feature, in any order; `at` is the instant that entries are sorted by. */
export type HistorySource = (db: Db, personId: number) => Promise<HistoryItem[]>;

/** What a feature shows on a person's card besides the history; null when it has nothing to show. */
export type CardSectionSource = (
  db: Db,
  personId: number,
  now: Pick<Stamp, 'officeId' | 'localDate' | 'zone'>,
) => Promise<CardSection | null>;

/** What features bring to each other, without knowing of each other. */
export type Brought = {
  /** The kinds of things whose changes the audit log tells. */
  audited: readonly { [Entity in keyof StoredTables]: AuditedThing<Entity, string> }[keyof StoredTables][];
  /** The numbers that are counted on through the years. */
  lasting: readonly LastingSeries[];
  /** The history of a person: the card on the screen and on paper. */
  history: readonly HistorySource[];
  /** The parts of a person's card, in any order: the card sorts them by title. */
  cardSections: readonly CardSectionSource[];
  /** What happens when two cards of a person become one; visits are counted last. */
  merging: readonly MergeSource[];
  /** What is due or missing, in any order: the manager's first screen sorts it. */
  duties: readonly DutySource[];
  /** The tables of the month's report, in any order. */
  reportTables: readonly ReportSource[];
  /** What stands behind them, in any order. */
  reportAppendices: readonly AppendixSource[];
  /** What indicators can count, in the order of the features. */
  indicatorSources: readonly IndicatorSource[];
  /** The lists of the data package, in any order. */
  dataLists: readonly DataList[];
  /** What stands before them; of one feature. */
  reportOpening: ReportOpeningSource | undefined;
  /** What the manager writes behind them; of one feature. */
  reportRemark: ReportRemarkSource | undefined;
};
