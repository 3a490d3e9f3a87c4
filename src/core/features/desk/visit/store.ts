import type { Ticket } from '#contract/ticket.ts';
import { PAPER_FROM, PAPER_TO, type Visit } from '#contract/visit.ts';
import { type Insertable, sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { insertRow } from '#core/kernel/rows.ts';
import type { HistorySource } from '#core/platform/brought.ts';
import type { Tables } from '#core/kernel/tables.ts';
import { notUndone, ticketNumber, ticketsOfVisits } from '#core/features/desk/ticket/index.ts';

const visits = (db: Db) =>
  db
    .selectFrom('visit')
    // A visit of an old guest book never stood at a desk: it has no number, and stands on the card of its person.
    .where('visit.import_id', 'is', null)
    .innerJoin('person', 'person.id', 'visit.person_id')
    .leftJoin('staff', 'staff.id', 'visit.staff_id')
    .select(['visit.id', 'visit.uid', 'visit.registered_at', 'visit.local_date', 'visit.is_new'])
    .select(['visit.visit_number', 'visit.purpose', 'visit.cancelled_at', 'visit.replaced_by_id'])
    .select(['person.uid as person_uid', 'person.name as person_name', 'staff.name as staff_name']);
const visitOfUid = prepared((db, uid: Uint8Array) => visits(db).where('visit.uid', '=', uid));
type Row = Awaited<ReturnType<ReturnType<typeof visits>['execute']>>[number];

const toVisit = (row: Row, ticket: Ticket, replacedBy?: Ticket): Visit => ({
  uid: uidText(row.uid),
  personUid: uidText(row.person_uid),
  personName: row.person_name,
  registeredAt: row.registered_at,
  localDate: row.local_date,
  isNew: row.is_new === 1,
  visitNumber: row.visit_number,
  purpose: row.purpose,
  ticket,
  staffName: row.staff_name,
  isCancelled: row.cancelled_at !== null,
  replacedBy: replacedBy?.number ?? null,
});

const toVisits = async (db: Db, rows: readonly Row[]): Promise<Visit[]> => {
  const tickets = await ticketsOfVisits(
    db,
    rows.flatMap(({ id, replaced_by_id }) => (replaced_by_id === null ? [id] : [id, replaced_by_id])),
  );
  return rows.map((row) => toVisit(row, tickets.get(row.id)!, tickets.get(row.replaced_by_id ?? 0)));
};

/** A visit that was stored this moment, without asking for what is known. */
export const newVisit = (
  visit: Omit<Row, 'cancelled_at' | 'replaced_by_id' | 'person_uid' | 'person_name' | 'staff_name'>,
  person: { uid: Uint8Array; name: string },
  staffName: string,
  ticket: Ticket,
): Visit => {
  const names = { person_uid: person.uid, person_name: person.name, staff_name: staffName };
  return toVisit({ ...visit, ...names, cancelled_at: null, replaced_by_id: null }, ticket);
};

export const findVisit = async (db: Db, uid: string): Promise<Visit | undefined> =>
  (await toVisits(db, await visitOfUid(db, uidBytes(uid))))[0];

type Days = { officeId: number; from: string; to: string };

export const visitsBetween = async (db: Db, { officeId, from, to }: Days, limit: number): Promise<Visit[]> =>
  toVisits(
    db,
    await visits(db)
      .where('visit.office_id', '=', officeId)
      .where('visit.local_date', '>=', from)
      .where('visit.local_date', '<=', to)
      .orderBy('visit.local_date', 'desc')
      .orderBy('visit.id', 'desc')
      .limit(limit)
      .execute(),
  );

export const countVisits = async (db: Db, { officeId, from, to }: Days): Promise<number> => {
  const { count } = await db
    .selectFrom('visit')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('office_id', '=', officeId)
    .where('local_date', '>=', from)
    .where('local_date', '<=', to)
    .where('cancelled_at', 'is', null)
    .where('import_id', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
};

const rowOfUid = prepared((db, uid: Uint8Array) => db.selectFrom('visit').selectAll().where('uid', '=', uid));
export const findRow = async (db: Db, uid: string) => (await rowOfUid(db, uidBytes(uid)))[0];

export const insertVisit = (tx: Tx, row: Insertable<Tables['visit']>): Promise<number> =>
  insertRow(tx, 'visit', row);

export const updateVisit = (tx: Tx, id: number, row: Partial<Insertable<Tables['visit']>>) =>
  tx.updateTable('visit').set(row).where('id', '=', id).execute();

const rowOfDay = prepared((db, id: number) =>
  db.selectFrom('visit').select('local_date').where('id', '=', id),
);
export const dayOf = async (tx: Tx, id: number): Promise<string> => (await rowOfDay(tx, id))[0]!.local_date;

/** New or returning, and which visit it is, follow when the visits were, not when they were written down. */
export const renumberVisits = (tx: Tx, personId: number) =>
  sql`UPDATE visit SET visit_number = own.number, is_new = own.number = 1
        FROM (SELECT id, row_number() OVER (ORDER BY registered_at, id) AS number
                FROM visit WHERE person_id = ${personId} AND cancelled_at IS NULL) AS own
       WHERE visit.id = own.id AND visit.visit_number <> own.number`.execute(tx);

/** Visits of a person and day whose number was given up before anybody sat down with the visitor. */
export const givenUp = prepared((db, personId: number, localDate: string) =>
  db
    .selectFrom('visit')
    .innerJoin('ticket', 'ticket.visit_id', 'visit.id')
    .select(['visit.id', 'visit.uid'])
    .where('visit.person_id', '=', personId)
    .where('visit.local_date', '=', localDate)
    .where('visit.cancelled_at', 'is', null)
    .where(sql<boolean>`ticket.id = (SELECT max(own.id) FROM ticket own WHERE own.visit_id = visit.id)`)
    .where('ticket.status', '=', 'cancelled')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('consultation').select('id').whereRef('consultation.visit_id', '=', 'visit.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ticket_event as event')
            .select('event.id')
            .whereRef('event.ticket_id', '=', 'ticket.id')
            .where('event.kind', '=', 'arrived')
            .where(notUndone()),
        ),
      ),
    ),
);

/** What gave way to a visit counts again when that visit is taken back. */
export const bringBackReplaced = (tx: Tx, visitId: number, personId: number) =>
  tx
    .updateTable('visit')
    .set({ cancelled_at: null, replaced_by_id: null })
    .where('person_id', '=', personId)
    .where('replaced_by_id', '=', visitId)
    .execute();

/** Whether a sheet about the visit has been begun: no service ends without one. A need that was transferred has none. */
export const isPartlyServed = async (tx: Tx, visitId: number): Promise<boolean> =>
  (await tx
    .selectFrom('consultation')
    .select('visit_id')
    .where('visit_id', '=', visitId)
    .executeTakeFirst()) !== undefined;

/** The numbers of the day sheet that have been written down for a day, and whether the visit of each still counts. */
export const paperNumbers = (tx: Tx, officeId: number, localDate: string, letter: string) =>
  tx
    .selectFrom('ticket')
    .leftJoin('visit', 'visit.id', 'ticket.visit_id')
    .select(['ticket.sequence', 'visit.cancelled_at'])
    .where('ticket.office_id', '=', officeId)
    .where('ticket.local_date', '=', localDate)
    .where('ticket.letter', '=', letter)
    .where('ticket.sequence', '>=', PAPER_FROM)
    .where('ticket.sequence', '<=', PAPER_TO)
    .execute();

const servedVisits = (db: Db, personId: number) =>
  db
    .selectFrom('visit')
    .leftJoin('ticket', (join) =>
      join.on(sql`ticket.id`, '=', sql`(SELECT max(t.id) FROM ticket t WHERE t.visit_id = visit.id)`),
    )
    .leftJoin('consultation', 'consultation.ticket_id', 'ticket.id')
    .innerJoin('field', (join) =>
      join.on(sql`field.id`, '=', sql`coalesce(consultation.field_id, visit.field_id)`),
    )
    .innerJoin('service', 'service.id', 'visit.service_id')
    .leftJoin('staff', 'staff.id', 'consultation.staff_id')
    .select(['visit.uid', 'visit.local_date', 'visit.purpose', 'visit.registered_at as at'])
    .select(['ticket.letter', 'ticket.sequence', 'ticket.status', 'visit.import_id'])
    .select(['field.letter as field_letter', 'field.color'])
    .select(['field.short_name as field_name', 'service.name as service', 'staff.name as staff_name'])
    .select(['consultation.problem', 'consultation.outcome'])
    .select(['consultation.follow_up', 'consultation.follow_up_due', 'consultation.follow_up_done_at'])
    .where('visit.person_id', '=', personId)
    .where('visit.cancelled_at', 'is', null)
    .orderBy('visit.id', 'desc')
    .limit(500)
    .execute();

/** What brought a person here each time, and what the sheet says of it. */
export const visitHistory: HistorySource = async (db, personId) =>
  (await servedVisits(db, personId)).map((row) => ({
    kind: 'visit',
    kindName: 'Kunjungan',
    uid: uidText(row.uid),
    at: row.at,
    localDate: row.local_date,
    field: { letter: row.field_letter, color: row.color, name: row.field_name },
    title: row.service,
    // What has not been yet must not read as if it had.
    detail:
      row.import_id !== null
        ? ['Dari buku tamu lama', row.purpose].filter(Boolean).join(' · ')
        : row.status === 'waiting' && row.outcome === null
          ? `Menunggu, ${ticketNumber(row.letter!, row.sequence!)}`
          : row.problem || row.purpose,
    staffName: row.staff_name,
    outcome: row.outcome,
    followUp:
      row.follow_up || row.follow_up_due
        ? { text: row.follow_up ?? '', due: row.follow_up_due, isOpen: row.follow_up_done_at === null }
        : null,
  }));

/** What the audit log calls one of them: rows of (uid, subject). */
export const subjects = sql`
    SELECT visit.uid, coalesce(ticket.letter || '-' || printf('%03d', ticket.sequence) || ', ', '') || person.name AS subject
      FROM visit JOIN person ON person.id = visit.person_id LEFT JOIN ticket ON ticket.visit_id = visit.id`;
