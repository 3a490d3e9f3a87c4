import { sql } from 'kysely';
import type { AuditEntity } from '../kernel/audit.ts';
import type { Db } from '../kernel/database.ts';

/** Entries of these instants, newest first; with `before` only older ones. */
export const entries = (db: Db, range: { from: string; to: string; before?: number; limit: number }) =>
  db
    .selectFrom('audit')
    .leftJoin('staff', 'staff.id', 'audit.staff_id')
    .select(['audit.id', 'audit.at', 'audit.action', 'audit.entity', 'audit.entity_uid'])
    .select(['audit.before', 'audit.after', 'staff.name as staff_name'])
    .where('audit.at', '>=', range.from)
    .where('audit.at', '<', range.to)
    .$if(range.before !== undefined, (query) => query.where('audit.id', '<', range.before!))
    .orderBy('audit.id', 'desc')
    .limit(range.limit)
    .execute();

const named = (table: string, column = 'name') => sql.raw(`SELECT uid, ${column} AS subject FROM ${table}`);
const ticketNumber = sql.raw(`ticket.letter || '-' || printf('%03d', ticket.sequence)`);

/** What a thing is known by, as (uid, subject). A batch of certificates is entered under its own uid. */
const subjects: Record<AuditEntity, ReturnType<typeof sql.raw>> = {
  office: named('office'),
  field: named('field'),
  service: named('service'),
  desk: named('desk'),
  staff: named('staff'),
  queue_policy: sql`SELECT uid, '' AS subject FROM office`,
  person: named('person'),
  business: named('business'),
  business_year: sql`SELECT business_year.uid, business.name || ', ' || year AS subject
    FROM business_year JOIN business ON business.id = business_year.business_id`,
  visit: sql`SELECT visit.uid, ${ticketNumber} || ', ' || person.name AS subject
    FROM visit JOIN person ON person.id = visit.person_id JOIN ticket ON ticket.visit_id = visit.id`,
  consultation: sql`SELECT consultation.uid, ${ticketNumber} || coalesce(', ' || person.name, '') AS subject
    FROM consultation JOIN ticket ON ticket.id = consultation.ticket_id
    LEFT JOIN visit ON visit.id = ticket.visit_id LEFT JOIN person ON person.id = visit.person_id`,
  certificate: sql`SELECT uid, number || ', ' || holder AS subject FROM certificate
    UNION ALL SELECT batch_uid,
      CASE count(*) WHEN 1 THEN min(number) || ', ' || holder ELSE min(number) || ' – ' || max(number) END
    FROM certificate GROUP BY batch_uid`,
  letter: sql`SELECT uid, number || ', ' || subject AS subject FROM letter`,
  training: named('training', 'title'),
  training_session: sql`SELECT training_session.uid, training.title || ', ' || local_date AS subject
    FROM training_session JOIN training ON training.id = training_session.training_id`,
  participant: named('participant'),
  participant_import: named('participant_import', 'file_name'),
  design: named('design'),
};

/** What these things of one kind are known by, under their uids as hexadecimal. */
export const subjectsOf = async (
  db: Db,
  entity: AuditEntity,
  uids: readonly Uint8Array[],
): Promise<Map<string, string>> => {
  const hexes = JSON.stringify(uids.map((uid) => Buffer.from(uid).toString('hex')));
  const { rows } = await sql<{ hex: string; subject: string }>`
    SELECT lower(hex(uid)) AS hex, subject FROM (${subjects[entity]})
     WHERE uid IN (SELECT unhex(value) FROM json_each(${hexes}))`.execute(db);
  return new Map(rows.map(({ hex, subject }) => [hex, subject]));
};
