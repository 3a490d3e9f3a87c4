import { type RawBuilder, sql } from 'kysely';
import type { NarrowingKind } from '#contract/report.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { ticketNumber } from '#core/features/desk/ticket/index.ts';
import type { VisitGroup } from './counting.ts';
import type { Fact } from './rules.ts';
import type { Narrowed, ReportQuestion } from '#core/platform/report/source.ts';
import type { IndicatorQuestion } from '#core/platform/indicator/source.ts';
import { isOfField, personPage, personShown } from '#core/platform/indicator/store.ts';
import { isCountedVisit, isOneOf } from '#core/platform/store.ts';

type Months = { from: number; to: number };

const counted = (db: Db, officeId: number) =>
  db
    .selectFrom('visit')
    .where('office_id', '=', officeId)
    .where('cancelled_at', 'is', null)
    .where(isCountedVisit(officeId));

/** The place of table C that a visit counts at, as `placeOf` finds it. */
const placeIn = (ownRegency: string | null) =>
  ownRegency === null
    ? sql`visit.district_code`
    : sql`CASE WHEN visit.district_code LIKE ${`${ownRegency}.%`} THEN visit.district_code
               ELSE substr(visit.district_code, 1, 5) END`;

type Asked = Pick<ReportQuestion, 'officeId' | 'office' | 'only'>;

/** Which visits are of a part of the unit, by what they and their sheets say themselves. */
const parts: Record<NarrowingKind, (only: Narrowed, asked: Asked) => RawBuilder<boolean>> = {
  field: ({ id }) => sql<boolean>`visit.field_id = ${id}`,
  consultant: ({ id }) => sql<boolean>`EXISTS (
    SELECT 1 FROM consultation AS sheet WHERE sheet.visit_id = visit.id AND sheet.staff_id = ${id})`,
  district: ({ key }, { office }) => sql<boolean>`${placeIn(office.regionCode)} = ${key}`,
};
const isAsked = (asked: Asked) =>
  asked.only ? parts[asked.only.kind](asked.only, asked) : sql<boolean>`true`;

/**
 * The visits of a month, those together that agree in service, field, sex and in being the first: the covering index has
 * them in this order, and no row of the table is touched. Most of the time goes into handing over each value, so the
 * others come as one text a group.
 */
const inGroups = (db: Db, officeId: number, month: number) =>
  counted(db, officeId)
    .where('month', '=', month)
    .groupBy(['service_id', 'field_id', 'sex', 'is_new'])
    .select(['service_id', 'field_id', 'sex', 'is_new'])
    .select([
      sql<string>`json_group_array(district_code || ' ' || sector || ' ' || scale)`.as('profiles'),
      sql<string>`json_group_array(person_id)`.as('people'),
      sql<string>`json_group_array(business_id)`.as('businesses'),
      sql<string>`json_group_array(extra_needs) FILTER (WHERE extra_needs > 0)`.as('extraNeeds'),
    ]);
const inGroupsOfUnit = prepared(inGroups);

export const visitGroups = async (db: Db, asked: Asked, month: number): Promise<VisitGroup[]> => {
  const rows = asked.only
    ? await inGroups(db, asked.officeId, month).where(isAsked(asked)).execute()
    : await inGroupsOfUnit(db, asked.officeId, month);
  return rows.map(({ profiles, people, businesses, extraNeeds, ...group }) => ({
    ...group,
    month,
    profiles: JSON.parse(profiles) as string[],
    people: JSON.parse(people) as number[],
    businesses: JSON.parse(businesses) as (number | null)[],
    extraNeeds: JSON.parse(extraNeeds) as number[],
  }));
};

/** The visits of these months with their keys, to find the ones behind a number. */
export const factsWithKeys = (db: Db, asked: Asked, months: Months): Promise<(Fact & { id: number })[]> =>
  counted(db, asked.officeId)
    .select(['id', 'month', 'service_id', 'field_id', 'sex', 'is_new', 'district_code', 'sector', 'scale'])
    .where('month', '>=', months.from)
    .where('month', '<=', months.to)
    .where(isAsked(asked))
    .execute();

/** The places where a visit of these months counts. */
export const placesOf = async (
  db: Db,
  { officeId, office }: Pick<ReportQuestion, 'officeId' | 'office'>,
  { from, to }: Months,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('visit')
    .select(placeIn(office.regionCode).$castTo<string>().as('place'))
    .distinct()
    .where('office_id', '=', officeId)
    .where('month', '>=', from)
    .where('month', '<=', to)
    .where('cancelled_at', 'is', null)
    .where(isCountedVisit(officeId))
    .execute();
  return rows.map(({ place }) => place);
};

/** The visits of these days by the field of their first need, by its local key, and how many people made them. */
export const visitsBetween = async (
  db: Db,
  officeId: number,
  { from, to }: { from: string; to: string },
): Promise<{ visits: number; people: number; byField: Map<number, number> }> => {
  const those = db
    .selectFrom('visit')
    .where('office_id', '=', officeId)
    .where('local_date', '>=', from)
    .where('local_date', '<=', to)
    .where('cancelled_at', 'is', null)
    .where(isCountedVisit(officeId));
  const fieldRows = await those
    .select(['field_id', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('field_id')
    .execute();
  const { people } = await those
    .select((eb) => eb.fn.count<number>('person_id').distinct().as('people'))
    .executeTakeFirstOrThrow();
  return {
    visits: fieldRows.reduce((sum, row) => sum + row.count, 0),
    people,
    byField: new Map(fieldRows.map((row) => [row.field_id, row.count])),
  };
};

/** The visits that an indicator counts: those of the tables. */
export const visitsFor = ({ officeId, months: { from, to }, fieldId }: IndicatorQuestion) => sql`
  SELECT uid, local_date AS day, month, 1 AS amount, person_id AS who, ${personShown('visit.person_id')},
         (SELECT short_name FROM service WHERE service.id = visit.service_id) AS about, ${personPage('visit.person_id')}
    FROM visit
   WHERE office_id = ${officeId} AND month BETWEEN ${from} AND ${to} AND cancelled_at IS NULL
     AND ${isCountedVisit(officeId)} AND ${isOfField('visit.field_id', fieldId)}`;

export const services = (db: Db) =>
  db.selectFrom('service').select(['id', 'uid', 'name']).orderBy('position').orderBy('id').execute();

export const fields = (db: Db) =>
  db
    .selectFrom('field')
    .select(['id', 'uid', 'name', 'letter'])
    .orderBy('position')
    .orderBy('letter')
    .execute();

/** The visits with these keys as a reader wants to see them. */
export const visitRows = async (db: Db, ids: readonly number[]) => {
  const rows = await db
    .selectFrom('visit')
    .innerJoin('person', 'person.id', 'visit.person_id')
    .innerJoin('service', 'service.id', 'visit.service_id')
    .innerJoin('field', 'field.id', 'visit.field_id')
    // A visit of an old guest book has no number.
    .leftJoin('ticket', (join) =>
      join.on(sql`ticket.id`, '=', sql`(SELECT max(t.id) FROM ticket t WHERE t.visit_id = visit.id)`),
    )
    .select(['visit.id', 'visit.uid', 'visit.local_date', 'visit.district_code', 'person.uid as person_uid'])
    .select(['person.name', 'service.short_name as service', 'field.short_name as field', 'field.color'])
    .select(['ticket.letter', 'ticket.sequence'])
    .select(['visit.sex', 'visit.is_new', 'visit.sector', 'visit.scale'])
    .where(isOneOf('visit.id', ids))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    visitUid: uidText(row.uid),
    localDate: row.local_date,
    number:
      row.letter === null || row.sequence === null ? 'Buku lama' : ticketNumber(row.letter, row.sequence),
    color: row.color,
    personUid: uidText(row.person_uid),
    name: row.name,
    districtCode: row.district_code,
    service: row.service,
    field: row.field,
    sex: row.sex as 'L' | 'P',
    isNew: row.is_new === 1,
    sector: row.sector,
    scale: row.scale,
  }));
};
