import type { Display } from '#contract/queue.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { officeAudit } from '#core/features/office/office/index.ts';
import {
  notUndone,
  serviceFieldColumns,
  ticketNumber,
  toServiceField,
} from '#core/features/desk/ticket/index.ts';

/** As many as a screen can have missed; only these are looked up. */
const LAST = 30;

const calls = prepared((db, officeId: number, localDate: string) =>
  db
    .selectFrom(({ selectFrom }) =>
      selectFrom('ticket_event as event')
        .select(['id', 'uid', 'kind', 'at', 'ticket_id', 'field_id', 'desk_id'])
        .where('office_id', '=', officeId)
        .where('local_date', '=', localDate)
        .where('kind', 'in', ['called', 'recalled'])
        .where(notUndone())
        .orderBy('id', 'desc')
        .limit(LAST)
        .as('event'),
    )
    .innerJoin('ticket', 'ticket.id', 'event.ticket_id')
    .leftJoin('visit', 'visit.id', 'ticket.visit_id')
    .innerJoin('field', 'field.id', 'event.field_id')
    .leftJoin('desk', 'desk.id', 'event.desk_id')
    .select(['event.uid', 'event.kind', 'event.at', 'ticket.letter', 'ticket.sequence', 'visit.priority'])
    .select(serviceFieldColumns)
    .select('desk.name as desk')
    .orderBy('event.id', 'desc'),
);

/** The calls of a day, newest first, without those taken back. */
export const callsOfDay = async (db: Db, officeId: number, localDate: string): Promise<Display['calls']> => {
  const rows = await calls(db, officeId, localDate);
  return rows.map((row) => ({
    callUid: uidText(row.uid),
    number: ticketNumber(row.letter, row.sequence),
    field: toServiceField(row),
    deskName: row.desk ?? '',
    at: row.at,
    isRepeat: row.kind === 'recalled',
    isPriority: row.priority !== null,
  }));
};

export const visitorsOfDay = async (db: Db, officeId: number, localDate: string): Promise<number> => {
  const { count } = await db
    .selectFrom('visit')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('office_id', '=', officeId)
    .where('local_date', '=', localDate)
    .where('cancelled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
};

/** Waiting, being served and done today, by field. */
export const countsOfDay = prepared((db, officeId: number, localDate: string) =>
  db
    .selectFrom('ticket')
    .select(['field_id', 'status'])
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('issued_at').as('since')])
    .where('office_id', '=', officeId)
    .where('local_date', '=', localDate)
    .groupBy(['field_id', 'status']),
);

const closings = prepared((db, officeId: number, since: string) =>
  db
    .selectFrom('audit')
    .leftJoin('staff', 'staff.id', 'audit.staff_id')
    .select(['audit.at', 'staff.name as staffName'])
    .where('audit.office_id', '=', officeId)
    .where('audit.at', '>=', since)
    .where('audit.entity', '=', 'office')
    .where('audit.action', '=', 'close_day' satisfies keyof typeof officeAudit.actions)
    .orderBy('audit.at', 'desc')
    .limit(1),
);

/** The newest closing of a day since an instant. */
export const lastClosing = async (db: Db, officeId: number, since: string) =>
  (await closings(db, officeId, since))[0];
