import { contract } from '#contract/index.ts';
import { namedRows } from '#core/platform/find/store.ts';
import type { FindSource } from '#core/platform/find/source.ts';
import { uidText } from '#core/kernel/ids.ts';
import { isOfLivingOwner, productsByUid } from './store.ts';

const columns = { table: 'product', name: 'name', also: ['category'], newest: 'id' } as const;

/** By name, kind of goods or number. */
export const productFinds: FindSource = {
  title: 'Produk',
  rank: 3,
  call: contract.product.get,
  find: async (question) => {
    const { db } = question.context;
    const [, number] = /^pr-?0*(\d{1,9})$/i.exec(question.text) ?? [];
    const rows = await namedRows(db, columns, question, number ? Number(number) : null, isOfLivingOwner);
    const { localDate } = await question.context.now();
    const uids = rows.map(({ uid }) => uidText(uid));
    const products = uids.length === 0 ? [] : await productsByUid(db, uids, localDate);
    const byUid = new Map(products.map((each) => [each.uid, each]));
    return rows.flatMap((row) => {
      const uid = uidText(row.uid);
      const one = byUid.get(uid); // gone with its owner
      const state = row.is_shown === 1 ? '' : ' · ditarik dari galeri';
      return one
        ? [
            {
              uid,
              title: one.name,
              detail: `${one.business.name} · ${one.number}${state}`,
              to: `/produk/${uid}`,
            },
          ]
        : [];
    });
  },
};
