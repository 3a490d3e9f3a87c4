import styles from './key.module.css';
const shown: Record<string, string> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** The key that does this, one box per key. */
export const Key = ({ keys, quiet = false }: { keys: string; quiet?: boolean }) => (
  <span className={styles.root} aria-hidden>
    {keys.split('+').map((key) => (
      <kbd key={key} className={quiet ? `${styles.box} ${styles.quiet}` : styles.box}>
        {shown[key] ?? key}
      </kbd>
    ))}
  </span>
);
