import { sql } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes } from '#core/kernel/ids.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { isOneOf } from '#core/platform/store.ts';
import { insertRow } from '#core/kernel/rows.ts';
import { indexedWords, WHOLE, wholeName } from './names.ts';
import { NIK_KNOWN_DIGITS, PHONE_TAILS } from './search.ts';

/** As many hits as are looked at and ranked for one answer. */
export const CANDIDATES = 200;

const namesOf = prepared((db, personId: number) =>
  db
    .selectFrom('person')
    .leftJoin('business', 'business.person_id', 'person.id')
    .select(['person.name', 'person.removed_at', 'business.name as business'])
    .where('person.id', '=', personId)
    .orderBy('business.id'),
);
const dropWords = prepared((tx, personId: number) =>
  tx.deleteFrom('person_search').where('rowid', '=', personId),
);

/** Puts the words of a person and their businesses into the index anew; a removed person has none. */
export const indexPerson = async (tx: Tx, personId: number): Promise<void> => {
  const rows = await namesOf(tx, personId);
  const [person] = rows;
  if (!person) throw new Error('no such person');
  await dropWords(tx, personId);
  if (person.removed_at) return;
  const tokens = indexedWords(
    person.name,
    rows.flatMap(({ business }) => business ?? []),
  );
  await insertRow(tx, 'person_search', { rowid: personId, tokens });
};

/** The words that are searched. Whole names stand behind them and are not read. */
export const vocabularyWords = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('person_vocabulary').select('term').where('term', '<', WHOLE).execute()).map(
    (row) => row.term,
  );

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
 * Ids of the people with this beginning of a NIK, phone (in the +62 form) or NIB, or this end of a phone number.
 */
export const idsByDigits = async (
  db: Db,
  officeId: number,
  digits: string,
  storedPhone: string | null,
): Promise<number[]> => {
  const after = (prefix: string) => `${prefix}~`; // '~' sorts behind every digit
  const [isFour, isSix] = PHONE_TAILS.map((length) => (digits.length === length ? 1 : 0));
  const { rows } = await sql<{ id: number }>`
    SELECT id FROM (
      SELECT id FROM person
       WHERE office_id = ${officeId} AND nik IS NOT NULL AND removed_at IS NULL
         AND nik >= ${digits} AND nik < ${after(digits)} AND ${digits.length <= NIK_KNOWN_DIGITS ? 1 : 0}
      UNION SELECT id FROM person WHERE phone >= ${storedPhone ?? ' '} AND phone < ${after(storedPhone ?? ' ')} AND phone IS NOT NULL
         AND ${storedPhone ?? ''} != ''
      UNION SELECT person_id FROM business WHERE nib IS NOT NULL AND nib >= ${digits} AND nib < ${after(digits)}
      UNION SELECT id FROM person WHERE ${isSix} AND phone IS NOT NULL AND substr(phone, -6) = ${digits}
      UNION SELECT id FROM person WHERE ${isFour} AND phone IS NOT NULL AND substr(phone, -4) = ${digits}
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

/** What a row of a sheet is compared by, of each card that is not removed. */
export const cardFacts = (db: Db, officeId: number) =>
  db
    .selectFrom('person')
    .select(['person.id', 'person.uid', 'person.name', 'person.nik', 'person.phone'])
    .select(['person.district', 'person.birth_date'])
    .select((eb) =>
      eb
        .selectFrom('business')
        .select('business.name')
        .whereRef('business.person_id', '=', 'person.id')
        .orderBy('business.id')
        .limit(1)
        .as('business_name'),
    )
    .where('person.office_id', '=', officeId)
    .where('person.removed_at', 'is', null);
export type CardFact = Awaited<ReturnType<ReturnType<typeof cardFacts>['execute']>>[number];

const namedWhole = prepared((db, match: string) =>
  db
    .selectFrom('person_search')
    .select('rowid')
    .where(sql<boolean>`person_search match ${match}`),
);

/** What rows of a sheet are compared by, of the cards that have one of these NIKs, phone numbers or names. */
export const cardFactsOf = async (
  db: Db,
  officeId: number,
  { niks, phones, names }: Record<'niks' | 'phones' | 'names', ReadonlySet<string>>,
): Promise<CardFact[]> => {
  const cards = cardFacts(db, officeId);
  const ids = new Set<number>();
  for (const whole of new Set([...names].map(wholeName)))
    for (const { rowid } of whole ? await namedWhole(db, `"${whole}"`) : []) ids.add(rowid);
  const found = cards.clearSelect().select('person.id');
  for (const { id } of await found.where(isOneOf('person.nik', [...niks])).execute()) ids.add(id);
  for (const { id } of await found.where(isOneOf('person.phone', [...phones])).execute()) ids.add(id);
  return cards
    .where(isOneOf('person.id', [...ids]))
    .orderBy('person.id')
    .execute();
};

/** By the uid of a business, or of what stands in the gallery of one. */
const businessOf = {
  business: (uid: Uint8Array) => sql<number>`(SELECT id FROM business WHERE uid = ${uid})`,
  product: (uid: Uint8Array) => sql<number>`(SELECT business_id FROM product WHERE uid = ${uid})`,
  consignment: (uid: Uint8Array) => sql<number>`(SELECT business_id FROM product
    JOIN consignment ON product_id = product.id WHERE consignment.uid = ${uid})`,
  consignment_movement: (uid: Uint8Array) => sql<number>`(SELECT business_id FROM product
    JOIN consignment ON product_id = product.id JOIN consignment_movement AS m ON consignment_id = consignment.id
    WHERE m.uid = ${uid})`,
  consignment_settlement: (uid: Uint8Array) =>
    sql<number>`(SELECT business_id FROM consignment_settlement WHERE uid = ${uid})`,
};
/** Whom it belongs to, if they are in the recycle bin: what is theirs is hidden with them. */
export const removedOwner = (db: Db, of: keyof typeof businessOf, uid: string) =>
  db
    .selectFrom('business')
    .innerJoin('person', 'person.id', 'person_id')
    .select('person.name')
    .where('business.id', '=', businessOf[of](uidBytes(uid)))
    .where('removed_at', 'is not', null)
    .executeTakeFirst();
