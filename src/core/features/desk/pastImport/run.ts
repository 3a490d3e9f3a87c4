import { setImmediate } from 'node:timers/promises';
import { ORPCError } from '@orpc/server';
import { recount } from '#core/features/desk/visit/index.ts';
import { audit } from '#core/kernel/audit.ts';
import { type Db, piecesOf, type Tx } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import { sqliteCode } from '#core/kernel/open.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { Context } from '#core/platform/context.ts';
import { pastImportAudit } from './audit.ts';
import * as store from './store.ts';
import { takeBackRow, takeRow } from './taking.ts';

/** So many rows are one transaction: whoever wants to write meanwhile waits for that long. */
const PIECE = 25;
const TELL_MS = 500;

/** What is wrong with one row; anything that is wrong with the file itself ends the run. */
const rowTrouble = (error: unknown): string => {
  if (error instanceof ORPCError) {
    const issues = (error.data as { issues?: { message: string }[] } | undefined)?.issues;
    return issues?.map(({ message }) => message).join(' ') || error.message;
  }
  if (sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT')) return 'Isinya berbenturan dengan data yang ada.';
  throw error;
};

/** Runs one row by itself: one that fails is told, and the others go on. */
const eachRow = async <Row extends { row: number }>(
  tx: Tx,
  importId: number,
  rows: readonly Row[],
  run: (row: Row) => Promise<void>,
) => {
  const piece = piecesOf(tx);
  for (const row of rows) {
    try {
      await piece(() => run(row));
    } catch (error) {
      store.markRow(tx, importId, row.row, { state: 'failed', note: rowTrouble(error) });
    }
    // Windows that only read are answered between two rows.
    await setImmediate();
  }
};

const lastOfPiece = (rows: readonly { row: number }[]): number | undefined => rows[PIECE - 1]?.row;

/**
 * One piece of an import, below a row, or of its undoing. Tells its last row; undefined: there is nothing more to do. It is
 * not waited for until the disk has it: each row says in the same piece what became of it, so that after a power cut it
 * goes on where the disk left off.
 */
const doPiece = (context: Context, importId: number, below: number): Promise<number | undefined> =>
  context.write(
    async (tx, now) => {
      const row = await store.importOfId(tx, importId);
      const stamp = { ...now, staffId: row.staff_id };
      if (row.state === 'running') {
        const further = store.nextWaiting(tx, importId, PIECE, below);
        // The last piece is sought from the top: an answer may have been found for a row above since.
        const rows = further.length === PIECE ? further : store.nextWaiting(tx, importId, PIECE);
        const touched = new Set<number>();
        await eachRow(tx, importId, rows, async (waiting) => {
          touched.add(await takeRow(tx, stamp, context, importId, waiting));
        });
        for (const personId of touched) {
          await recount(tx, personId);
          await setImmediate();
        }
        return lastOfPiece(rows);
      }
      if (row.state !== 'undoing') return undefined;
      const rows = store.nextTaken(tx, importId, PIECE);
      await eachRow(tx, importId, rows, (taken) => takeBackRow(tx, stamp, importId, taken));
      return lastOfPiece(rows);
    },
    { isRedone: true },
  );

/** Says for good that it has ended, unless somebody stopped it. */
const end = (context: Context, importId: number): Promise<void> =>
  context.write(async (tx, now) => {
    const row = await store.importOfId(tx, importId);
    const stamp = { ...now, staffId: row.staff_id };
    if (row.state === 'undoing') {
      await store.changeImport(tx, row.id, { state: 'undone', undone_at: stamp.at });
      await store.dropFile(tx, row.id);
    }
    if (row.state !== 'running') return;
    await store.changeImport(tx, row.id, { state: 'done' });
    const told = { before: { alasan: '' }, after: { alasan: row.reason } };
    await audit(tx, { ...trailOf(pastImportAudit)(stamp, 'finish', uidText(row.uid)), ...told });
    // What the file tells of people is kept only while rows of it can still come.
    const { counts, outcome } = await store.toSummary(tx, row);
    if (counts.left + outcome.failed === 0) await store.dropFile(tx, row.id);
  });

/** What runs now, by the office's file. */
const runs = new WeakMap<Db, Map<number, Promise<void>>>();
const runsOf = (db: Db): Map<number, Promise<void>> => {
  const known = runs.get(db) ?? new Map<number, Promise<void>>();
  runs.set(db, known);
  return known;
};

/** What could not go on waits for somebody to say so, and is among the duties; an undo stays one. */
const stopAt = async (context: Context, importId: number): Promise<void> => {
  try {
    await context.write(async (tx) => {
      const { state } = await store.importOfId(tx, importId);
      if (state === 'running') await store.changeImport(tx, importId, { state: 'stopped' });
    });
  } catch (error) {
    // The disk is full, say: it goes on at the next start.
    context.log('error', 'past import not stopped', error);
  }
};

/** Goes on with an import, piece by piece, until it has ended or was stopped; once, however often it is asked for. */
export const drive = (context: Context, importId: number): void => {
  const running = runsOf(context.db);
  if (running.has(importId)) return;
  const loop = async (): Promise<void> => {
    let told = performance.now();
    try {
      // Rows that wait for an answer stay: looked through again for each piece they would be read thousands of times.
      let below: number | undefined = 0;
      while ((below = await doPiece(context, importId, below)) !== undefined) {
        if (performance.now() - told < TELL_MS) continue;
        context.changes.publish('topics', { topics: ['pastImport'] });
        told = performance.now();
      }
      await end(context, importId);
    } catch (error) {
      if (error instanceof TypeError && error.message.endsWith('is not open')) return; // the application ends
      // The rows that are stored stay stored.
      context.log('error', 'past import', error);
      await stopAt(context, importId);
    } finally {
      running.delete(importId);
      context.changes.publish('topics', { topics: ['pastImport', 'person', 'visit'] });
    }
  };
  running.set(importId, loop());
};

/** Imports that were cut off go on by themselves. */
export const goOnWithAll = async (context: Context): Promise<void> => {
  for (const { id } of await store.unfinished(context.db)) drive(context, id);
};
