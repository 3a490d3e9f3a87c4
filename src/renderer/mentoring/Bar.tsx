import styles from './mentoring.module.css';

/** How much of a goal is reached; the figure stands beside it. */
export const Bar = ({ of, is }: { of: number; is: number }) => (
  <span className={styles.bar} aria-hidden>
    <span style={{ width: `${Math.min(100, (is / of) * 100)}%` }} />
  </span>
);
