import { UnstyledButton } from '@mantine/core';
import { numericDate } from '#contract/dates.ts';
import { clientName, type MenteeRow } from '#contract/mentee.ts';
import type { Column } from '#renderer/ui/LongTable.tsx';
import styles from './mentoring.module.css';
import { isToClose, LastMet } from './words.tsx';

export type Whose = 'mine' | 'office';

/** What a list of clients tells of each. */
export const columnsOf = (
  today: string,
  whose: Whose,
  /** Opens the closing of one who was not met for long. */
  onClose: (row: MenteeRow) => void,
): Column<MenteeRow>[] => [
  {
    key: 'client',
    title: 'Usaha',
    sortBy: clientName,
    render: (row) => (
      <>
        <span className={styles.client}>{clientName(row)}</span>{' '}
        {row.business && <span className="dim">{row.person.name}</span>}
      </>
    ),
  },
  ...(whose === 'office'
    ? [{ key: 'consultant', title: 'Konsultan', width: 160, value: (row: MenteeRow) => row.consultant.name }]
    : []),
  {
    key: 'programs',
    title: 'Program tercapai',
    width: 124,
    isNumber: true,
    isMinor: true,
    sortBy: (row) => row.programsReached,
    render: (row) => `${row.programsReached} dari ${row.programs}`,
  },
  {
    key: 'sessions',
    title: 'Sesi',
    width: 92,
    isNumber: true,
    sortBy: (row) => row.sessions,
    render: (row) => `${row.sessions} dari ${row.plannedSessions}`,
  },
  {
    key: 'met',
    title: 'Terakhir ditemui',
    width: 168,
    sortBy: (row) => row.unmetSince ?? '',
    render: (row) => <LastMet meeting={row} today={today} />,
  },
  {
    key: 'next',
    title: 'Tindak lanjut',
    width: 176,
    sortBy: (row) => row.followUpDue ?? '9999',
    render: (row) =>
      isToClose(row, today) ? (
        <span className="b6">
          Hubungi atau{' '}
          <UnstyledButton
            className={styles.propose}
            aria-label={`Tutup pendampingan ${clientName(row)}`}
            onClick={() => onClose(row)}
          >
            tutup
          </UnstyledButton>
        </span>
      ) : row.followUpDue ? (
        <span className={row.followUpDue < today ? 'late b6' : undefined}>
          {numericDate(row.followUpDue)}
        </span>
      ) : (
        <span className="dim">Belum dijadwalkan</span>
      ),
  },
];
