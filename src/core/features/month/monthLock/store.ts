import { type Insertable, sql } from 'kysely';
import type { officeAudit } from '#core/features/office/office/index.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { LastingSeries } from '#core/platform/lasting.ts';
import { monthKey, monthOf } from '#core/platform/report/months.ts';
import { isUidOf } from '#core/platform/store.ts';
import type { LockContent } from './rules.ts';

/** What the audit log calls a locked month. */
export const lockSubjects = sql`SELECT uid, printf('%d-%02d, kunci nomor %d', month / 100, month % 100, number) AS subject
  FROM month_lock`;

export const lockNumbers: LastingSeries = { kind: 'monthLock', table: 'month_lock', number: 'number' };

const locks = (db: Db, officeId: number) =>
  db.selectFrom('month_lock').selectAll().where('office_id', '=', officeId).orderBy('number');

/** Every lock, the first one first. */
export const listLocks = (db: Db, officeId: number) => locks(db, officeId).execute();
export type LockRow = Awaited<ReturnType<typeof listLocks>>[number];

export const lockOfMonth = (db: Db, officeId: number, month: number) =>
  locks(db, officeId).where('month', '=', month).executeTakeFirst();
/** What is locked, without what it says: "2026-10", the first month first. */
export const lockedMonths = async (db: Db, officeId: number): Promise<string[]> =>
  (
    await db
      .selectFrom('month_lock')
      .select('month')
      .where('office_id', '=', officeId)
      .orderBy('month')
      .execute()
  ).map(({ month }) => monthOf(month));
export const lockByUid = (db: Db, uid: string) =>
  db.selectFrom('month_lock').selectAll().where('uid', '=', uidBytes(uid)).executeTakeFirst();

/** What is asked of every lock stands in columns of its own: its content may be long, or not readable any more. */
export const factsOf = ({ number, previous, month, skipped, paper, lockedAt, lockedBy }: LockContent) => ({
  number,
  after_number: previous?.number ?? null,
  month: monthKey(month),
  skipped: JSON.stringify(skipped),
  paper,
  locked_at: lockedAt,
  locked_by: lockedBy,
});

/** When the file was restored, where nobody has compared it with the last paper since. */
export const openRestore = async (db: Db, officeId: number): Promise<string | null> => {
  const last = await db
    .selectFrom('audit')
    .innerJoin('office', 'office.uid', 'audit.entity_uid')
    .select(['audit.action', 'audit.at'])
    .where('office.id', '=', officeId)
    .where(({ or, and, eb }) =>
      or([
        and([eb('audit.entity', '=', 'office'), eb('audit.action', '=', 'restore')]),
        and([eb('audit.entity', '=', 'month_lock'), eb('audit.action', '=', 'compare')]),
      ]),
    )
    .orderBy('audit.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.action === 'restore' ? last.at : null;
};

/** The keys of the chain, the one in use last. */
export const keysOf = async (db: Db, officeId: number): Promise<Uint8Array[]> =>
  (
    await db
      .selectFrom('month_lock_key')
      .select('key')
      .where('office_id', '=', officeId)
      .orderBy('id')
      .execute()
  ).map(({ key }) => key);
export const insertKey = (tx: Tx, officeId: number, key: Uint8Array, at: string) =>
  insertRow(tx, 'month_lock_key', { office_id: officeId, key, created_at: at });

export const insertLock = async (
  tx: Tx,
  row: Insertable<Tables['month_lock']>,
  rows: { key: Uint8Array; bytes: Uint8Array },
): Promise<void> => {
  const id = await insertRow(tx, 'month_lock', row);
  await insertRow(tx, 'month_lock_rows', { lock_id: id, ...rows });
};

/** The rows as they are stored; null: they were erased. */
export const storedRows = async (
  db: Db,
  lockId: number,
): Promise<{ key: Uint8Array; bytes: Uint8Array } | null> => {
  const row = await db
    .selectFrom('month_lock_rows')
    .select(['key', 'bytes'])
    .where('lock_id', '=', lockId)
    .executeTakeFirst();
  return row?.key && row.bytes ? { key: row.key, bytes: row.bytes } : null;
};

export const putReasons = async (
  tx: Tx,
  lockId: number,
  marks: readonly string[],
  row: { reason: string; staff_id: number | null; given_at: string },
): Promise<void> => {
  for (const mark of marks)
    await tx
      .insertInto('month_lock_reason')
      .values({ lock_id: lockId, mark, ...row })
      .onConflict((old) => old.columns(['lock_id', 'mark']).doUpdateSet(row))
      .execute();
};
export const reasonsOf = async (db: Db, lockId: number): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom('month_lock_reason')
    .select(['mark', 'reason'])
    .where('lock_id', '=', lockId)
    .execute();
  return new Map(rows.map(({ mark, reason }) => [mark, reason]));
};

/** The months in which visits were registered, "2026-10", the first one first; those of old guest books need no lock. */
export const monthsWithVisits = async (db: Db, officeId: number): Promise<string[]> => {
  const next = (after: ReturnType<typeof sql>) => sql`
    SELECT min(month) AS month FROM visit
     WHERE office_id = ${officeId} AND cancelled_at IS NULL AND import_id IS NULL AND month > ${after}`;
  const { rows } = await sql<{ month: number }>`
    WITH RECURSIVE used (month) AS (
      ${next(sql`0`)} UNION ALL SELECT (${next(sql`used.month`)}) FROM used WHERE used.month IS NOT NULL)
    SELECT month FROM used WHERE month IS NOT NULL`.execute(db);
  return rows.map(({ month }) => monthOf(month));
};

export type TrailRow = {
  at: string;
  staffName: string | null;
  action: string;
  entity: string;
  about: string[];
  before: string | null;
  after: string | null;
};

/** Entries that change nothing. */
const silent = ['export', 'reveal_nik'];

const trail = (db: Db, officeId: number, since: string) =>
  db
    .selectFrom('audit')
    .leftJoin('staff', 'staff.id', 'audit.staff_id')
    .select(['audit.id', 'audit.at', 'staff.name', 'audit.action', 'audit.entity', 'audit.entity_uid'])
    .select(['audit.before', 'audit.after'])
    .where('audit.office_id', '=', officeId)
    .where('audit.at', '>=', since)
    .where('audit.action', 'not in', silent);

/** The merges of these people since then: by their uid, both cards. */
const mergesOf = async (db: Db, since: string, uids: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = await db
    .selectFrom('person_merge')
    .innerJoin('person as kept', 'kept.id', 'kept_id')
    .innerJoin('person as merged', 'merged.id', 'merged_id')
    .select(['person_merge.uid', 'kept.uid as kept_uid', 'merged.uid as merged_uid'])
    .where(({ or, eb }) => or([eb('merged_at', '>=', since), eb('undone_at', '>=', since)]))
    .where(({ or }) => or([isUidOf('kept.uid', uids), isUidOf('merged.uid', uids)]))
    .execute();
  return new Map(rows.map((row) => [uidText(row.uid), [uidText(row.kept_uid), uidText(row.merged_uid)]]));
};

/**
 * The imports of old guest books that these visits and people came with, and the visits of such books whose count in
 * reports is a setting of the office: by the uid of the entry.
 */
const importsOf = async (
  db: Db,
  officeId: number,
  uids: readonly string[],
): Promise<Map<string, string[]>> => {
  const rows = await db
    .selectFrom('visit')
    .innerJoin('past_import', 'past_import.id', 'visit.import_id')
    .innerJoin('person', 'person.id', 'visit.person_id')
    .innerJoin('office', 'office.id', 'visit.office_id')
    .select([
      'past_import.uid',
      'visit.uid as visit_uid',
      'person.uid as person_uid',
      'office.uid as office_uid',
    ])
    .where('visit.office_id', '=', officeId)
    .where(({ or }) => or([isUidOf('visit.uid', uids), isUidOf('person.uid', uids)]))
    .execute();
  const about = new Map<string, Set<string>>();
  const put = (key: Uint8Array, ...told: Uint8Array[]) => {
    const known = about.get(uidText(key)) ?? new Set();
    for (const each of told) known.add(uidText(each));
    about.set(uidText(key), known);
  };
  for (const row of rows) {
    put(row.uid, row.visit_uid, row.person_uid);
    put(row.office_uid, row.visit_uid);
  }
  return new Map([...about].map(([key, told]) => [key, [...told]]));
};

/** A day that was closed since then, by hand or by the first number of a later day: the visits it left without an end. */
const closingsOf = async (
  db: Db,
  officeId: number,
  since: string,
  uids: readonly string[],
): Promise<TrailRow[]> => {
  const rows = await db
    .selectFrom('visit')
    .innerJoin('ticket', 'ticket.visit_id', 'visit.id')
    .innerJoin('ticket_event as closing', 'closing.ticket_id', 'ticket.id')
    .leftJoin('staff', 'staff.id', 'closing.staff_id')
    .select(['visit.uid', 'closing.at', 'staff.name'])
    .where('visit.office_id', '=', officeId)
    .where(isUidOf('visit.uid', uids))
    .where('closing.kind', '=', 'closed')
    .where('closing.at', '>=', since)
    .execute();
  return [...Map.groupBy(rows, ({ at, name }) => JSON.stringify([at, name])).values()].map((closed) => ({
    at: closed[0]!.at,
    staffName: closed[0]!.name,
    entity: 'office',
    action: 'close_day' satisfies keyof typeof officeAudit.actions,
    about: closed.map(({ uid }) => uidText(uid)),
    before: null,
    after: null,
  }));
};

/** What was written since then of these things, or of a text that became another; newest first. */
export const trailOfChanges = async (
  db: Db,
  officeId: number,
  since: string,
  { uids, pairs }: { uids: readonly string[]; pairs: readonly (readonly [string, string])[] },
): Promise<TrailRow[]> => {
  const merges = await mergesOf(db, since, uids);
  const imports = await importsOf(db, officeId, uids);
  const became = sql<boolean>`audit.before IS NOT NULL AND EXISTS (
    SELECT 1 FROM json_each(audit.after) AS new
      JOIN json_each(${JSON.stringify(pairs)}) AS pair
        ON pair.value ->> 1 = new.value AND pair.value ->> 0 = (audit.before ->> new.key))`;
  const found = [
    ...(await trail(db, officeId, since)
      .where(isUidOf('audit.entity_uid', [...uids, ...merges.keys()]))
      .execute()),
    ...(await trail(db, officeId, since)
      .where('audit.entity', '=', 'past_import')
      .where(isUidOf('audit.entity_uid', [...imports.keys()]))
      .execute()),
    ...(pairs.length > 0 ? await trail(db, officeId, since).where(became).execute() : []),
  ];
  const entries = [...new Map(found.map((row) => [row.id, row])).values()]
    .sort((a, b) => b.id - a.id)
    .map(({ id: _, name, entity_uid: entityUid, ...row }): TrailRow => {
      const uid = uidText(entityUid);
      return {
        ...row,
        staffName: name,
        about: merges.get(uid) ?? (row.entity === 'past_import' ? imports.get(uid) : undefined) ?? [uid],
      };
    });
  return [...entries, ...(await closingsOf(db, officeId, since, uids))].sort((a, b) =>
    b.at.localeCompare(a.at),
  );
};
