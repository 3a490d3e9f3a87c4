import type { FollowUp } from '#contract/followUp.ts';
import type { PersonCard } from '#contract/person.ts';
import { sql } from 'kysely';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { serviceFieldColumns, toServiceField } from '#core/features/desk/ticket/index.ts';
import type { DutyQuestion } from '#core/platform/duty.ts';
import { dueCounts } from '#core/platform/store.ts';

/** What was agreed, with whom, in which field; of withdrawn registrations it is nobody's. */
const agreements = (db: Db, officeId: number) =>
  db
    .selectFrom('consultation')
    .innerJoin('visit', 'visit.id', 'consultation.visit_id')
    .innerJoin('person', 'person.id', 'visit.person_id')
    .innerJoin('ticket', 'ticket.id', 'consultation.ticket_id')
    .innerJoin('field', 'field.id', 'consultation.field_id')
    .leftJoin('business', 'business.id', 'visit.business_id')
    .leftJoin('staff', 'staff.id', 'consultation.staff_id')
    .select(['ticket.uid as ticket_uid', 'person.uid as person_uid', 'person.name as person_name'])
    .select(['business.name as business_name', 'staff.name as staff_name', 'consultation.staff_id'])
    .select(['consultation.follow_up', 'consultation.follow_up_due', 'consultation.follow_up_time'])
    .select(serviceFieldColumns)
    .where('consultation.office_id', '=', officeId)
    .where('visit.cancelled_at', 'is', null)
    .where('person.removed_at', 'is', null);
type Row = Awaited<ReturnType<ReturnType<typeof agreements>['execute']>>[number];

const toAgreement = (row: Row) => ({
  ticketUid: uidText(row.ticket_uid),
  fieldUid: uidText(row.field_uid),
  person: { uid: uidText(row.person_uid), name: row.person_name },
  businessName: row.business_name,
  field: toServiceField(row),
  text: row.follow_up,
  time: row.follow_up_time,
  staffName: row.staff_name,
});

/** The open ones that are due up to a day. */
const openUpTo = (db: Db, officeId: number, localDate: string) =>
  agreements(db, officeId)
    .where('consultation.follow_up_due', '<=', localDate)
    .where('consultation.follow_up_done_at', 'is', null);

export const countDue = ({ db, officeId, ...span }: DutyQuestion) =>
  openUpTo(db, officeId, span.until)
    .clearSelect()
    .select(dueCounts('consultation.follow_up_due', span))
    .executeTakeFirstOrThrow();

/** How many of each member of staff are over, by local key. */
export const overdueByStaff = async (
  db: Db,
  officeId: number,
  localDate: string,
): Promise<Map<number | null, number>> => {
  const rows = await openUpTo(db, officeId, localDate)
    .clearSelect()
    .select(['consultation.staff_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where('consultation.follow_up_due', '<', localDate)
    .groupBy('consultation.staff_id')
    .execute();
  return new Map(rows.map((row) => [row.staff_id, row.count]));
};

/** Open follow-ups due up to a day. */
export const dueUpTo = async (
  db: Db,
  officeId: number,
  localDate: string,
  staffId: number,
): Promise<FollowUp[]> => {
  const rows = await openUpTo(db, officeId, localDate)
    .orderBy('consultation.follow_up_due')
    .orderBy(sql`coalesce(consultation.follow_up_time, '24:00')`)
    .orderBy('consultation.id')
    .execute();
  return rows.map((row) => ({
    ...toAgreement(row),
    due: row.follow_up_due!,
    isMine: row.staff_id === staffId,
  }));
};

/** Everybody with whom this day was agreed, by the hour, and what they come for. */
export const expectedOn = async (db: Db, officeId: number, localDate: string) => {
  const rows = await agreements(db, officeId)
    .innerJoin('service', 'service.id', 'ticket.service_id')
    .select(['service.uid as service_uid', 'business.uid as business_uid'])
    .select(['consultation.follow_up_done_at', 'visit.uid as visit_uid', 'visit.local_date'])
    .select(({ selectFrom }) =>
      selectFrom('visit as answer')
        .select('answer.uid')
        .whereRef('answer.answers_id', '=', 'consultation.id')
        .where('answer.cancelled_at', 'is', null)
        .limit(1)
        .as('answer_uid'),
    )
    .where('consultation.follow_up_due', '=', localDate)
    .orderBy(sql`coalesce(consultation.follow_up_time, '24:00')`)
    .orderBy('person.name')
    .execute();
  return rows.map((row) => ({
    ...toAgreement(row),
    serviceUid: uidText(row.service_uid),
    businessUid: row.business_uid && uidText(row.business_uid),
    isDone: row.follow_up_done_at !== null,
    madeOn: row.local_date,
    madeIn: uidText(row.visit_uid),
    answeredBy: row.answer_uid && uidText(row.answer_uid),
  }));
};

/** From the few that are due that day, whoever comes: every registration asks. */
const openPromises = prepared((db, officeId: number, localDate: string, fieldId: number, personId: number) =>
  db
    .selectFrom('consultation')
    .innerJoin('visit', 'visit.id', 'consultation.visit_id')
    .select('consultation.id')
    .where('consultation.office_id', '=', officeId)
    .where('consultation.follow_up_due', '=', localDate)
    .where('consultation.field_id', '=', fieldId)
    .where('consultation.follow_up_done_at', 'is', null)
    .where('visit.person_id', '=', personId)
    .where('visit.cancelled_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('visit as answer')
            .select('answer.id')
            .whereRef('answer.answers_id', '=', 'consultation.id')
            .where('answer.cancelled_at', 'is', null),
        ),
      ),
    )
    .orderBy('consultation.id', 'desc')
    .limit(1),
);

/** What this person was promised for this day in a field, unless another visit has answered it. */
export const promiseFor = async (
  db: Db,
  promise: { officeId: number; personId: number; fieldId: number; localDate: string },
): Promise<number | null> => {
  const { officeId, localDate, fieldId, personId } = promise;
  return (await openPromises(db, officeId, localDate, fieldId, personId))[0]?.id ?? null;
};

/** What is still to be done for a person, of the latest visits first. */
export const openFollowUpsOf = async (db: Db, personId: number): Promise<PersonCard['followUps']> => {
  const rows = await db
    .selectFrom('consultation')
    .innerJoin('visit', 'visit.id', 'consultation.visit_id')
    .innerJoin('ticket', 'ticket.id', 'consultation.ticket_id')
    .innerJoin('field', 'field.id', 'consultation.field_id')
    .leftJoin('staff', 'staff.id', 'consultation.staff_id')
    .select(['ticket.uid as ticket_uid', 'field.uid as field_uid', 'field.letter', 'field.color'])
    .select(['field.short_name', 'staff.name as staff_name'])
    .select(['consultation.follow_up', 'consultation.follow_up_due'])
    .where('visit.person_id', '=', personId)
    .where('visit.cancelled_at', 'is', null)
    .where('consultation.follow_up_done_at', 'is', null)
    .where((eb) =>
      eb.or([eb('consultation.follow_up', '<>', ''), eb('consultation.follow_up_due', 'is not', null)]),
    )
    .orderBy('visit.id', 'desc')
    .execute();
  return rows.map((row) => ({
    ticketUid: uidText(row.ticket_uid),
    fieldUid: uidText(row.field_uid),
    text: row.follow_up,
    due: row.follow_up_due,
    field: { letter: row.letter, color: row.color, name: row.short_name },
    staffName: row.staff_name,
  }));
};
