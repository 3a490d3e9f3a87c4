import { partsOfName } from '#contract/nameParts.ts';
import styles from './initials.module.css';

/** The first letters of a name, for a face we do not have. */
export const Initials = ({ name, size = 32 }: { name: string; size?: number }) => {
  const letters = partsOfName(name)
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('');
  return (
    <span className={styles.root} style={{ width: size, height: size, fontSize: size * 0.36 }} aria-hidden>
      {letters.toUpperCase()}
    </span>
  );
};
