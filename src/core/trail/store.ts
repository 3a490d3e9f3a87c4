import { type RawBuilder, sql } from 'kysely';
import type { AuditEntity } from '../kernel/audit.ts';
import type { Db } from '../kernel/database.ts';
import { untoldColumns } from './words.ts';

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
  letter_kind: named('letter_kind'),
  proposal: named('proposal', 'title'),
  training: named('training', 'title'),
  training_session: sql`SELECT training_session.uid, training.title || ', ' || local_date AS subject
    FROM training_session JOIN training ON training.id = training_session.training_id`,
  participant: named('participant'),
  participant_import: named('participant_import', 'file_name'),
  design: named('design'),
};

/** A word of the reader, and what may stand for it in a stored entry. */
export type Wanted = {
  word: string;
  /** "issue certificate": actions with the things they are about. */
  deeds: readonly string[];
  /** Columns called so. */
  columns: readonly string[];
  /** "outcome referred": columns with their codes. */
  values: readonly string[];
  /** The word as a stored day, when it is one. */
  day: string | null;
};

const likeOf = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
const isLike = (value: RawBuilder<unknown>, text: string) =>
  sql<boolean>`${value} LIKE ${likeOf(text)} ESCAPE '\\'`;

const subjectMatches = (word: string) =>
  sql<boolean>`CASE audit.entity ${sql.join(
    Object.entries(subjects).map(
      ([entity, rows]) => sql`WHEN ${sql.lit(entity)} THEN EXISTS (
        SELECT 1 FROM (${rows}) AS thing
         WHERE thing.uid = audit.entity_uid AND ${isLike(sql`thing.subject`, word)})`,
    ),
    sql` `,
  )} END`;

const isTold = (key: RawBuilder<unknown>) =>
  sql<boolean>`${key} <> 'nik' AND substr(${key}, 1, 3) <> 'pin' AND substr(${key}, -3) <> '_id'`;
const isOneOf = (value: RawBuilder<unknown>, list: readonly string[]) =>
  list.length === 0
    ? sql<boolean>`0`
    : sql<boolean>`${value} IN (${sql.join(list.map((text) => sql.lit(text)))})`;

// What is not told is not found either: else a NIK could be guessed digit by digit.
const valueMatches = ({ word, columns, values, day }: Wanted) => {
  const old = sql`audit.before ->> new.key`;
  return sql<boolean>`EXISTS (
    SELECT 1 FROM json_each(audit.after) AS new
     WHERE NOT ${isOneOf(sql`new.key`, [...untoldColumns])}
       AND (${isOneOf(sql`new.key`, columns)} OR (${isTold(sql`new.key`)} AND (
         ${isLike(sql`new.value`, word)} OR ${isLike(old, word)}
         OR ${isOneOf(sql`(new.key || ' ' || new.value)`, values)}
         OR ${isOneOf(sql`(new.key || ' ' || (${old}))`, values)}
         OR ${day} IN (substr(new.value, 1, 10), substr(${old}, 1, 10))))))`;
};

const matches = (wanted: Wanted) => sql<boolean>`(
  ${isLike(sql`coalesce(staff.name, 'Sistem')`, wanted.word)}
  OR ${isOneOf(sql`(audit.action || ' ' || audit.entity)`, wanted.deeds)}
  OR ${subjectMatches(wanted.word)}
  OR ${valueMatches(wanted)})`;

/** Entries of these instants that every word fits, newest first; with `before` only older ones. */
export const entries = (
  db: Db,
  range: { officeId: number; from: string; to: string; before?: number; limit: number; words: Wanted[] },
) =>
  db
    .selectFrom('audit')
    .leftJoin('staff', 'staff.id', 'audit.staff_id')
    .select(['audit.id', 'audit.at', 'audit.action', 'audit.entity', 'audit.entity_uid'])
    .select(['audit.before', 'audit.after', 'staff.name as staff_name'])
    .where('audit.office_id', '=', range.officeId)
    .where('audit.at', '>=', range.from)
    .where('audit.at', '<', range.to)
    .$if(range.before !== undefined, (query) =>
      query.where(sql<boolean>`(audit.at, audit.id) < (SELECT at, id FROM audit WHERE id = ${range.before})`),
    )
    .where((eb) => eb.and(range.words.map(matches)))
    // The order of the index on days: a page ends as soon as it is full.
    .orderBy('audit.at', 'desc')
    .orderBy('audit.id', 'desc')
    .limit(range.limit)
    .execute();

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
