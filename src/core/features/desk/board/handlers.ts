import type { Display } from '#contract/queue.ts';
import { desksNow, openDesks } from '#core/features/desk/desk/index.ts';
import { api } from '#core/platform/procedures.ts';
import { listServiceFields, serviceFieldKeys, theOffice } from '#core/features/office/office/index.ts';
import { isOver, readBoard, readClosing } from './index.ts';
import * as store from './store.ts';

/** More than there are desks: a screen announces every call, however many come at one moment. */
const EARLIER_CALLS = 24;

/** What the waiting room and the staff see of the whole queue. */
export const boardHandlers = {
  board: api.queue.board.handler(({ context }) => readBoard(context)),
  closing: api.queue.closing.handler(({ context }) => readClosing(context)),

  display: api.queue.display.handler(async ({ context }) => {
    const now = await context.now();
    const { officeId, localDate, at, zone } = now;
    const office = await theOffice(context.db);
    const calls = await store.callsOfDay(context.db, officeId, localDate);
    const counts = await store.countsOfDay(context.db, officeId, localDate);
    const keys = await serviceFieldKeys(context.db);
    const idOf = new Map([...keys].map(([id, uid]) => [uid, id]));
    const desks = await desksNow(context, now);
    const isFirst = (call: Display['calls'][number], i: number) =>
      calls.findIndex((other) => other.number === call.number) === i;
    return {
      now: at,
      zone,
      localDate,
      officeName: office?.name ?? '',
      government: office?.government ?? '',
      agency: office?.agency ?? '',
      runningText: office?.runningText ?? '',
      calls: calls.filter(isFirst).slice(0, EARLIER_CALLS),
      waiting: (await listServiceFields(context.db))
        .filter((field) => field.isActive)
        .map((field) => ({
          field,
          count:
            counts.find((row) => row.status === 'waiting' && keys.get(row.field_id) === field.uid)?.count ??
            0,
          openDesks: openDesks(desks, idOf.get(field.uid)!),
        })),
      isOver: await isOver(context),
    };
  }),
};
