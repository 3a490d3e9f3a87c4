import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#core/kernel/database.ts';
import type { Brought } from '#core/platform/brought.ts';
import { contains } from '#core/platform/store.ts';

/** A word of the reader, and what may stand for it in a stored entry. */
export type Wanted = {
  word: string;
  /** "issue certificate": actions with the things they are about. */
  deeds: readonly string[];
  /** "person phone": columns called so. */
  columns: readonly string[];
  /** "consultation outcome referred": columns with their codes. */
  values: readonly string[];
  /** "person consent_version": columns that are never told. */
  untold: readonly string[];
  /** The word as a stored day, when it is one. */
  day: string | null;
};

const subjectMatches = (audited: Brought['audited'], word: string) =>
  sql<boolean>`CASE audit.entity ${sql.join(
    audited.map(
      ({ entity, subject }) => sql`WHEN ${sql.lit(entity)} THEN EXISTS (
        SELECT 1 FROM (${subject}) AS thing
         WHERE thing.uid = audit.entity_uid AND ${contains(sql`thing.subject`, word)})`,
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
const valueMatches = ({ word, columns, values, untold, day }: Wanted) => {
  const old = sql`audit.before ->> new.key`;
  const column = sql`(audit.entity || ' ' || new.key)`;
  return sql<boolean>`EXISTS (
    SELECT 1 FROM json_each(audit.after) AS new
     WHERE NOT ${isOneOf(column, untold)}
       AND (${isOneOf(column, columns)} OR (${isTold(sql`new.key`)} AND (
         ${contains(sql`new.value`, word)} OR ${contains(old, word)}
         OR ${isOneOf(sql`(${column} || ' ' || new.value)`, values)}
         OR ${isOneOf(sql`(${column} || ' ' || (${old}))`, values)}
         OR ${day} IN (substr(new.value, 1, 10), substr(${old}, 1, 10))))))`;
};

const matches = (audited: Brought['audited'], wanted: Wanted) => sql<boolean>`(
  ${contains(sql`coalesce(staff.name, 'Sistem')`, wanted.word)}
  OR ${isOneOf(sql`(audit.action || ' ' || audit.entity)`, wanted.deeds)}
  OR ${subjectMatches(audited, wanted.word)}
  OR ${valueMatches(wanted)})`;

/** Entries of these instants that every word fits, newest first; with `before` only older ones. */
export const entries = (
  db: Db,
  audited: Brought['audited'],
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
    .where((eb) => eb.and(range.words.map((word) => matches(audited, word))))
    // The order of the index on days: a page ends as soon as it is full.
    .orderBy('audit.at', 'desc')
    .orderBy('audit.id', 'desc')
    .limit(range.limit)
    .execute();

/** What these things of one kind are known by, under their uids as hexadecimal. */
export const subjectsOf = async (
  db: Db,
  audited: Brought['audited'],
  entity: string,
  uids: readonly Uint8Array[],
): Promise<Map<string, string>> => {
  const thing = audited.find((each) => each.entity === entity);
  if (!thing) return new Map();
  const hexes = JSON.stringify(uids.map((uid) => Buffer.from(uid).toString('hex')));
  const { rows } = await sql<{ hex: string; subject: string }>`
    SELECT lower(hex(uid)) AS hex, subject FROM (${thing.subject})
     WHERE uid IN (SELECT unhex(value) FROM json_each(${hexes}))`.execute(db);
  return new Map(rows.map((row) => [row.hex, row.subject]));
};
