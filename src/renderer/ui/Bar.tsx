import styles from './bar.module.css';

const share = (of: number, is: number) => `${Math.min(100, (is / of) * 100)}%`;

/** How much of a goal is reached, and a notch for what was planned of it; the figure stands beside it. */
export const Bar = ({ of, is, notch }: { of: number; is: number; notch?: number | null }) => (
  <span className={styles.root} aria-hidden>
    <span className={styles.reached} style={{ width: share(of, is) }} />
    {notch != null && notch < of && <span className={styles.notch} style={{ left: share(of, notch) }} />}
  </span>
);
