import type { Inputs } from '#contract/index.ts';
import { newClient } from './mentoringSupport.ts';
import { plainProduct } from './productSupport.ts';
import type { TestCore } from './support.ts';

/** A seller with one product in the gallery, and what is done with its batches. */
export const openStall = async (
  core: TestCore,
  name = 'Suharti',
  product: Partial<Inputs['product']['save']> = {},
) => {
  const client = await newClient(core, name);
  const { admin } = core;
  const { uid: productUid } = await admin.product.save({
    ...plainProduct(core.uid()),
    name: 'Dodol Nanas',
    unit: 'kotak',
    businessUid: client.businessUid,
    ...product,
  });
  return {
    ...client,
    productUid,
    receive: (change: Partial<Inputs['consignment']['receive']> = {}) =>
      admin.consignment.receive({
        uid: core.uid(),
        productUid,
        receivedOn: '2026-06-01',
        pieces: 10,
        price: 22_000,
        pullOn: null,
        expiresOn: null,
        ...change,
      }),
    sell: (pieces: number, on: string, change: Partial<Inputs['consignment']['sell']> = {}) =>
      admin.consignment.sell({ uid: core.uid(), productUid, pieces, price: null, on, ...change }),
    takeOut: (batchUid: string, kind: 'returned' | 'spoiled', pieces: number, on: string, note = '') =>
      admin.consignment.takeOut({ uid: core.uid(), batchUid, kind, pieces, on, note }),
    refund: (saleUid: string, pieces: number, on: string) =>
      admin.consignment.refund({ uid: core.uid(), saleUid, pieces, on }),
    term: (kind: 'percent' | 'monthly', amount: number, since: string) =>
      admin.consignment.saveTerm({ businessUid: client.businessUid, kind, amount, since }),
    settle: (until: string) =>
      admin.consignment.settle({ uid: core.uid(), businessUid: client.businessUid, until }),
    seller: () => admin.consignment.seller({ businessUid: client.businessUid }),
  };
};
