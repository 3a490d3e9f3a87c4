import { findCopyByNumber, readCopyNumber, toCopy } from '#core/features/services/book/index.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Db } from '#core/kernel/database.ts';
import { trailOf } from '#core/platform/audited.ts';
import { api, notFound } from '#core/platform/procedures.ts';
import { countingAudit } from './audit.ts';
import * as store from './store.ts';

const trail = trailOf(countingAudit);
const found = async (db: Db, uid: string) => {
  const row = await store.findCounting(db, uid);
  if (!row) throw notFound();
  return row;
};

export const countingHandlers = {
  counting: api.book.counting.handler(async ({ context: { db, now } }) => {
    const last = await store.lastCounting(db, (await now()).officeId);
    return last ? store.readCounting(db, last) : null;
  }),

  startCounting: api.book.startCounting.handler(({ input, context }) =>
    context.write(async (tx, stamp) => {
      const last = await store.lastCounting(tx, stamp.officeId);
      if (last && last.finished_on === null) return store.readCounting(tx, last); // of another window
      if (!(await store.findCounting(tx, input.uid))) {
        await store.insertCounting(tx, stamp, input.uid);
        await audit(tx, trail(stamp, 'start', input.uid));
      }
      return store.readCounting(tx, await found(tx, input.uid));
    }),
  ),

  see: api.book.see.handler(({ input, context, errors }) =>
    context.write(async (tx, stamp) => {
      const row = await found(tx, input.uid);
      if (row.finished_on !== null) throw errors.COUNTED();
      const number = readCopyNumber(input.text);
      const copy = number && (await findCopyByNumber(tx, stamp.officeId, number.book, number.copy));
      if (!copy) return { copy: null, isNew: false };
      const shown = toCopy(copy);
      const isNew = await store.seeCopy(tx, row.id, copy.id);
      if (isNew)
        await audit(tx, {
          ...trail(stamp, 'see', input.uid),
          before: { eksemplar: '' },
          after: { eksemplar: shown.number },
        });
      return { copy: shown, isNew };
    }),
  ),

  finishCounting: api.book.finishCounting.handler(({ input, context }) =>
    context.write(async (tx, stamp) => {
      const row = await found(tx, input.uid);
      if (row.finished_on === null) {
        await store.finishCounting(tx, row, stamp.localDate);
        const told = { before: row, after: { finished_on: stamp.localDate } };
        await audit(tx, { ...trail(stamp, 'finish', input.uid), ...told });
      }
      return store.readCounting(tx, await found(tx, input.uid));
    }),
  ),
};
