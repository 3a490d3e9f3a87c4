import type { ProductDraft } from '#contract/product.ts';
import { photoOf } from '#practice/productPhotos.ts';

/** A product without anything that it need not have. */
export const plainProduct = (uid: string): ProductDraft => ({
  uid,
  name: 'Keripik Nanas',
  description: '',
  category: '',
  price: 22_000,
  unit: 'bungkus',
  packaging: '',
  madeSince: '2024-01-10',
  licences: {},
});

/** A photo as the screens make one. */
export const productPhoto = () => photoOf('madu');
