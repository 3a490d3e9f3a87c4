import { addDays, addMonths } from '#contract/dates.ts';
import { workingDays } from './calendar.ts';
import type { Host } from './trainings.ts';
import type { Ending } from './ending.ts';

/** How many products of the gallery are there to be sold. */
const GOODS = 12;
/** So many days ago a batch came, and how long after it may stay. */
const batches = [
  [64, 90],
  [24, 60],
] as const;

/** Titipan of the gallery: two batches of some products, sold since, one month settled and paid, one batch overdue. */
const setConsignments = async ({ window, random, newUid }: Host, today: string): Promise<void> => {
  const { consignment } = window;
  if ((await consignment.list({ part: 'all' })).length > 0) return;
  const goods = (await window.product.list({})).filter(({ price }) => price !== null).slice(0, GOODS);
  const month = `${today.slice(0, 7)}-01`;
  const owners = [...new Set(goods.map(({ business }) => business.uid))];
  for (const [i, businessUid] of owners.entries()) {
    const since = addMonths(month, -6);
    if (i % 4 === 3) await consignment.saveTerm({ businessUid, kind: 'monthly', amount: 50_000, since });
    else await consignment.saveTerm({ businessUid, kind: 'percent', amount: 10, since });
    if (i % 4 === 1) await consignment.saveTerm({ businessUid, kind: 'percent', amount: 15, since: month });
  }
  for (const [i, { uid: productUid, price }] of goods.entries()) {
    for (const [ago, stays] of batches) {
      const receivedOn = addDays(today, -ago);
      const pullOn = addDays(receivedOn, i === 1 && ago === 24 ? 22 : i === 2 && ago === 24 ? 28 : stays);
      const pieces = price! > 200_000 ? random.whole(2, 4) : random.whole(12, 30);
      const batch = await consignment.receive({
        uid: newUid(),
        productUid,
        receivedOn,
        pieces,
        price: price!,
        pullOn,
        expiresOn: price! > 200_000 ? null : addDays(pullOn, 14),
      });
      const most = pieces - (ago === 24 ? 4 : 2);
      let left = most;
      for (const on of workingDays(receivedOn, today)) {
        if (left <= 0 || !random.chance(0.25)) continue;
        const some = Math.min(left, random.whole(1, 3));
        left -= some;
        await consignment.sell({ uid: newUid(), productUid, pieces: some, price: null, on });
      }
      if (ago === 64 && i % 3 === 0)
        await consignment.takeOut({
          uid: newUid(),
          batchUid: batch.uid,
          kind: 'spoiled',
          pieces: 1,
          on: addDays(today, -10),
          note: 'kemasan bocor',
        });
    }
  }
  for (const businessUid of owners.slice(0, -1)) {
    const { uid, total } = await consignment.settle({
      uid: newUid(),
      businessUid,
      until: addDays(month, -1),
    });
    if (total > 0) await consignment.pay({ uid, paidOn: addDays(month, today > addDays(month, 4) ? 4 : 0) });
  }
};

export const consignments: Ending = { rank: 50, name: 'consignments', set: setConsignments };
