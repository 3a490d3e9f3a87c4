import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import type { StoredTables } from '#core/kernel/schema.ts';
import type { NarrowingKind } from '#contract/report.ts';
import type { Narrowed } from '#core/platform/report/source.ts';

/** The member of staff behind a call, with what changes when another PIN is set; nobody when deactivated. */
export const activeStaff = prepared((db, id: number) =>
  db
    .selectFrom('staff')
    .select(['id', 'name', 'role', sql<string>`hex(pin_salt)`.as('credential')])
    .where('id', '=', id)
    .where('is_active', '=', 1),
);

export const officeUid = async (tx: Tx, officeId: number): Promise<string> => {
  const { uid } = await tx
    .selectFrom('office')
    .select('uid')
    .where('id', '=', officeId)
    .executeTakeFirstOrThrow();
  return uidText(uid);
};

/** What the audit log calls things that have a name of their own: rows of (uid, subject). */
export const subjectsOf = (table: keyof StoredTables, column = 'name') =>
  sql.raw(`SELECT uid, ${column} AS subject FROM ${table}`);

const likeOf = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Each letter in both its cases: "É" is "[éÉ]". */
const globOf = (text: string): string => {
  const letters = Array.from(text, (letter) => {
    const [low, high] = [letter.toLowerCase(), letter.toUpperCase()];
    const isPlain = low === high || low.length !== high.length;
    return isPlain ? letter.replace(/[[*?]/, '[$&]') : `[${low}${high}]`;
  });
  return `*${letters.join('')}*`;
};

/** Whether a text holds what is searched, whatever the case. LIKE knows the case of ASCII letters only. */
export const contains = (value: RawBuilder<unknown>, text: string) =>
  /^[ -~]*$/.test(text)
    ? sql<boolean>`${value} LIKE ${likeOf(text)} ESCAPE '\\'`
    : sql<boolean>`${value} GLOB ${globOf(text)}`;

/** Whether a text begins with what is searched, whatever the case of ASCII letters. */
export const begins = (value: RawBuilder<unknown>, text: string) =>
  sql<boolean>`(${value} LIKE ${likeOf(text).slice(1)} ESCAPE '\\')`;

/** Whether every word stands in one of these. */
export const holds = (values: readonly RawBuilder<unknown>[], words: readonly string[]) =>
  sql<boolean>`(${sql.join(
    words.map(
      (word) =>
        sql`(${sql.join(
          values.map((value) => contains(value, word)),
          sql` OR `,
        )})`,
    ),
    sql` AND `,
  )})`;

/** Whether a column holds one of these. They go in as one JSON value: one statement, however many they are. */
export const isOneOf = (column: string, values: readonly (number | string)[]) =>
  sql<boolean>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;

export const isUidOf = (column: string, uids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} IN (SELECT unhex(value, '-') FROM json_each(${JSON.stringify(uids)}))`;

/** Whether a visit counts in reports: one from an old guest book as the office has set it. */
export const isCountedVisit = (officeId: number) =>
  sql<boolean>`(visit.import_id IS NULL OR (SELECT counts_past FROM office WHERE office.id = ${officeId}))`;

/** Whether a record is of what the report is narrowed to, by the column in which it says so itself. */
export const isOf = (only: Narrowed | undefined, columns: Partial<Record<NarrowingKind, string>>) =>
  only ? sql<boolean>`${sql.ref(columns[only.kind]!)} = ${only.id}` : sql<boolean>`true`;

/** Whether a training is of a field; it may be of several. */
export const isTrainingOf = (fieldId: number | null) =>
  sql<boolean>`training.id IN (SELECT training_id FROM training_field WHERE field_id = ${fieldId})`;

/** Of things with a day: how many are over, how many are to come up to a last one, and the first of these. */
export const dueCounts = (column: string, { localDate, until }: { localDate: string; until: string }) => {
  const day = sql.ref(column);
  const isToCome = sql`${day} BETWEEN ${localDate} AND ${until}`;
  return [
    sql<number>`count(CASE WHEN ${day} < ${localDate} THEN 1 END)`.as('over'),
    sql<number>`count(CASE WHEN ${isToCome} THEN 1 END)`.as('coming'),
    sql<string | null>`min(CASE WHEN ${isToCome} THEN ${day} END)`.as('next'),
  ] as const;
};
