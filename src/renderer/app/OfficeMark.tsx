import styles from './officeMark.module.css'; /** The application's own sign: a ticket on ink. */
export const OfficeMark = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden className={styles.root}>
    <rect width="28" height="28" rx="5" fill="var(--mantine-color-tinta-7)" />
    <path
      d="M6 9.5h16v3a1.6 1.6 0 0 0 0 3v3H6v-3a1.6 1.6 0 0 0 0-3z"
      fill="none"
      stroke="#fff"
      strokeWidth="1.6"
    />
    <path d="M11 12.5v3M14 12.5v3M17 12.5v3" stroke="#fff" strokeWidth="1.4" />
  </svg>
);
