import styles from './initials.module.css'; /** The first letters of a name, for a face we do not have. */
export const Initials = ({ name, size = 32 }: { name: string; size?: number }) => {
  const words = name.replace(/^(H|Hj|Dr|Drs|Ir|Prof)\.\s*/i, '').split(/\s+/);
  const letters = words
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('');
  return (
    <span className={styles.root} style={{ width: size, height: size, fontSize: size * 0.36 }} aria-hidden>
      {letters.toUpperCase()}
    </span>
  );
};
