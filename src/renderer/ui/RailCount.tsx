import styles from './railCount.module.css'; /** How many wait behind an entry of the rail. Beyond two digits how many does not matter, and the rail has no room. */
export const RailCount = ({ count, meaning }: { count: number; meaning: string }) =>
  count === 0 ? null : (
    <span className={styles.root} aria-label={`${count} ${meaning}`}>
      {count > 99 ? '99+' : count}
    </span>
  );
