import { type RawBuilder, sql } from 'kysely';
import { addDays, localDateOf } from '#contract/dates.ts';
import type { NarrowingKind } from '#contract/report.ts';
import { PAPER_FROM, PAPER_TO } from '#contract/visit.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Fact } from '#core/platform/report/facts.ts';
import { daysOf, type Span } from '#core/platform/report/months.ts';
import type { ReportQuestion } from '#core/platform/report/source.ts';
import { isOf } from '#core/platform/store.ts';

/** A record that was written down after its day, or that lacks its result. */
export type Gap = Fact<'lateVisit' | 'lateSession' | 'noResult'> & {
  uid: string;
  day: string;
  /** null: what lacks is not written down yet. */
  recordedOn: string | null;
  name: string;
  staff: string;
  link: string | null;
};
type Asked = Pick<ReportQuestion, 'db' | 'officeId' | 'office' | 'only'>;

type VisitRow = {
  uid: Uint8Array;
  day: string;
  month: number;
  name: string;
  personUid: Uint8Array;
  staff: string | null;
};

const ofVisit = (what: Gap['what'], row: VisitRow, recordedOn: string | null): Gap => ({
  what,
  month: row.month,
  amount: 1,
  uid: uidText(row.uid),
  day: row.day,
  recordedOn,
  name: row.name,
  staff: row.staff ?? '',
  link: `/pelaku-usaha/${uidText(row.personUid)}`,
});

/** Each day by itself: so the indexes lead to the few that are wanted, past all others of the month. */
const daysIn = ({ from, to }: { from: string; to: string }) => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return sql`(SELECT value FROM json_each(${JSON.stringify(days)}))`;
};

/** Numbers of emergency sheets of these days. */
const isOnPaper = (days: { from: string; to: string }) => sql`
  ticket.local_date IN ${daysIn(days)} AND ticket.letter IN (SELECT letter FROM field) AND ticket.sequence BETWEEN ${PAPER_FROM} AND ${PAPER_TO}`;

/** Which visits are of a part of the unit, as tables A to E have it. */
const visitsOf: Partial<Record<NarrowingKind, (id: number | null) => RawBuilder<boolean>>> = {
  field: (id) => sql`visit.field_id = ${id}`,
  consultant: (id) => sql`EXISTS (
    SELECT 1 FROM consultation AS sheet WHERE sheet.visit_id = visit.id AND sheet.staff_id = ${id})`,
};

/** Visits of emergency sheets whose first entry in the trail is of a later day. */
const lateVisits = async ({ db, officeId, office, only }: Asked, span: Span): Promise<Gap[]> => {
  const isAsked = only ? visitsOf[only.kind]!(only.id) : sql<boolean>`true`;
  const { rows } = await sql<VisitRow & { recordedAt: string | null }>`
    SELECT visit.uid, visit.local_date AS day, visit.month, person.name, person.uid AS personUid, staff.name AS staff,
           (SELECT at FROM audit WHERE entity_uid = visit.uid ORDER BY id LIMIT 1) AS recordedAt
      FROM ticket JOIN visit ON visit.id = ticket.visit_id JOIN person ON person.id = visit.person_id
      LEFT JOIN staff ON staff.id = visit.staff_id
     WHERE ticket.office_id = ${officeId} AND ${isOnPaper(daysOf(span))} AND visit.cancelled_at IS NULL AND ${isAsked}`.execute(
    db,
  );
  return rows.flatMap(({ recordedAt, ...row }) => {
    const recordedOn = recordedAt && localDateOf(recordedAt, office.zone);
    return recordedOn && recordedOn > row.day ? [ofVisit('lateVisit', row, recordedOn)] : [];
  });
};

/** Nobody leaves a number open for longer. */
const CLOSED_WITHIN = 366;

/**
 * Visits whose service ended, and whose sheet of that field says no outcome. Who ends a service says its outcome: without
 * one are numbers that were closed with the day, and those of emergency sheets.
 */
const visitsWithoutResult = async ({ db, officeId, only }: Asked, span: Span): Promise<Gap[]> => {
  const { from, to } = daysOf(span);
  const { rows } = await sql<VisitRow>`
    SELECT visit.uid, visit.local_date AS day, visit.month, person.name, person.uid AS personUid, staff.name AS staff
      FROM ticket JOIN visit ON visit.id = ticket.visit_id JOIN person ON person.id = visit.person_id
      LEFT JOIN staff ON staff.id = ticket.staff_id
     WHERE ticket.id IN (
             SELECT ticket_id FROM ticket_event
              WHERE office_id = ${officeId} AND kind = 'closed'
                AND local_date IN ${daysIn({ from, to: addDays(to, CLOSED_WITHIN) })}
             UNION ALL
             SELECT id FROM ticket WHERE office_id = ${officeId} AND ${isOnPaper({ from, to })})
       AND ticket.local_date BETWEEN ${from} AND ${to} AND ticket.status = 'done'
       AND NOT EXISTS (SELECT 1 FROM consultation AS sheet WHERE sheet.ticket_id = ticket.id
                         AND sheet.field_id = ticket.field_id AND sheet.outcome IS NOT NULL)
       AND visit.cancelled_at IS NULL AND ${isOf(only, { field: 'ticket.field_id', consultant: 'ticket.staff_id' })}
     GROUP BY visit.id`.execute(db);
  return rows.map((row) => ofVisit('noResult', row, null));
};

/** Sessions that were written down on a later day. */
const lateSessions = async ({ db, officeId, only }: Asked, { from, to }: Span): Promise<Gap[]> => {
  type Row = Omit<VisitRow, 'personUid'> & { recordedOn: string; menteeUid: Uint8Array | null };
  const { rows } = await sql<Row>`
    SELECT held.uid, held.local_date AS day, held.month, held.created_on AS recordedOn, staff.name AS staff,
           coalesce((SELECT group_concat(coalesce(business.name, person.name), ', ' ORDER BY mentee.id)
              FROM mentoring_session_mentee AS part JOIN mentee ON mentee.id = part.mentee_id
              JOIN person ON person.id = mentee.person_id LEFT JOIN business ON business.id = mentee.business_id
             WHERE part.session_id = held.id AND mentee.merged_into_id IS NULL), '') AS name,
           (SELECT mentee.uid FROM mentoring_session_mentee AS part JOIN mentee ON mentee.id = part.mentee_id
             WHERE part.session_id = held.id AND mentee.merged_into_id IS NULL ORDER BY mentee.id LIMIT 1) AS menteeUid
      FROM mentoring_session AS held JOIN staff ON staff.id = held.staff_id
     WHERE held.office_id = ${officeId} AND held.month BETWEEN ${from} AND ${to} AND held.voided_at IS NULL
       AND held.created_on > held.local_date
       AND ${isOf(only, { field: 'held.field_id', consultant: 'held.staff_id' })}`.execute(db);
  return rows.map(({ uid, day, month, recordedOn, staff, name, menteeUid }) => ({
    what: 'lateSession',
    month,
    amount: 1,
    uid: uidText(uid),
    day,
    recordedOn,
    name,
    staff: staff ?? '',
    link: menteeUid && `/pendampingan/${uidText(menteeUid)}`,
  }));
};

export const gapsIn = async (asked: Asked, span: Span): Promise<Gap[]> => [
  ...(await lateVisits(asked, span)),
  ...(await lateSessions(asked, span)),
  ...(await visitsWithoutResult(asked, span)),
];
