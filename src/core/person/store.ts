import type { HistoryEntry, PersonCard } from '#contract/person.ts';
import { type Insertable, sql } from 'kysely';
import type { Db, Tx } from '../kernel/database.ts';
import { uidBytes, uidText } from '../kernel/ids.ts';
import { prepared } from '../kernel/prepared.ts';
import type { Tables } from '../kernel/tables.ts';
import { searchTokens } from './names.ts';
import { NIK_KNOWN_DIGITS, NIK_TAIL } from './search.ts';

/** As many hits as are looked at and ranked for one answer. */
export const CANDIDATES = 200;

const ofUid = prepared((db, uid: Uint8Array) =>
  db.selectFrom('person').selectAll().where('uid', '=', uid).where('removed_at', 'is', null),
);
export const findByUid = async (db: Db, uid: string) => (await ofUid(db, uidBytes(uid)))[0];
export type PersonRow = NonNullable<Awaited<ReturnType<typeof findByUid>>>;

export const findByNik = async (db: Db, officeId: number, nik: string) => {
  const row = await db
    .selectFrom('person')
    .select(['uid', 'name'])
    .where('office_id', '=', officeId)
    .where('nik', '=', nik)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
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

export const insertPerson = async (tx: Tx, row: Insertable<Tables['person']>): Promise<number> => {
  const { id } = await tx.insertInto('person').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
};

/** One more visit, which is now the last. */
export const setVisits = prepared((db, count: number, lastVisitId: number, id: number) =>
  db.updateTable('person').set({ visit_count: count, last_visit_id: lastVisitId }).where('id', '=', id),
);

export const updatePerson = (tx: Tx, id: number, row: Partial<Insertable<Tables['person']>>) =>
  tx.updateTable('person').set(row).where('id', '=', id).execute();

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

/** Puts the words of a person and their businesses into the index anew; a removed person has none. */
export const indexPerson = async (tx: Tx, personId: number): Promise<void> => {
  const person = await tx
    .selectFrom('person')
    .select(['name', 'removed_at'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const businesses = await tx
    .selectFrom('business')
    .select('name')
    .where('person_id', '=', personId)
    .execute();
  await tx.deleteFrom('person_search').where('rowid', '=', personId).execute();
  if (person.removed_at) return;
  const tokens = searchTokens([person.name, ...businesses.map((business) => business.name)]);
  await tx.insertInto('person_search').values({ rowid: personId, tokens }).execute();
};

export const vocabularyWords = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('person_vocabulary').select('term').execute()).map((row) => row.term);

const lastAudit = prepared((db) => db.selectFrom('audit').select((eb) => eb.fn.max('id').as('last')));

/** The office's revision: it grows with every change that is written down. */
export const lastRevision = async (db: Db): Promise<number> => (await lastAudit(db))[0]?.last ?? 0;

/** The names of people and businesses stored after a revision. */
export const namesSince = async (db: Db, revision: number): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    SELECT person.name FROM audit JOIN person ON person.uid = audit.entity_uid
     WHERE audit.id > ${revision} AND audit.entity = 'person'
    UNION SELECT business.name FROM audit JOIN business ON business.uid = audit.entity_uid
     WHERE audit.id > ${revision} AND audit.entity = 'business'`.execute(db);
  return rows.map((row) => row.name);
};

const rowsMatching = prepared((db, match: string) =>
  db
    .selectFrom('person_search')
    .select('rowid')
    .where(sql<boolean>`person_search match ${match}`)
    .orderBy('rowid', 'desc')
    .limit(CANDIDATES),
);

/** Ids of the people whose words match, newest first; `match` is FTS5 text made by rules, never raw input. */
export const matchingIds = async (db: Db, match: string): Promise<number[]> =>
  (await rowsMatching(db, match)).map((row) => row.rowid);

/** Ids of the people with exactly this NIK, phone number or NIB. */
export const idsByNumber = async (
  db: Db,
  officeId: number,
  { nik, phone, nib }: { nik: string | null; phone: string | null; nib: string | null },
): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    SELECT id FROM person WHERE office_id = ${officeId} AND nik = ${nik} AND removed_at IS NULL
    UNION SELECT id FROM person WHERE phone = ${phone}
    UNION SELECT person_id FROM business WHERE nib = ${nib}
    LIMIT ${CANDIDATES}`.execute(db);
  return rows.map((row) => row.id);
};

/**
 * Ids of the people with this beginning of a NIK, phone (in the +62 form) or NIB, or this end: six digits of a NIK,
 * six or four of a phone number.
 */
export const idsByDigits = async (
  db: Db,
  officeId: number,
  digits: string,
  storedPhone: string | null,
): Promise<number[]> => {
  const after = (prefix: string) => `${prefix}~`; // '~' sorts behind every digit
  const isTail = digits.length === NIK_TAIL ? 1 : 0;
  const isShort = digits.length === 4 ? 1 : 0;
  const { rows } = await sql<{ id: number }>`
    SELECT id FROM (
      SELECT id FROM person
       WHERE office_id = ${officeId} AND nik IS NOT NULL AND removed_at IS NULL
         AND nik >= ${digits} AND nik < ${after(digits)} AND ${digits.length <= NIK_KNOWN_DIGITS ? 1 : 0}
      UNION SELECT id FROM person WHERE phone >= ${storedPhone ?? ' '} AND phone < ${after(storedPhone ?? ' ')} AND phone IS NOT NULL
         AND ${storedPhone ?? ''} != ''
      UNION SELECT person_id FROM business WHERE nib IS NOT NULL AND nib >= ${digits} AND nib < ${after(digits)}
      UNION SELECT id FROM person WHERE ${isTail} AND nik IS NOT NULL AND substr(nik, -6) = ${digits}
      UNION SELECT id FROM person WHERE ${isTail} AND phone IS NOT NULL AND substr(phone, -6) = ${digits}
      UNION SELECT id FROM person WHERE ${isShort} AND phone IS NOT NULL AND substr(phone, -4) = ${digits}
    ) ORDER BY id DESC LIMIT ${CANDIDATES}`.execute(db);
  return rows.map((row) => row.id);
};

/** What ranking needs of many people, in one read. The ids go in as one JSON value: one cached statement. */
export const candidates = (db: Db, ids: readonly number[]) => candidatesOf(db, JSON.stringify(ids));
const candidatesOf = prepared((db, ids: string) =>
  db
    .selectFrom('person')
    .leftJoin('business', 'business.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.nik', 'person.phone', 'person.birth_date'])
    .select(['person.district', 'person.last_visit_id', 'business.name as business', 'business.nib'])
    .where(sql<boolean>`person.id IN (SELECT value FROM json_each(${ids}))`)
    .where('person.removed_at', 'is', null),
);
export type CandidateRow = Awaited<ReturnType<typeof candidates>>[number];

export const hits = (db: Db, ids: readonly number[]) => hitsOf(db, JSON.stringify(ids));
const hitsOf = prepared((db, ids: string) =>
  db
    .selectFrom('person')
    .leftJoin('visit', 'visit.id', 'person.last_visit_id')
    .leftJoin('service', 'service.id', 'visit.service_id')
    .select(['person.id', 'person.uid', 'person.name', 'person.nik', 'person.phone', 'person.sex'])
    .select(['person.birth_date', 'person.district', 'person.visit_count'])
    .select(['visit.local_date', 'service.short_name as service'])
    .where(sql<boolean>`person.id IN (SELECT value FROM json_each(${ids}))`),
);
export type HitRow = Awaited<ReturnType<typeof hits>>[number];

export const idsByPhone = async (db: Db, phone: string): Promise<number[]> =>
  (await db.selectFrom('person').select('id').where('phone', '=', phone).limit(20).execute()).map(
    (row) => row.id,
  );

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
