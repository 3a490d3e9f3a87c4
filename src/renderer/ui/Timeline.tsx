import type { ReactNode } from 'react';
import { numericDate } from '#contract/dates.ts';
import { Tile } from './Field.tsx';
import styles from './timeline.module.css';

export type TimelineEntry = {
  key: string;
  localDate: string;
  tile: { letter: string; color: string; name: string } | null;
  title: string;
  detail?: string;
  foot?: ReactNode;
  /** Something is still to be done. */
  isOpen?: boolean;
  /** The title becomes a button that shows the whole entry. */
  onOpen?: () => void;
};

/** What happened, newest first; an open follow-up is a filled dot. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ol className={styles.root}>
    {entries.map((entry) => (
      <li key={entry.key} className={styles.entry} data-open={entry.isOpen || undefined}>
        <div className={`row small ${styles.head}`}>
          <span className={entry.isOpen ? 'late b6' : 'dim b6'}>{numericDate(entry.localDate)}</span>
          {entry.tile && <Tile {...entry.tile} size={16} />}
          {entry.onOpen ? (
            <button type="button" className={styles.open} onClick={entry.onOpen}>
              {entry.title}
            </button>
          ) : (
            <span className={entry.isOpen ? 'late b6' : 'b6'}>{entry.title}</span>
          )}
        </div>
        {entry.detail && <div className={`s13 ${styles.text}`}>{entry.detail}</div>}
        {entry.foot && <div className="small dim">{entry.foot}</div>}
      </li>
    ))}
  </ol>
);
