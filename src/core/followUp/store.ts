import type { FollowUp } from '#contract/followUp.ts';
import type { Db } from '../kernel/database.ts';
import { uidText } from '../kernel/ids.ts';
import { toField } from '../ticket/index.ts';

/** Open follow-ups due up to a day; those of withdrawn registrations are nobody's. */
export const dueUpTo = async (
  db: Db,
  officeId: number,
  localDate: string,
  staffId: number,
): Promise<FollowUp[]> => {
  const rows = await db
    .selectFrom('consultation')
    .innerJoin('visit', 'visit.id', 'consultation.visit_id')
    .innerJoin('person', 'person.id', 'visit.person_id')
    .innerJoin('ticket', 'ticket.id', 'consultation.ticket_id')
    .innerJoin('field', 'field.id', 'consultation.field_id')
    .leftJoin('business', 'business.id', 'visit.business_id')
    .leftJoin('staff', 'staff.id', 'consultation.staff_id')
    .select(['ticket.uid as ticket_uid', 'person.uid as person_uid', 'person.name as person_name'])
    .select(['business.name as business_name', 'staff.name as staff_name', 'consultation.staff_id'])
    .select(['consultation.follow_up', 'consultation.follow_up_due'])
    .select(['field.uid as field_uid', 'field.letter as field_letter', 'field.name as field_name'])
    .select(['field.short_name as field_short_name', 'field.color as field_color'])
    .where('consultation.office_id', '=', officeId)
    .where('consultation.follow_up_due', '<=', localDate)
    .where('consultation.follow_up_done_at', 'is', null)
    .where('visit.cancelled_at', 'is', null)
    .orderBy('consultation.follow_up_due')
    .orderBy('consultation.id')
    .execute();
  return rows.map((row) => ({
    ticketUid: uidText(row.ticket_uid),
    fieldUid: uidText(row.field_uid),
    person: { uid: uidText(row.person_uid), name: row.person_name },
    businessName: row.business_name,
    field: toField(row),
    text: row.follow_up,
    due: row.follow_up_due!,
    staffName: row.staff_name,
    isMine: row.staff_id === staffId,
  }));
};
