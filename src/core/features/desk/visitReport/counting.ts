import type { Scale } from '#contract/business.ts';
import { type Marks, mark, marks, noMarks } from '#core/platform/report/marks.ts';
import type { Asked } from '#core/platform/report/months.ts';
import {
  type Counts,
  type Fact,
  isCountedIn,
  nothing,
  placeOf,
  type VisitColumn,
  visitColumns,
  type VisitTable,
} from './rules.ts';

/** The visits of a month that agree in these; the first three lists have an entry for each visit, in the same order. */
export type VisitGroup = Pick<Fact, 'month' | 'service_id' | 'field_id' | 'sex' | 'is_new'> & {
  /** District, sector and scale: "14.71.01 C mikro". */
  profiles: string[];
  people: number[];
  businesses: (number | null)[];
  /** Of the visits that brought more than one need, how many more. */
  extraNeeds: number[];
};

export type Totals = {
  /** For each table, the counts of each row by key. */
  rows: Record<VisitTable, Map<string | number, Counts>>;
  /** New and old visits of each month of the year, by month key. */
  monthly: Map<number, { new: number; old: number }>;
  extraNeeds: { visits: number; needs: number };
  /** Who came, and with which businesses. */
  people: Marks;
  businesses: Marks;
};

/** The entry of a key, made where there is none. */
const entryOf = <K, V>(entries: Map<K, V>, key: K, make: (key: K) => V): V => {
  const known = entries.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  entries.set(key, made);
  return made;
};

const addTo = (counts: Counts, added: Counts): void => added.forEach((count, i) => (counts[i]! += count));

/** What a district, sector and scale together have been counted for, and what the scale says of the business. */
type Profile = { counts: Counts; ofScale: number };
const marksOfScale: Partial<Record<string, number>> = {
  koperasi: marks.cooperative,
  belum_didata: marks.scaleUnknown,
} satisfies Partial<Record<Scale, number>>;
const noProfile = (profile: string): Profile => ({
  counts: nothing(),
  ofScale: marksOfScale[profile.slice(profile.lastIndexOf(' ') + 1)] ?? 0,
});

/**
 * Counts months of visits one after the other, so that each is let go before the next is read. Whether a visit counts
 * is asked once a group; of the single visit only its profile, who came and the business are looked at.
 */
export const visitCounter = (asked: Asked) => {
  const byService = new Map<number, Counts>();
  const byField = new Map<number, Counts>();
  const profiles = new Map<string, Profile>();
  const monthly: Totals['monthly'] = new Map();
  const extraNeeds = { visits: 0, needs: 0 };
  const people = noMarks();
  const businesses = noMarks();

  const addVisits = (group: VisitGroup, isIn: Record<VisitColumn, boolean>) => {
    const columns = visitColumns.flatMap(({ key }, i) => (isIn[key] ? [i] : []));
    const ofBusiness =
      (isIn.total ? marks.own : 0) | (isIn.previous ? marks.before : 0) | (isIn.yearToDate ? marks.year : 0);
    const ofPerson =
      ofBusiness |
      (isIn.total && group.sex === 'L' ? marks.male : 0) |
      (isIn.total && group.is_new === 1 ? marks.newcomer : 0);
    for (let i = 0; i < group.profiles.length; i++) {
      const key = group.profiles[i]!; // the one that is looked up for every visit
      let profile = profiles.get(key);
      if (!profile) profiles.set(key, (profile = noProfile(key)));
      const { counts, ofScale } = profile;
      for (const column of columns) counts[column]!++;
      mark(people, group.people[i]!, ofPerson);
      const business = group.businesses[i]!;
      if (business !== null) mark(businesses, business, isIn.total ? ofBusiness | ofScale : ofBusiness);
    }
  };

  return {
    add: (groups: readonly VisitGroup[]): void => {
      for (const group of groups) {
        const isIn = Object.fromEntries(
          visitColumns.map(({ key }) => [key, isCountedIn(key, group, asked)]),
        ) as Record<VisitColumn, boolean>;
        const visits = group.profiles.length;
        const added = visitColumns.map(({ key }) => (isIn[key] ? visits : 0));
        addTo(entryOf(byService, group.service_id, nothing), added);
        addTo(entryOf(byField, group.field_id, nothing), added);
        addVisits(group, isIn);
        if (isIn.yearToDate) {
          const ofMonth = entryOf(monthly, group.month, () => ({ new: 0, old: 0 }));
          ofMonth[group.is_new === 1 ? 'new' : 'old'] += visits;
        }
        if (!isIn.total) continue;
        extraNeeds.visits += group.extraNeeds.length;
        for (const needs of group.extraNeeds) extraNeeds.needs += needs;
      }
    },
    /** Districts outside the office's own regency count as their regency. */
    totals: (ownRegency: string | null): Totals => {
      const rows: Totals['rows'] = { A: byService, B: byField, C: new Map(), D: new Map(), E: new Map() };
      for (const [profile, { counts }] of profiles) {
        const [district, sector, scaleOf] = profile.split(' ') as [string, string, string];
        addTo(entryOf(rows.C, placeOf(district, ownRegency), nothing), counts);
        addTo(entryOf(rows.D, sector, nothing), counts);
        addTo(entryOf(rows.E, scaleOf, nothing), counts);
      }
      return { rows, monthly, extraNeeds, people, businesses };
    },
  };
};
