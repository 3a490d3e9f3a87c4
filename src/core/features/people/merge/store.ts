import { type Insertable, sql } from 'kysely';
import type { AlikeCard } from '#contract/merge.ts';
import { type Db, statementsOf, type Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import { maskPhone } from '#core/platform/people/phone.ts';
import type { Cells, Change, Key } from '#core/platform/merging.ts';
import { referencesTo } from '#core/platform/references.ts';
import { isOneOf } from '#core/platform/store.ts';
import { type Known, pairKey } from './rules.ts';

const quoted = (name: string): string => `"${name}"`;
const where = (key: Key): string =>
  Object.keys(key)
    .map((column) => `${quoted(column)} = ?`)
    .join(' AND ');

const pick = (cells: Cells, columns: readonly string[]): Cells =>
  Object.fromEntries(columns.map((column) => [column, cells[column]!]));
const readRow = (tx: Tx, entity: string, key: Key, columns: readonly string[]): Cells | undefined =>
  statementsOf(tx)
    .prepare(`SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(entity)} WHERE ${where(key)}`)
    .get(Object.values(key)) as Cells | undefined;
/** Whether the row was written: one that may stand only once, and does already, is left as it is. */
const writeRow = (tx: Tx, entity: string, key: Key, cells: Cells): boolean => {
  const set = Object.keys(cells).map((column) => `${quoted(column)} = ?`);
  return (
    statementsOf(tx)
      .prepare(`UPDATE OR IGNORE ${quoted(entity)} SET ${set.join(', ')} WHERE ${where(key)}`)
      .run([...Object.values(cells), ...Object.values(key)]).changes > 0
  );
};

/** Changes one row and tells what differs; null when nothing does, or where it would stand twice. */
export const changeRow = (tx: Tx, { entity, key, after: wanted }: Omit<Change, 'before'>): Change | null => {
  const row = readRow(tx, entity, key, Object.keys(wanted))!;
  const changed = Object.keys(wanted).filter((column) => row[column] !== wanted[column]);
  const [before, after] = [pick(row, changed), pick(wanted, changed)];
  if (changed.length === 0 || !writeRow(tx, entity, key, after)) return null;
  const moved = Object.entries(key).map(([column, value]) => [column, after[column] ?? value]);
  return { entity, key: Object.fromEntries(moved) as Key, before, after };
};

/** The columns that still hold what the change wrote get back what they held before; names the others. */
export const takeBack = (tx: Tx, { entity, key, before, after }: Change): string[] => {
  const row = readRow(tx, entity, key, Object.keys(after));
  const untouched = Object.keys(after).filter((column) => row?.[column] === after[column]);
  const isBack = untouched.length > 0 && writeRow(tx, entity, key, pick(before, untouched));
  return Object.keys(after).filter((column) => !isBack || !untouched.includes(column));
};

/** The rows that name a person or a business, each as the change that gives it to another. */
export const rowsOf = (tx: Tx, target: 'person' | 'business', from: number, into: number) =>
  referencesTo(tx, target).flatMap(({ entity, column, keys }) =>
    (
      statementsOf(tx)
        .prepare(
          `SELECT ${(JSON.parse(keys) as string[]).map(quoted).join(', ')} FROM ${quoted(entity)}
            WHERE ${quoted(column)} = ?`,
        )
        .all([from]) as Key[]
    ).map((key) => ({ entity, key, after: { [column]: into } })),
  );

type MergeRow = {
  uid: string;
  officeId: number;
  keptId: number;
  mergedId: number;
  reason: string;
  staffId: number | null;
  at: string;
};
export const insertMerge = async (tx: Tx, merge: MergeRow, changes: readonly Change[]): Promise<void> => {
  const id = await insertRow(tx, 'person_merge', {
    uid: uidBytes(merge.uid),
    office_id: merge.officeId,
    kept_id: merge.keptId,
    merged_id: merge.mergedId,
    reason: merge.reason,
    staff_id: merge.staffId,
    merged_at: merge.at,
  });
  for (const [position, { entity, key, before, after }] of changes.entries())
    await insertRow(tx, 'person_merge_change', {
      merge_id: id,
      position,
      entity,
      key: JSON.stringify(key),
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    });
};

const open = (db: Db) =>
  db
    .selectFrom('person_merge')
    .innerJoin('person as kept', 'kept.id', 'kept_id')
    .innerJoin('person as merged', 'merged.id', 'merged_id')
    .leftJoin('staff', 'staff.id', 'staff_id')
    .select(['person_merge.id', 'person_merge.uid', 'kept_id', 'merged_id', 'merged_at', 'reason'])
    .select(['kept.uid as kept_uid', 'kept.name as kept_name', 'merged.uid as merged_uid'])
    .select(['merged.name as merged_name', 'merged.nik as merged_nik', 'staff.name as staff_name'])
    .where('undone_at', 'is', null);
export const findMerge = (db: Db, uid: string) =>
  open(db).where('person_merge.uid', '=', uidBytes(uid)).executeTakeFirst();
export const mergesInto = (db: Db, personId: number) =>
  open(db).where('kept_id', '=', personId).orderBy('person_merge.id', 'desc').execute();
/** What has to be parted first: the card itself went over to another, or a later one went over to it. */
export const inTheWayOf = (db: Db, { id, kept_id: keptId }: { id: number; kept_id: number }) =>
  open(db)
    .where('person_merge.id', '>', id)
    .where(({ or, eb }) => or([eb('merged_id', '=', keptId), eb('kept_id', '=', keptId)]))
    .orderBy('person_merge.id', 'desc')
    .executeTakeFirst();

/** The last one first. */
export const changesOf = async (db: Db, mergeId: number): Promise<Change[]> =>
  (
    await db
      .selectFrom('person_merge_change')
      .select(['entity', 'key', 'before', 'after'])
      .where('merge_id', '=', mergeId)
      .orderBy('position', 'desc')
      .execute()
  ).map(({ entity, key, before, after }) => ({
    entity,
    key: JSON.parse(key) as Key,
    before: JSON.parse(before) as Cells,
    after: JSON.parse(after) as Cells,
  }));
export const endMerge = (tx: Tx, id: number, at: string) =>
  updateRow(tx, 'person_merge', id, { undone_at: at });

/** What the audit log calls a merge. */
export const mergeSubjects = sql`SELECT person_merge.uid, name AS subject
  FROM person_merge JOIN person ON person.id = merged_id`;

/** Everybody with what two cards are compared by. */
export const everybody = async (db: Db, officeId: number): Promise<Known[]> =>
  (
    await db
      .selectFrom('person')
      .select(['id', 'name', 'sex', 'nik', 'phone', 'birth_date', 'district'])
      .where('office_id', '=', officeId)
      .where('removed_at', 'is', null)
      .orderBy('id', 'desc')
      .execute()
  ).map(({ birth_date: birthDate, ...row }) => ({ ...row, birthDate }));

/** The cards to be shown, by their key. */
export const cardsOf = async (db: Db, ids: readonly number[]): Promise<Map<number, AlikeCard>> => {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'uid', 'name', 'birth_date', 'district', 'phone', 'nik', 'registered_on', 'visit_count'])
    .where(isOneOf('id', ids))
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        uid: uidText(row.uid),
        name: row.name,
        birthDate: row.birth_date,
        district: row.district,
        phoneMasked: row.phone && maskPhone(row.phone),
        hasNik: row.nik !== null,
        registeredOn: row.registered_on,
        visitCount: row.visit_count,
      },
    ]),
  );
};

const aparts = (db: Db) => db.selectFrom('person_apart').selectAll();
/** Pairs that somebody told apart. */
export const toldApart = async (db: Db, officeId: number): Promise<Set<string>> =>
  new Set(
    (await aparts(db).where('office_id', '=', officeId).where('taken_back_at', 'is', null).execute()).map(
      (row) => pairKey(row.one_id, row.other_id),
    ),
  );
export const findApart = (db: Db, uid: string) =>
  aparts(db).where('uid', '=', uidBytes(uid)).executeTakeFirst();
export const insertApart = (tx: Tx, row: Insertable<Tables['person_apart']>) =>
  insertRow(tx, 'person_apart', row);
export const takeBackApart = (tx: Tx, id: number, at: string) =>
  updateRow(tx, 'person_apart', id, { taken_back_at: at });
export const apartSubjects = sql`SELECT person_apart.uid, one.name || ' / ' || other.name AS subject
  FROM person_apart JOIN person AS one ON one.id = one_id JOIN person AS other ON other.id = other_id`;
