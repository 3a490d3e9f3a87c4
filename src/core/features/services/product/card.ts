import { licencesOf, priceText } from '#contract/gallery.ts';
import { licenceKindWords, licenceStateWords } from '#contract/product.ts';
import type { CardSectionSource } from '#core/platform/brought.ts';
import * as store from './store.ts';

/** The products of a person's businesses. */
export const productSection: CardSectionSource = async (db, personId, { localDate: today }) => {
  const products = await store.productsOfPerson(db, personId, today);
  if (products.length === 0) return null;
  return {
    kind: 'product',
    title: 'Produk',
    lines: products.map((product) => ({
      text: `${product.number} ${product.name}`,
      detail: [
        priceText(product),
        ...licencesOf(product.licences).map(({ kind, state }) =>
          [licenceKindWords[kind], state !== 'valid' && licenceStateWords[state]].filter(Boolean).join(' '),
        ),
        !product.isShown && 'ditarik dari galeri',
      ]
        .filter(Boolean)
        .join(' · '),
      link: `/produk/${product.uid}`,
    })),
  };
};
