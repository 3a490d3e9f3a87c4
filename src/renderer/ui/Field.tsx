import type { ReactNode } from 'react';

/** The colour of a field of service by its token, "bidangA"; `line` is the shade for thin marks. */
const fieldColor = (color: string, line = false): string =>
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
    className="tile"
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
  <span className="ticket" style={{ fontSize: size }}>
    <span className="ticket-bar" style={{ height: size + 5, background: fieldColor(color, true) }} />
    {number}
  </span>
);

/** How long somebody has waited, in minutes: bold amber over half an hour, an amber chip over an hour. */
export const WaitingTime = ({ since, now }: { since: string; now: number }) => {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
  const kind = minutes > 60 ? 'wait-verylong' : minutes > 30 ? 'wait-long' : 'dim';
  return <span className={kind}>{minutes} mnt</span>;
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
