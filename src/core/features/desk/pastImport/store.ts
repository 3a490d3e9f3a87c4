import type { Insertable } from 'kysely';
import type {
  InLockedMonth,
  PastCell,
  PastCounts,
  PastDecision,
  PastFilter,
  PastLook,
  PastOutcome,
  PastRow,
  PastState,
  PastSummary,
} from '#contract/pastImport.ts';
import { type Db, statementsOf, type Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow, updateRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import { referencesTo } from '#core/platform/references.ts';
import type { Judged, Taking } from './judge.ts';

type ImportColumns = Insertable<Tables['past_import']>;
export const insertImport = async (tx: Tx, row: ImportColumns, bytes: Uint8Array): Promise<number> => {
  const id = await insertRow(tx, 'past_import', row);
  await insertRow(tx, 'past_import_file', { import_id: id, bytes });
  return id;
};
export const changeImport = (tx: Tx, id: number, row: Partial<ImportColumns>) =>
  updateRow(tx, 'past_import', id, row);

const imports = (db: Db) => db.selectFrom('past_import').selectAll();
export type ImportRow = Awaited<ReturnType<ReturnType<typeof imports>['execute']>>[number];
export const findImport = (db: Db, uid: string): Promise<ImportRow | undefined> =>
  imports(db).where('uid', '=', uidBytes(uid)).executeTakeFirst();
export const importOfId = (db: Db, id: number): Promise<ImportRow> =>
  imports(db).where('id', '=', id).executeTakeFirstOrThrow();
export const listImports = (db: Db, officeId: number): Promise<ImportRow[]> =>
  imports(db).where('office_id', '=', officeId).orderBy('id', 'desc').limit(200).execute();
/** The draft of this very file. */
export const draftOf = (db: Db, officeId: number, bytes: Uint8Array) =>
  db
    .selectFrom('past_import')
    .innerJoin('past_import_file', 'import_id', 'past_import.id')
    .select('uid')
    .where('office_id', '=', officeId)
    .where('state', '=', 'draft')
    .where('bytes', '=', bytes)
    .executeTakeFirst();
/** Those that were cut off. */
export const unfinished = (db: Db): Promise<ImportRow[]> =>
  imports(db).where('state', 'in', ['running', 'undoing']).execute();

export const fileBytes = async (db: Db, importId: number): Promise<Uint8Array | undefined> =>
  (
    await db
      .selectFrom('past_import_file')
      .select('bytes')
      .where('import_id', '=', importId)
      .executeTakeFirst()
  )?.bytes;

/** Rows that will be stored: an answered doubt counts as its answer says. */
const COMES = `(status IN ('new', 'known') OR (status = 'doubtful' AND decision <> '"skip"'))`;
/** Rows that somebody has to see to before they can be. */
const LEFT = `(status = 'wrong' OR (status = 'doubtful' AND decision IS NULL))`;

/** Nothing has become of it yet, or nothing that lasted. */
const OPEN = `state IN ('waiting', 'failed')`;

type Sums = PastCounts & PastOutcome & { comes: number; waiting: number; takenNow: number; backRows: number };
const sumsOf = (db: Db, importId: number): Sums => {
  const row = statementsOf(db)
    .prepare(
      `SELECT total(${OPEN}) AS "all",
         total(${OPEN} AND status = 'new') AS new, total(${OPEN} AND status = 'known') AS known,
         total(${OPEN} AND status = 'doubtful') AS doubtful, total(${OPEN} AND status = 'wrong') AS wrong,
         total(${OPEN} AND status = 'present') AS present,
         total(${OPEN} AND ${LEFT}) AS "left",
         total(${OPEN} AND status = 'doubtful' AND decision = '"skip"') AS skipped,
         total(${COMES}) AS comes, total(${COMES} AND state = 'waiting') AS waiting,
         total(state = 'taken') AS takenNow, total(state = 'back') AS backRows, total(state = 'failed') AS failed, total(state = 'kept') AS kept,
         total(made_person = 1 AND state IN ('taken', 'kept')) AS people,
         total(made_person = 1 AND state = 'back') AS backPeople
       FROM past_import_row WHERE import_id = ?`,
    )
    .get([importId]) as Record<string, number>;
  const { recounted } = statementsOf(db)
    .prepare(
      `SELECT count(DISTINCT person_id) AS recounted FROM past_import_row
        WHERE import_id = ? AND visit_id IS NOT NULL AND state IN ('taken', 'kept')
          AND person_id NOT IN (
            SELECT person_id FROM past_import_row WHERE import_id = ? AND made_person = 1)`,
    )
    .get([importId, importId]) as { recounted: number };
  const { visits, backVisits } = statementsOf(db)
    .prepare(
      `SELECT total(cancelled_at IS NULL) AS visits, total(cancelled_at IS NOT NULL) AS backVisits
         FROM visit WHERE import_id = ?`,
    )
    .get([importId]) as { visits: number; backVisits: number };
  const { backPeople, ...sums } = row;
  return {
    ...(sums as unknown as Sums),
    visits,
    recounted,
    back: { people: backPeople!, visits: backVisits },
  };
};

/** How far the rows are on their way, to and fro. */
const progressOf = (state: PastState, sums: Sums): PastSummary['progress'] => {
  const { comes, waiting, takenNow, kept, backRows } = sums;
  if (state === 'undoing' || state === 'undone')
    return { done: kept + backRows, total: takenNow + kept + backRows };
  return { done: comes - waiting, total: comes };
};

export const toSummary = async (db: Db, row: ImportRow): Promise<PastSummary> => {
  const staff = await db.selectFrom('staff').select('name').where('id', '=', row.staff_id).executeTakeFirst();
  const sums = sumsOf(db, row.id);
  const state = row.state as PastState;
  const { all, new: fresh, known, doubtful, wrong, present, left, skipped } = sums;
  return {
    uid: uidText(row.uid),
    fileName: row.file_name,
    state,
    at: row.at,
    staffName: staff?.name ?? '',
    counts: { all, new: fresh, known, doubtful, wrong, present, left, skipped },
    outcome: {
      people: sums.people,
      visits: sums.visits,
      recounted: sums.recounted,
      failed: sums.failed,
      back: sums.back,
      kept: sums.kept,
    },
    progress: progressOf(state, sums),
  };
};

/** Rows that would be stored now, by the month they fall into, of these months. */
export const comingInto = (db: Db, importId: number, months: readonly string[]) =>
  statementsOf(db)
    .prepare(
      `SELECT substr(taking ->> 'date', 1, 7) AS month, count(*) AS rows FROM past_import_row
        WHERE import_id = ? AND ${OPEN} AND ${COMES} AND substr(taking ->> 'date', 1, 7) IN (SELECT value FROM json_each(?))
        GROUP BY 1 ORDER BY 1`,
    )
    .all([importId, JSON.stringify(months)]) as InLockedMonth[];

/** Visits that the import stored and that still stand, by month, of these months. */
export const takenFrom = (db: Db, importId: number, months: readonly string[]) =>
  statementsOf(db)
    .prepare(
      `SELECT substr(local_date, 1, 7) AS month, count(*) AS rows FROM visit
        WHERE import_id = ? AND cancelled_at IS NULL AND substr(local_date, 1, 7) IN (SELECT value FROM json_each(?))
        GROUP BY 1 ORDER BY 1`,
    )
    .all([importId, JSON.stringify(months)]) as InLockedMonth[];

export const lookOf = (row: Pick<ImportRow, 'look'>): PastLook => JSON.parse(row.look) as PastLook;

// Rows: tens of thousands, so past Kysely.

export type StoredRow = {
  row: number;
  status: PastRow['status'];
  alike: string | null;
  shown: string | null;
  taking: string | null;
  mended: string;
  decision: string | null;
  state: PastRow['state'];
  group_row: number | null;
  person_id: number | null;
  made_person: number;
  visit_id: number | null;
  note: string;
};

/** How each row stands: what was mended of it and what has become of it. */
export const standingRows = (db: Db, importId: number) => {
  const rows = statementsOf(db)
    .prepare(
      `SELECT row, state, mended, taking IS NULL AS is_unread,
         (SELECT uid FROM person WHERE id = person_id) AS person_uid FROM past_import_row WHERE import_id = ?`,
    )
    .all([importId]) as (Pick<StoredRow, 'row' | 'state' | 'mended'> & {
    is_unread: number;
    person_uid: Uint8Array | null;
  })[];
  return new Map(rows.map((each) => [each.row, each]));
};

/** What is stored of these rows, or of all, to find those that are judged otherwise now. */
export const judgedRows = (db: Db, importId: number, rows?: readonly number[]) =>
  statementsOf(db)
    .prepare(
      `SELECT row, status, alike, decision, shown, taking, group_row FROM past_import_row
        WHERE import_id = ? ${rows ? 'AND row IN (SELECT value FROM json_each(?))' : ''}`,
    )
    .all(rows ? [importId, JSON.stringify(rows)] : [importId]) as Pick<
    StoredRow,
    'row' | 'status' | 'alike' | 'decision' | 'shown' | 'taking' | 'group_row'
  >[];

/** A row as it is judged now; a decision about another doubt is let go, unless its answer stands. */
export const putJudged = (
  tx: Tx,
  importId: number,
  rows: readonly (Judged & { isAnswered?: boolean })[],
): void => {
  const put = statementsOf(tx).prepare(
    `INSERT INTO past_import_row (import_id, row, print, status, alike, shown, taking, group_row)
      VALUES (?, ?, unhex(?), ?, ?, ?, ?, ?)
      ON CONFLICT (import_id, row) DO UPDATE SET status = excluded.status, alike = excluded.alike,
        decision = iif(status = excluded.status AND (alike = excluded.alike OR ?), decision, NULL),
        shown = excluded.shown, taking = excluded.taking, group_row = excluded.group_row, state = 'waiting', note = ''
        WHERE past_import_row.${OPEN}`,
  );
  for (const { row, print, status, alike, shown, taking, groupRow, isAnswered } of rows)
    put.run([
      importId,
      row,
      print,
      status,
      alike,
      JSON.stringify(shown),
      JSON.stringify(taking),
      groupRow,
      Number(isAnswered ?? false),
    ]);
};

/** Every row is to be read anew, but for what was typed over other cells than these and what was answered. */
export const unreadRows = (tx: Tx, importId: number, cells: readonly PastCell[]) =>
  statementsOf(tx)
    .prepare(
      `UPDATE past_import_row SET state = 'waiting', taking = NULL, mended = json_remove(mended${', ?'.repeat(cells.length)})
        WHERE import_id = ?`,
    )
    .run([...cells.map((cell) => `$.${cell}`), importId]);

/** What is read of a draft no more, as its hidden rows stay out, say: what was typed over waits until it is again. */
export const putAside = (tx: Tx, importId: number) => {
  const unread = "import_id = ? AND state = 'waiting' AND taking IS NULL";
  statementsOf(tx).prepare(`DELETE FROM past_import_row WHERE ${unread} AND mended = '{}'`).run([importId]);
  statementsOf(tx)
    .prepare(`UPDATE past_import_row SET state = 'back', shown = NULL, decision = NULL WHERE ${unread}`)
    .run([importId]);
};
/** A draft that is started is not read otherwise any more. */
export const dropAside = (tx: Tx, importId: number) =>
  statementsOf(tx)
    .prepare("DELETE FROM past_import_row WHERE import_id = ? AND state = 'back'")
    .run([importId]);

export const emptyRows = (tx: Tx, importId: number) =>
  tx.deleteFrom('past_import_row').where('import_id', '=', importId).execute();

const filters: Record<PastFilter, string> = {
  all: '1',
  new: "status = 'new'",
  known: "status = 'known'",
  doubtful: "status = 'doubtful'",
  wrong: "status = 'wrong'",
  present: "status = 'present'",
};

export const decisionOf = ({ decision }: Pick<StoredRow, 'decision'>): PastDecision | null =>
  decision === null ? null : (JSON.parse(decision) as PastDecision);

const toRow = (row: StoredRow): PastRow => ({
  row: row.row,
  status: row.status,
  alike: row.alike,
  ...(JSON.parse(row.shown!) as Pick<
    PastRow,
    'values' | 'written' | 'reasons' | 'faults' | 'fixes' | 'candidates' | 'earlier' | 'mayBeNew'
  >),
  decision: decisionOf(row),
  state: row.state,
  note: row.note,
});

export const rowsOf = (
  db: Db,
  importId: number,
  { filter, after }: { filter: PastFilter; after: number },
  limit: number,
): { rows: PastRow[]; total: number } => {
  const where = `import_id = ? AND shown IS NOT NULL AND ${filters[filter]}`;
  const rows = statementsOf(db)
    .prepare(`SELECT * FROM past_import_row WHERE ${where} AND row > ? ORDER BY row LIMIT ?`)
    .all([importId, after, limit]) as StoredRow[];
  const { total } = statementsOf(db)
    .prepare(`SELECT count(*) AS total FROM past_import_row WHERE ${where}`)
    .get([importId]) as { total: number };
  return { rows: rows.map(toRow), total };
};

/** So many reasons are read on a screen. */
const MOST_NOTES = 500;
export const notesOf = (db: Db, importId: number, state: 'failed' | 'kept') =>
  statementsOf(db)
    .prepare('SELECT row, note FROM past_import_row WHERE import_id = ? AND state = ? ORDER BY row LIMIT ?')
    .all([importId, state, MOST_NOTES]) as { row: number; note: string }[];

/** The rows of which a cell is doubtful in the same words. */
export const alikeRows = (db: Db, importId: number, alike: string): number[] =>
  (
    statementsOf(db)
      .prepare(
        `SELECT row FROM past_import_row WHERE import_id = ? AND (alike = ? OR EXISTS (
           SELECT 1 FROM json_each(shown, '$.fixes') AS fix WHERE fix.value ->> 'alike' = ?))`,
      )
      .all([importId, alike, alike]) as { row: number }[]
  ).map(({ row }) => row);

export const mendRows = (tx: Tx, importId: number, rows: readonly number[], cell: string, text: string) => {
  const put = statementsOf(tx).prepare(
    `UPDATE past_import_row SET mended = json_set(mended, '$.' || ?, ?) WHERE import_id = ? AND row = ? AND ${OPEN}`,
  );
  for (const row of rows) put.run([cell, text, importId, row]);
};

export const findRow = (db: Db, importId: number, row: number): PastRow | undefined => {
  const stored = statementsOf(db)
    .prepare('SELECT * FROM past_import_row WHERE import_id = ? AND row = ? AND shown IS NOT NULL')
    .get([importId, row]) as StoredRow | undefined;
  return stored && toRow(stored);
};

/** The row, and those that are doubtful for the same reason and were answered as it was; not each may be somebody new. */
export const decideRows = (
  tx: Tx,
  importId: number,
  { row, alike }: { row: number; alike: string | null },
  decision: PastDecision | null,
): void => {
  const text = decision === null ? null : JSON.stringify(decision);
  statementsOf(tx)
    .prepare(
      `UPDATE past_import_row SET decision = ?
        WHERE import_id = ? AND status = 'doubtful' AND ${OPEN}
          AND (row = ? OR (alike = ? AND decision IS
            (SELECT decision FROM past_import_row WHERE import_id = ? AND row = ?)))
          AND (? <> '"new"' OR shown ->> 'mayBeNew' = 1)`,
    )
    .run([text, importId, row, alike, importId, row, text ?? '']);
};

export type WaitingRow = {
  row: number;
  print: Buffer;
  taking: Taking;
  decision: PastDecision | null;
  groupRow: number | null;
};
/** The next rows to be stored below a row, from the top of the file. */
export const nextWaiting = (tx: Tx, importId: number, limit: number, below = 0): WaitingRow[] =>
  (
    statementsOf(tx)
      .prepare(
        `SELECT row, print, taking, decision, group_row FROM past_import_row
          WHERE import_id = ? AND row > ? AND state = 'waiting' AND ${COMES} ORDER BY row LIMIT ?`,
      )
      .all([importId, below, limit]) as (StoredRow & { print: Buffer })[]
  ).map((row) => ({
    row: row.row,
    print: row.print,
    taking: JSON.parse(row.taking!) as Taking,
    decision: decisionOf(row),
    groupRow: row.group_row,
  }));

/** The next rows to be taken back, from the bottom; who was made goes last, after the visits of rows above and below. */
export const nextTaken = (tx: Tx, importId: number, limit: number) =>
  statementsOf(tx)
    .prepare(
      `SELECT row, person_id, made_person, visit_id FROM past_import_row
        WHERE import_id = ? AND state = 'taken' ORDER BY made_person, row DESC LIMIT ?`,
    )
    .all([importId, limit]) as Pick<StoredRow, 'row' | 'person_id' | 'made_person' | 'visit_id'>[];

/** Who was made or found for the first row of a group. */
export const personOfGroup = (tx: Tx, importId: number, groupRow: number): number | undefined => {
  const found = (where: string) =>
    (
      statementsOf(tx)
        .prepare(
          `SELECT person_id FROM past_import_row WHERE import_id = ? AND ${where} AND person_id IS NOT NULL LIMIT 1`,
        )
        .get([importId, groupRow]) as { person_id: number } | undefined
    )?.person_id;
  return found('row = ?') ?? found('group_row = ?');
};

/** What became of a row; what was read of it goes. It stands in the file until that is let go with the last row that was left. */
export const markTaken = (
  tx: Tx,
  importId: number,
  row: number,
  made: { personId: number; isNew: boolean; visitId: number | null; groupRow: number | null },
) =>
  statementsOf(tx)
    .prepare(
      `UPDATE past_import_row SET state = 'taken', person_id = ?, made_person = ?, visit_id = ?, group_row = ?,
         shown = NULL, taking = NULL, mended = '{}' WHERE import_id = ? AND row = ?`,
    )
    .run([made.personId, Number(made.isNew), made.visitId, made.groupRow, importId, row]);

export const markRow = (
  tx: Tx,
  importId: number,
  row: number,
  { state, note }: { state: PastRow['state']; note: string },
) =>
  statementsOf(tx)
    .prepare('UPDATE past_import_row SET state = ?, note = ? WHERE import_id = ? AND row = ?')
    .run([state, note, importId, row]);

/** Whether somebody has done anything to a thing besides registering it. */
export const isChanged = (tx: Tx, entity: 'person' | 'business' | 'visit', id: number): boolean =>
  statementsOf(tx)
    .prepare(
      `SELECT 1 FROM audit WHERE entity_uid = (SELECT uid FROM ${entity} WHERE id = ?) AND entity = ?
         AND action NOT IN ('register', 'export', 'reveal_nik') LIMIT 1`,
    )
    .get([id, entity]) !== undefined;

export const visitOf = (tx: Tx, id: number) =>
  tx.selectFrom('visit').select(['person_id', 'cancelled_at']).where('id', '=', id).executeTakeFirstOrThrow();

export const insertVisit = (tx: Tx, row: Insertable<Tables['visit']>): Promise<number> =>
  insertRow(tx, 'visit', row);
export const cancelVisit = (tx: Tx, id: number, at: string) =>
  updateRow(tx, 'visit', id, { cancelled_at: at });

/** Whether rows of other tables, but those that the import itself writes, name a person or a business. */
export const isUsed = (tx: Tx, target: 'person' | 'business', id: number): boolean =>
  otherTables(tx, target).some(
    ({ entity, column }) =>
      statementsOf(tx).prepare(`SELECT 1 FROM "${entity}" WHERE "${column}" = ? LIMIT 1`).get([id]) !==
      undefined,
  );
const ownTables = new Set(['visit', 'business', 'past_import_row']);
const tablesKnown = new WeakMap<Tx, Map<string, ReturnType<typeof referencesTo>>>();
/** Read from the schema once: it stays as it is while the application runs. */
const otherTables = (tx: Tx, target: 'person' | 'business') => {
  const known = tablesKnown.get(tx) ?? new Map<string, ReturnType<typeof referencesTo>>();
  tablesKnown.set(tx, known);
  const found = known.get(target) ?? referencesTo(tx, target).filter(({ entity }) => !ownTables.has(entity));
  known.set(target, found);
  return found;
};

export const hasVisits = (tx: Tx, personId: number): boolean =>
  statementsOf(tx)
    .prepare('SELECT 1 FROM visit WHERE person_id = ? AND cancelled_at IS NULL LIMIT 1')
    .get([personId]) !== undefined;

/** Whether another card went over to this one, and would go with it. */
export const isMerged = (tx: Tx, personId: number): boolean =>
  statementsOf(tx)
    .prepare('SELECT 1 FROM person_merge WHERE kept_id = ? AND undone_at IS NULL LIMIT 1')
    .get([personId]) !== undefined;

/** The rows that failed are tried again. */
export const retryRows = (tx: Tx, importId: number) =>
  statementsOf(tx)
    .prepare(
      "UPDATE past_import_row SET state = 'waiting', note = '' WHERE import_id = ? AND state = 'failed'",
    )
    .run([importId]);

/** Whether somebody has a visit of the office on a day that did not come with this import. */
export const hasVisitOn = (
  db: Db,
  {
    officeId,
    personId,
    localDate,
    except,
  }: { officeId: number; personId: number; localDate: string; except: number },
): boolean =>
  statementsOf(db)
    .prepare(
      `SELECT 1 FROM visit WHERE person_id = ? AND local_date = ? AND +office_id = ? AND cancelled_at IS NULL
         AND import_id IS NOT ? LIMIT 1`,
    )
    .get([personId, localDate, officeId, except]) !== undefined;

/** What a row brought is there; not: its visit was taken back, and only the card stayed. */
const IMPORTED = `state IN ('taken', 'kept') AND (state = 'taken' OR visit_id IS NULL OR EXISTS (
  SELECT 1 FROM visit WHERE visit.id = past_import_row.visit_id AND visit.cancelled_at IS NULL))`;

/** Whether another file has brought a row of this content. */
export const isImported = (db: Db, importId: number, print: Buffer): boolean =>
  statementsOf(db)
    .prepare(`SELECT 1 FROM past_import_row WHERE print = ? AND ${IMPORTED} AND import_id <> ? LIMIT 1`)
    .get([print, importId]) !== undefined;

export const servicesAndFields = async (db: Db) => ({
  services: await db
    .selectFrom('service')
    .select(['id', 'uid', 'name', 'short_name', 'is_active'])
    .orderBy('position')
    .orderBy('id')
    .execute(),
  fields: await db
    .selectFrom('field')
    .select(['id', 'uid', 'name', 'short_name', 'is_active'])
    .orderBy('position')
    .orderBy('letter')
    .execute(),
});

export const personUidOf = async (db: Db, id: number): Promise<string> =>
  uidText((await db.selectFrom('person').select('uid').where('id', '=', id).executeTakeFirstOrThrow()).uid);

/** Left rows with why; what was read of them is let go with the file. */
export const leftRows = (db: Db, importId: number) =>
  (
    statementsOf(db)
      .prepare(
        `SELECT row, shown, mended, note FROM past_import_row WHERE import_id = ? AND shown IS NOT NULL
           AND (state = 'failed' OR ${LEFT}) ORDER BY row`,
      )
      .all([importId]) as StoredRow[]
  ).map(({ row, shown, mended, note }) => ({
    row,
    note,
    reasons: (JSON.parse(shown!) as { reasons: string[] }).reasons,
    mended: JSON.parse(mended) as Record<string, string>,
  }));

/** Lets the file go, with what was read of it. What was skipped stays counted; what was left can come no more. */
export const dropFile = async (tx: Tx, importId: number): Promise<void> => {
  await tx.deleteFrom('past_import_file').where('import_id', '=', importId).execute();
  statementsOf(tx)
    .prepare(
      `DELETE FROM past_import_row WHERE import_id = ? AND ${OPEN} AND status <> 'present' AND person_id IS NULL`,
    )
    .run([importId]);
  statementsOf(tx)
    .prepare("UPDATE past_import_row SET shown = NULL, taking = NULL, mended = '{}' WHERE import_id = ?")
    .run([importId]);
};
export const deleteImport = async (tx: Tx, importId: number): Promise<void> => {
  await tx.deleteFrom('past_import_file').where('import_id', '=', importId).execute();
  await emptyRows(tx, importId);
  await tx.deleteFrom('past_import').where('id', '=', importId).execute();
};

/** Whether visits of old books count in reports. */
export const isCounted = async (db: Db, officeId: number): Promise<boolean> =>
  (await db.selectFrom('office').select('counts_past').where('id', '=', officeId).executeTakeFirst())
    ?.counts_past === 1;
export const putCounted = (tx: Tx, officeId: number, value: boolean) =>
  tx
    .updateTable('office')
    .set({ counts_past: Number(value) })
    .where('id', '=', officeId)
    .execute();
