import path from 'node:path';
import { dateText } from '#contract/dates.ts';
import type { PastImport, PastLayout, PastState } from '#contract/pastImport.ts';
import { theOffice } from '#core/features/office/office/index.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Db } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { Context } from '#core/platform/context.ts';
import { api, fieldInvalid, notFound } from '#core/platform/procedures.ts';
import { headingKey } from '#core/platform/sheet/index.ts';
import { rememberColumns } from '#core/platform/sheet/remembered.ts';
import { officeUid } from '#core/platform/store.ts';
import { fileNameOf, xlsxFile } from '#core/platform/typesetting/index.ts';
import { pastImportAudit } from './audit.ts';
import { pastImportJobs as jobs } from './jobs.ts';
import { cellsReadOtherwise, mayAnswer, plainReason, SHEET } from './rules.ts';
import { drive } from './run.ts';
import * as store from './store.ts';

const trail = trailOf(pastImportAudit);

const rowOf = async (db: Db, uid: string): Promise<store.ImportRow> => {
  const row = await store.findImport(db, uid);
  if (!row) throw notFound();
  return row;
};

const shown = async (context: Context, uid: string): Promise<PastImport> => {
  const found = await context.reader.run(jobs.showPast, { uid });
  if (!found) throw notFound();
  return found;
};

/** Rows may be looked at and mended before they are stored, and those that were left after it. */
const isOpen = ({ state }: store.ImportRow): boolean => state === 'draft' || state === 'done';
/** What waits in it may be compared with the card index anew. */
const waits = (row: store.ImportRow): boolean => isOpen(row) || row.state === 'stopped';
const isBusy = ({ state }: store.ImportRow): boolean => state === 'running' || state === 'undoing';

const isHiddenOpen = (row: store.ImportRow): boolean => {
  const { layout, hiddenRows } = store.lookOf(row);
  return hiddenRows > 0 && layout.hidden === null;
};

/**
 * Compares the rows with the card index of this moment; only those that are judged otherwise now are written. After a cell
 * was mended, these rows and those that depend on them. Ends when another window starts, discards or rearranges the import
 * meanwhile.
 */
const judge = async (context: Context, uid: string, mended?: readonly number[]): Promise<void> => {
  const { officeId, localDate } = await context.now();
  const ownRegency = (await theOffice(context.db))?.regionCode ?? null;
  const { look: asked } = await rowOf(context.db, uid);
  const input = { uid, officeId, today: localDate, ownRegency, turn: context.newUid(), mended };
  for (let isMore = true; isMore;) {
    const found = await context.reader.run(jobs.judgePast, input);
    isMore = await context.write(async (tx) => {
      const now = await store.findImport(tx, uid);
      if (!now || !waits(now) || now.look !== asked) return false;
      store.putJudged(tx, now.id, found.changed);
      if (!mended && !found.isMore && now.state === 'draft') store.putAside(tx, now.id);
      return found.isMore;
    });
  }
};

const look = async (
  context: Context,
  asked: { uid: string; sent?: { bytes: Uint8Array; fileName: string }; layout: PastLayout | null },
) => {
  const { officeId, localDate } = await context.now();
  return context.reader.run(jobs.lookAtPast, { ...asked, officeId, today: localDate });
};

export const pastImportHandlers = {
  list: api.pastImport.list.handler(async ({ context }) => {
    const { officeId } = await context.now();
    return {
      imports: await context.reader.run(jobs.listPast, { officeId }),
      isCounted: await store.isCounted(context.db, officeId),
    };
  }),

  get: api.pastImport.get.handler(({ input, context }) => shown(context, input.uid)),

  rows: api.pastImport.rows.handler(async ({ input, context }) => {
    const { id: importId } = await rowOf(context.db, input.uid);
    return context.reader.run(jobs.pastRows, { importId, filter: input.filter, after: input.after });
  }),

  notes: api.pastImport.notes.handler(async ({ input, context }) => {
    const { id: importId } = await rowOf(context.db, input.uid);
    return context.reader.run(jobs.pastNotes, { importId, filter: input.filter });
  }),

  open: api.pastImport.open.handler(async ({ input, context, errors }) => {
    if (await store.findImport(context.db, input.uid)) return shown(context, input.uid);
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const draft = await store.draftOf(context.db, (await context.now()).officeId, bytes);
    if (draft) return shown(context, uidText(draft.uid));
    const fileName = input.file.name.slice(0, 200) || 'tanpa nama';
    const found = await look(context, { uid: input.uid, sent: { bytes, fileName }, layout: null });
    if (typeof found === 'string') throw errors[found]();
    await context.write(async (tx, stamp) => {
      if (await store.findImport(tx, input.uid)) return; // sent twice
      // What it says of the card index is told to whoever opened it.
      await audit(tx, trail(stamp, 'open', input.uid));
      await store.insertImport(
        tx,
        {
          uid: uidBytes(input.uid),
          office_id: stamp.officeId,
          file_name: fileName,
          at: stamp.at,
          staff_id: stamp.staffId,
          state: 'draft' satisfies PastState,
          look: JSON.stringify(found),
        },
        bytes,
      );
    });
    await judge(context, input.uid);
    return shown(context, input.uid);
  }),

  arrange: api.pastImport.arrange.handler(async ({ input, context, errors }) => {
    const row = await rowOf(context.db, input.uid);
    if (row.state !== 'draft') throw errors.NOT_A_DRAFT();
    const found = await look(context, input);
    if (typeof found === 'string') throw errors[found]();
    await context.write(async (tx, stamp) => {
      const now = await rowOf(tx, input.uid);
      if (now.state !== 'draft') throw errors.NOT_A_DRAFT();
      const before = store.lookOf(now).layout;
      const isOtherTable =
        before.sheet !== found.layout.sheet || before.headingRow !== found.layout.headingRow;
      if (!isOtherTable && Object.keys(input.layout.columns).length > 0)
        await rememberColumns(
          tx,
          stamp.officeId,
          SHEET.kind,
          headingKey(found.headings),
          input.layout.columns,
        );
      if (before.sheet === found.layout.sheet)
        store.unreadRows(tx, row.id, cellsReadOtherwise(before, found.layout));
      else await store.emptyRows(tx, row.id);
      await store.changeImport(tx, row.id, { look: JSON.stringify(found) });
    });
    await judge(context, input.uid);
    return shown(context, input.uid);
  }),

  mend: api.pastImport.mend.handler(async ({ input, context, errors }) => {
    const { id: importId } = await rowOf(context.db, input.uid);
    const { alike } = input;
    const alikes = alike === null ? [] : await context.reader.run(jobs.pastAlike, { importId, alike });
    const rows = [input.row, ...alikes];
    await context.write(async (tx) => {
      if (!isOpen(await rowOf(tx, input.uid))) throw errors.NOT_A_DRAFT();
      store.mendRows(tx, importId, rows, input.cell, input.text);
    });
    await judge(context, input.uid, rows);
    return shown(context, input.uid);
  }),

  decide: api.pastImport.decide.handler(async ({ input, context, errors }) => {
    await context.write(async (tx) => {
      const row = await rowOf(tx, input.uid);
      if (!isOpen(row)) throw errors.NOT_A_DRAFT();
      const asked = store.findRow(tx, row.id, input.row);
      if (asked?.status !== 'doubtful' || !mayAnswer(asked, input.as))
        throw fieldInvalid([{ field: 'as', message: 'Baris ini perlu dibetulkan dahulu.' }]);
      store.decideRows(tx, row.id, input, input.as);
    });
    return shown(context, input.uid);
  }),

  start: api.pastImport.start.handler(async ({ input, context, errors }) => {
    const row = await rowOf(context.db, input.uid);
    if (isOpen(row)) {
      if (isHiddenOpen(row)) throw errors.HIDDEN_OPEN();
      // The draft may be of yesterday, the same rows may have come with another file since, or it was cut off while it was opened.
      await judge(context, input.uid);
      if (!input.reason && (await shown(context, input.uid)).locked.needsReason) throw errors.REASON_NEEDED();
      await context.write(async (tx, stamp) => {
        const now = await rowOf(tx, input.uid);
        if (!isOpen(now)) return; // started by another window
        if (isHiddenOpen(now)) throw errors.HIDDEN_OPEN();
        if (now.state === 'draft') store.dropAside(tx, row.id);
        store.retryRows(tx, row.id);
        if (store.nextWaiting(tx, row.id, 1).length === 0) throw errors.NOTHING_COMES();
        const reason = input.reason || now.reason || plainReason(row.file_name);
        await store.changeImport(tx, row.id, {
          state: 'running',
          reason,
          started_at: stamp.at,
          staff_id: stamp.staffId,
        });
        const told = { before: { alasan: '' }, after: { alasan: reason } };
        await audit(tx, { ...trail(stamp, 'import', input.uid), ...told });
      });
      await context.reader.run(jobs.forgetPast, { uid: input.uid });
      drive(context, row.id);
    }
    return shown(context, input.uid);
  }),

  stop: api.pastImport.stop.handler(async ({ input, context }) => {
    const row = await rowOf(context.db, input.uid);
    await context.write(async (tx, stamp) => {
      const now = await rowOf(tx, input.uid);
      if (now.state !== 'running') return;
      await store.changeImport(tx, row.id, { state: 'stopped' });
      await audit(tx, trail(stamp, 'stop', input.uid));
    });
    return shown(context, input.uid);
  }),

  goOn: api.pastImport.goOn.handler(async ({ input, context, errors }) => {
    const row = await rowOf(context.db, input.uid);
    if (row.state === 'stopped') {
      // Cards may have been made or merged since, and months locked.
      await judge(context, input.uid);
      if (!input.reason && (await shown(context, input.uid)).locked.needsReason) throw errors.REASON_NEEDED();
      await context.write(async (tx) => {
        const now = await rowOf(tx, input.uid);
        if (now.state !== 'stopped') return;
        await store.changeImport(tx, row.id, { state: 'running', reason: input.reason || now.reason });
      });
      await context.reader.run(jobs.forgetPast, { uid: input.uid });
    }
    drive(context, row.id);
    return shown(context, input.uid);
  }),

  undo: api.pastImport.undo.handler(async ({ input, context, errors }) => {
    const { id } = await context.write(async (tx, stamp) => {
      const row = await rowOf(tx, input.uid);
      if (row.state === 'running') throw errors.STILL_RUNNING();
      if (row.state !== 'done' && row.state !== 'stopped') return row;
      await store.changeImport(tx, row.id, { state: 'undoing', staff_id: stamp.staffId });
      const told = { before: { alasan: '' }, after: { alasan: input.reason } };
      await audit(tx, { ...trail(stamp, 'undo', input.uid), ...told });
      return row;
    });
    drive(context, id);
    return shown(context, input.uid);
  }),

  discard: api.pastImport.discard.handler(async ({ input, context, errors }) => {
    await context.write(async (tx, stamp) => {
      const row = await store.findImport(tx, input.uid);
      if (!row) return; // sent twice
      if (isBusy(row)) throw errors.STILL_RUNNING();
      await audit(tx, trail(stamp, 'discard', input.uid));
      if (row.state === 'draft') await store.deleteImport(tx, row.id);
      else await store.dropFile(tx, row.id);
    });
    await context.reader.run(jobs.forgetPast, { uid: input.uid });
    return {};
  }),

  leftFile: api.pastImport.leftFile.handler(async ({ input, context, errors }) => {
    const row = await rowOf(context.db, input.uid);
    const { localDate } = await context.now();
    const above = [`Baris yang belum diimpor dari ${row.file_name}`, `Disimpan ${dateText(localDate)}`];
    const book = await context.reader.run(jobs.leftPastBook, { importId: row.id, above });
    if (!book) throw errors.FILE_UNREADABLE();
    return xlsxFile(
      context,
      fileNameOf(['belum-diimpor', path.parse(row.file_name).name, localDate], 'xlsx'),
      book,
    );
  }),

  setCounted: api.pastImport.setCounted.handler(({ input: { isCounted }, context }) =>
    context.write(async (tx, stamp) => {
      const before = await store.isCounted(tx, stamp.officeId);
      if (before === isCounted) return {};
      await store.putCounted(tx, stamp.officeId, isCounted);
      const told = (value: boolean) => ({ dihitung: value ? 'ya' : 'tidak' });
      await audit(tx, {
        ...trail(stamp, 'count', await officeUid(tx, stamp.officeId)),
        before: told(before),
        after: told(isCounted),
      });
      return {};
    }),
  ),
};
