import type { ReactNode } from 'react';
import styles from './field.module.css';

/** The colour of a field of service by its token, "bidangA"; `line` is the shade for thin marks. */
export const fieldColor = (color: string, line = false): string =>
  `var(--plut-bidang-${color.slice(-1).toLowerCase()}${line ? '-line' : ''})`;

/** The letter of a field on its colour: never the colour without the letter. */
export const Tile = ({
  letter,
  color,
  name,
  size = 28,
}: {
  letter: string;
  color: string;
  name?: string;
  size?: number;
}) => (
  <span
    className={styles.tile}
    title={name}
    style={{ width: size, height: size, fontSize: Math.round(size * 0.54), background: fieldColor(color) }}
  >
    {letter}
  </span>
);

/** A ticket number as people say it, after a bar in the colour of its field. */
export const TicketNumber = ({
  number,
  color,
  size = 13,
}: {
  number: string;
  color: string;
  size?: number;
}) => (
  <span className={styles.ticket} style={{ fontSize: size }}>
    <span className={styles.bar} style={{ height: size + 5, background: fieldColor(color, true) }} />
    {number}
  </span>
);

/** Whole minutes from an instant until now, never negative. */
export const minutesSince = (since: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));

/** "45 mnt"; over 99 minutes "8 j 15 m". */
export const lengthText = (minutes: number): string =>
  minutes > 99 ? `${Math.floor(minutes / 60)} j ${minutes % 60} m` : `${minutes} mnt`;

/** "± 15–25 menit": a wait that is known only roughly. */
export const estimateText = ([from, to]: readonly [number, number]): string =>
  from === to ? `± ${to} menit` : `± ${from}–${to} menit`;

/** Minutes from which a wait is shown in amber, and from which it is an alert. */
export type WaitingLimits = { lateMinutes: number; veryLateMinutes: number };
const usualLimits: WaitingLimits = { lateMinutes: 30, veryLateMinutes: 60 };

/** How long somebody has waited: bold amber over the first limit, an amber chip over the second. */
export const WaitingTime = ({
  since,
  now,
  limits = usualLimits,
}: {
  since: string;
  now: number;
  limits?: WaitingLimits;
}) => {
  const minutes = minutesSince(since, now);
  const kind =
    minutes > limits.veryLateMinutes ? styles.veryLong : minutes > limits.lateMinutes ? styles.long : 'dim';
  return <span className={kind}>{lengthText(minutes)}</span>;
};

/** Text with the found parts set bold; ranges are [from, to). */
export const Marked = ({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) => {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
};
