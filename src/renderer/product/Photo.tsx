import { useInViewport } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ProductRow } from '#contract/product.ts';
import { client } from '#renderer/app/client.ts';
import { pictureUrl } from '#renderer/ui/picture.ts';
import styles from './product.module.css';

/** The photo of a product, fetched once it comes into sight. */
export const Photo = ({ product: { uid, name, photoAt } }: { product: ProductRow }) => {
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const { data } = useQuery({
    queryKey: ['product photo', uid, photoAt],
    queryFn: async () => pictureUrl(await client.product.photo({ uid, at: photoAt! })),
    enabled: inViewport && photoAt !== null,
    staleTime: Infinity,
  });
  return (
    <div ref={ref} className={styles.photo}>
      {photoAt === null ? (
        <span className="small dim">Foto menyusul</span>
      ) : (
        data && <img src={data} alt={name} />
      )}
    </div>
  );
};
