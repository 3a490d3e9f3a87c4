import type { ProductRow } from '#contract/product.ts';
import { client } from '#renderer/app/client.ts';
import { StoredPhoto } from '#renderer/app/StoredPhoto.tsx';

/** The photo of a product, or that there is none yet. */
export const Photo = ({ product: { uid, name, photoAt } }: { product: ProductRow }) => (
  <StoredPhoto
    of={photoAt === null ? null : ['product', uid, photoAt]}
    read={() => client.product.photo({ uid, at: photoAt! })}
    alt={name}
  />
);
