import { Button } from '@mantine/core';
import type { Participant } from '#contract/participant.ts';
import type { Column } from '#renderer/ui/LongTable.tsx';
import { EligibilityText } from './EligibilityText.tsx';
import styles from './training.module.css';
import { eligibilityOf } from './words.ts';

export type ParticipantRow = { participant: Participant; number: number };

const eligibilityOrder = ['not', 'due', 'issued', 'waiting', 'withdrawn'];

/** The list of participants; `totalHours` of all sessions, 0 while there is none. */
export const columnsOf = (totalHours: number, onOpen: (uid: string) => void): Column<ParticipantRow>[] => [
  {
    key: 'number',
    title: 'No',
    width: 56,
    isNumber: true,
    render: ({ number }) => <span className="dim">{number}</span>,
  },
  {
    key: 'name',
    title: 'Nama di sertifikat',
    width: 250,
    render: ({ participant: { name, cardName } }) => (
      <>
        <span className={styles.name}>{name}</span>
        {cardName !== null && <div className="small dim">Di data: {cardName}</div>}
      </>
    ),
    sortBy: ({ participant }) => participant.name,
  },
  {
    key: 'business',
    title: 'Usaha',
    render: ({ participant: { personUid, businessName, regionName } }) => (
      <>
        {personUid === null && <span className="dim">Tamu</span>}
        {businessName}
        {regionName && <span className="dim">{businessName ? ` · ${regionName}` : regionName}</span>}
      </>
    ),
    sortBy: ({ participant }) => participant.businessName,
  },
  {
    key: 'role',
    title: 'Sebagai',
    width: 106,
    render: ({ participant }) => participant.role,
    sortBy: ({ participant }) => participant.role,
  },
  {
    key: 'hours',
    title: 'Hadir (JP)',
    width: 104,
    isNumber: true,
    render: ({ participant }) =>
      totalHours === 0 || participant.state !== 'enrolled' ? (
        <span className="dim">–</span>
      ) : (
        `${participant.attendedHours} dari ${totalHours}`
      ),
    sortBy: ({ participant }) => participant.attendedHours,
  },
  {
    key: 'eligibility',
    title: 'Syarat',
    width: 256,
    render: ({ participant }) => <EligibilityText participant={participant} />,
    sortBy: ({ participant }) => eligibilityOrder.indexOf(eligibilityOf(participant)),
  },
  {
    key: 'actions',
    title: <span className="visually-hidden">Tindakan</span>,
    width: 70,
    render: ({ participant }) => (
      <Button
        className={styles.rowAction}
        variant="subtle"
        size="xs"
        aria-label={`Ubah ${participant.name}`}
        onClick={() => onOpen(participant.uid)}
      >
        Ubah
      </Button>
    ),
  },
];
