import { useInViewport } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { PHOTO } from '#contract/photo.ts';
import { pictureUrl, preparePhoto } from '#renderer/ui/picture.ts';
import styles from './storedPhoto.module.css';

/** A chosen file as a photo is kept; what cannot be one is an error that says why. */
export const photoOf = async (chosen: File): Promise<File> => {
  const prepared = await preparePhoto(chosen, PHOTO);
  if ('problem' in prepared) throw new Error(prepared.problem);
  return prepared.file;
};

/** A photo that the core keeps, fetched once it comes into sight. */
export const StoredPhoto = ({
  of,
  read,
  alt,
}: {
  /** What tells it from every other one; null: there is none yet. */
  of: readonly string[] | null;
  read: () => Promise<File>;
  alt: string;
}) => {
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const { data } = useQuery({
    queryKey: ['photo', ...(of ?? [])],
    queryFn: async () => pictureUrl(await read()),
    enabled: inViewport && of !== null,
    staleTime: Infinity,
  });
  return (
    <div ref={ref} className={styles.root}>
      {of === null ? <span className="small dim">Foto menyusul</span> : data && <img src={data} alt={alt} />}
    </div>
  );
};
