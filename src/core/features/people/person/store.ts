import type { HistoryEntry, PersonCard } from '#contract/person.ts';
import { type Insertable, sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';

const ofUid = prepared((db, uid: Uint8Array) =>
  db.selectFrom('person').selectAll().where('uid', '=', uid).where('removed_at', 'is', null),
);
export const findByUid = async (db: Db, uid: string) => (await ofUid(db, uidBytes(uid)))[0];
export type PersonRow = NonNullable<Awaited<ReturnType<typeof findByUid>>>;

const ofNik = prepared((db, officeId: number, nik: string) =>
  db
    .selectFrom('person')
    .select(['uid', 'name'])
    .where('office_id', '=', officeId)
    .where('nik', '=', nik)
    .where('removed_at', 'is', null),
);
export const findByNik = async (db: Db, officeId: number, nik: string) => {
  const [row] = await ofNik(db, officeId, nik);
  return row && { uid: uidText(row.uid), name: row.name };
};

export const staffUid = async (db: Db, staffId: number | null): Promise<string> => {
  const { uid } = await db
    .selectFrom('staff')
    .select('uid')
    .where('id', '=', staffId)
    .executeTakeFirstOrThrow();
  return uidText(uid);
};

export const insertPerson = (tx: Tx, row: Insertable<Tables['person']>): Promise<number> =>
  insertRow(tx, 'person', row);

/** One more visit, which is now the last. */
export const setVisits = prepared((db, count: number, lastVisitId: number, id: number) =>
  db.updateTable('person').set({ visit_count: count, last_visit_id: lastVisitId }).where('id', '=', id),
);

export const updatePerson = (tx: Tx, id: number, row: Partial<Insertable<Tables['person']>>) =>
  updateRow(tx, 'person', id, row);

/** Counts the visits again after one was taken back. */
export const recountVisits = (tx: Tx, personId: number) =>
  tx
    .updateTable('person')
    .set((eb) => {
      const visits = eb
        .selectFrom('visit')
        .where('visit.person_id', '=', personId)
        .where('visit.cancelled_at', 'is', null);
      return {
        visit_count: visits.select((v) => v.fn.countAll<number>().as('n')),
        last_visit_id: visits.select((v) => v.fn.max('visit.id').as('last')),
      };
    })
    .where('id', '=', personId)
    .execute();

export const consentOf = async (db: Db, person: PersonRow) => {
  if (person.consent_at === null || person.consent_version === null) return null;
  const staff = await db
    .selectFrom('staff')
    .select('name')
    .where('id', '=', person.consent_staff_id)
    .executeTakeFirst();
  return { at: person.consent_at, version: person.consent_version, staffName: staff?.name ?? '' };
};

export const countReveals = async (db: Db, personUid: Uint8Array, since: string): Promise<number> => {
  const { count } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('entity_uid', '=', personUid)
    .where('action', '=', 'reveal_nik')
    .where('at', '>=', since)
    .executeTakeFirstOrThrow();
  return count;
};

const visitRows = (db: Db, personId: number) =>
  db
    .selectFrom('visit')
    .innerJoin('ticket', (join) =>
      join.on(sql`ticket.id`, '=', sql`(SELECT max(t.id) FROM ticket t WHERE t.visit_id = visit.id)`),
    )
    .leftJoin('consultation', 'consultation.ticket_id', 'ticket.id')
    .innerJoin('field', (join) =>
      join.on(sql`field.id`, '=', sql`coalesce(consultation.field_id, visit.field_id)`),
    )
    .innerJoin('service', 'service.id', 'visit.service_id')
    .leftJoin('staff', 'staff.id', 'consultation.staff_id')
    .select(['visit.uid', 'visit.local_date', 'visit.purpose', 'visit.registered_at as at'])
    .select(['ticket.uid as ticket_uid', 'ticket.status', 'ticket.letter', 'ticket.sequence'])
    .select(['field.uid as field_uid', 'field.letter as field_letter', 'field.color'])
    .select(['field.short_name as field_name', 'service.name as service', 'staff.name as staff_name'])
    .select(['consultation.problem', 'consultation.advice', 'consultation.outcome', 'consultation.referral'])
    .select(['consultation.follow_up', 'consultation.follow_up_due', 'consultation.follow_up_done_at'])
    .where('visit.person_id', '=', personId)
    .where('visit.cancelled_at', 'is', null)
    .orderBy('visit.id', 'desc')
    .limit(500)
    .execute();

const certificateRows = (db: Db, personId: number) =>
  db
    .selectFrom('certificate')
    .select(['uid', 'number', 'activity', 'issued_on', 'issued_at as at', 'voided_at'])
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(500)
    .execute();

/** Visits with their sheets, and certificates: what has happened with this person, newest first. */
export const history = async (
  db: Db,
  personId: number,
): Promise<Pick<PersonCard, 'history' | 'followUps'>> => {
  const visits = await visitRows(db, personId);
  const entries: (HistoryEntry & { at: string })[] = visits.map((row) => ({
    kind: 'visit',
    uid: uidText(row.uid),
    at: row.at,
    localDate: row.local_date,
    field: { letter: row.field_letter, color: row.color, name: row.field_name },
    title: row.service,
    detail: row.problem || row.purpose,
    staffName: row.staff_name,
    outcome: row.outcome,
    followUp:
      row.follow_up || row.follow_up_due
        ? { text: row.follow_up ?? '', due: row.follow_up_due, isOpen: row.follow_up_done_at === null }
        : null,
  }));
  for (const row of await certificateRows(db, personId)) {
    const activity = JSON.parse(row.activity) as { title: string };
    entries.push({
      kind: 'certificate',
      uid: uidText(row.uid),
      at: row.at,
      localDate: row.issued_on,
      field: null,
      title: activity.title,
      detail: row.voided_at ? `Sertifikat ${row.number} (dibatalkan)` : `Sertifikat ${row.number}`,
      staffName: null,
      outcome: null,
      followUp: null,
    });
  }
  return {
    history: entries.sort((a, b) => b.at.localeCompare(a.at)).map(({ at: _at, ...entry }) => entry),
    followUps: visits
      .filter((row) => (row.follow_up || row.follow_up_due) && row.follow_up_done_at === null)
      .map((row) => ({
        ticketUid: uidText(row.ticket_uid),
        text: row.follow_up ?? '',
        due: row.follow_up_due,
        field: { letter: row.field_letter, color: row.color, name: row.field_name },
        fieldUid: uidText(row.field_uid),
        staffName: row.staff_name,
      })),
  };
};

export const removedPeople = (db: Db) =>
  db
    .selectFrom('person')
    .leftJoin('staff', 'staff.id', 'person.removed_staff_id')
    .select(['person.uid', 'person.name', 'person.removed_at', 'staff.name as staff_name'])
    .where('person.removed_at', 'is not', null)
    .orderBy('person.removed_at', 'desc')
    .limit(500)
    .execute();

export const findRemoved = (db: Db, uid: string) =>
  db
    .selectFrom('person')
    .selectAll()
    .where('uid', '=', uidBytes(uid))
    .where('removed_at', 'is not', null)
    .executeTakeFirst();
