import { sql } from 'kysely';
import type { Scale } from '#contract/business.ts';
import { type Outcome, resultText } from '#contract/consultation.ts';
import type { TicketStatus } from '#contract/ticket.ts';
import { isFromPaper } from '#contract/visit.ts';
import type { Db } from '#core/kernel/database.ts';
import { ticketNumber } from '#core/features/desk/ticket/index.ts';
import { isCountedVisit } from '#core/platform/store.ts';

const numberOf = ({ letter, sequence }: { letter: string | null; sequence: number | null }): string =>
  letter === null || sequence === null ? 'Buku lama' : ticketNumber(letter, sequence);

/** One line of the guest book: who came, when, what for, and how it ended. */
export type Guest = {
  personId: number;
  localDate: string;
  registeredAt: string;
  /** Brought in with a guest book of before: the day is known, hour, number and staff are not. */
  isOfOldBook: boolean;
  number: string;
  isFromPaper: boolean;
  name: string;
  sex: string;
  businessName: string;
  district: string;
  /** What the report counted it by. */
  districtCode: string;
  sector: string;
  scale: Scale;
  serviceName: string;
  isNew: boolean;
  fieldName: string;
  /** The words of the desk, or the kind of service when there are none. */
  purpose: string;
  staffName: string;
  result: string;
  /** In which the words of a filter are looked for, the same as on the screen. */
  searched: readonly (string | null)[];
};

/**
 * The visits of some days in the order of the book; those that were taken back count nowhere. `withPast`: also those of
 * old books, as far as reports count them.
 */
export const guestsBetween = async (
  db: Db,
  { officeId, from, to, withPast }: { officeId: number; from: string; to: string; withPast: boolean },
): Promise<Guest[]> => {
  const rows = await db
    .selectFrom('visit')
    .innerJoin('person', 'person.id', 'visit.person_id')
    .innerJoin('field', 'field.id', 'visit.field_id')
    .innerJoin('service', 'service.id', 'visit.service_id')
    .leftJoin('business', 'business.id', 'visit.business_id')
    // A changed field draws a new number: the last one is what stands on the visitor's paper.
    .leftJoin('ticket', (join) =>
      join.on('ticket.id', '=', (eb) =>
        eb
          .selectFrom('ticket as own')
          .select((own) => own.fn.max('own.id').as('id'))
          .whereRef('own.visit_id', '=', 'visit.id'),
      ),
    )
    .leftJoin('staff', 'staff.id', 'ticket.staff_id')
    .select(['visit.person_id', 'visit.local_date', 'visit.registered_at', 'visit.sex', 'visit.is_new'])
    .select(['visit.district_code', 'visit.sector', 'visit.scale'])
    .select(['visit.purpose', 'person.name', 'person.district', 'business.name as business_name'])
    .select(['field.short_name as field_name', 'service.short_name as service_name'])
    .select(['field.name as field_title', 'service.name as service_title'])
    .select(['ticket.letter', 'ticket.sequence', 'ticket.status', 'ticket.called_at'])
    .select(['staff.name as staff_name', 'visit.import_id'])
    .select((eb) =>
      eb
        .selectFrom('consultation')
        .select('consultation.outcome')
        .whereRef('consultation.visit_id', '=', 'visit.id')
        .where('consultation.outcome', 'is not', null)
        .orderBy('consultation.id', 'desc')
        .limit(1)
        .as('outcome'),
    )
    .where('visit.office_id', '=', officeId)
    .where('visit.local_date', '>=', from)
    .where('visit.local_date', '<=', to)
    .where('visit.cancelled_at', 'is', null)
    .where(withPast ? isCountedVisit(officeId) : sql<boolean>`visit.import_id IS NULL`)
    .orderBy('visit.local_date')
    .orderBy('visit.registered_at')
    .orderBy('visit.id')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    localDate: row.local_date,
    registeredAt: row.registered_at,
    isOfOldBook: row.import_id !== null,
    number: numberOf(row),
    isFromPaper: row.sequence !== null && isFromPaper(row.sequence),
    name: row.name,
    sex: row.sex,
    businessName: row.business_name ?? '',
    district: row.district,
    districtCode: row.district_code,
    sector: row.sector,
    scale: row.scale as Scale,
    serviceName: row.service_title,
    isNew: row.is_new === 1,
    fieldName: row.field_name,
    purpose: row.purpose || row.service_name,
    staffName: row.staff_name ?? '',
    searched: [numberOf(row), row.name, row.business_name, row.field_title, row.service_title],
    result:
      row.status === null
        ? ''
        : resultText(row.outcome as Outcome | null, {
            status: row.status as TicketStatus,
            calledAt: row.called_at,
          }),
  }));
};

/** The NIKs of whoever came on these days, by their keys: neither screen nor paper of the guest book asks for them. */
export const niksOf = async (
  db: Db,
  { officeId, from, to }: { officeId: number; from: string; to: string },
): Promise<Map<number, string | null>> => {
  const rows = await db
    .selectFrom('person')
    .select(['person.id', 'person.nik'])
    .where('person.id', 'in', (visits) =>
      visits
        .selectFrom('visit')
        .select('visit.person_id')
        .where('visit.office_id', '=', officeId)
        .where('visit.local_date', '>=', from)
        .where('visit.local_date', '<=', to)
        .where('visit.cancelled_at', 'is', null),
    )
    .execute();
  return new Map(rows.map(({ id, nik }) => [id, nik]));
};
