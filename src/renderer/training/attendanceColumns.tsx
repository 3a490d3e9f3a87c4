import type { Participant } from '#contract/participant.ts';
import type { Column } from '#renderer/ui/LongTable.tsx';
import importStyles from './trainingImport.module.css';
import trainingStyles from './training.module.css';

export type PresenceRow = { participant: Participant; number: number; isPresent: boolean };

/** Rows to be ticked: the click or the space bar on a row is the tick. */
export const attendanceColumns = (totalHours: number): Column<PresenceRow>[] => [
  {
    key: 'tick',
    title: 'Hadir',
    width: 66,
    render: ({ participant, isPresent }) => (
      <input
        type="checkbox"
        className={importStyles.tickBox}
        aria-label={`${participant.name} hadir`}
        tabIndex={-1}
        checked={isPresent}
        readOnly
      />
    ),
    sortBy: ({ isPresent }) => (isPresent ? 0 : 1),
  },
  {
    key: 'number',
    title: 'No',
    width: 52,
    isNumber: true,
    render: ({ number }) => <span className="dim">{number}</span>,
  },
  {
    key: 'name',
    title: 'Nama',
    render: ({ participant: { name, role } }) => (
      <>
        <span className={trainingStyles.name}>{name}</span>
        {role !== 'Peserta' && <span className="dim"> · {role}</span>}
      </>
    ),
    sortBy: ({ participant }) => participant.name,
  },
  {
    key: 'business',
    title: 'Usaha',
    width: 230,
    render: ({ participant: { businessName, regionName } }) =>
      businessName || <span className="dim">{regionName || '–'}</span>,
    sortBy: ({ participant }) => participant.businessName,
  },
  {
    key: 'hours',
    title: 'Semua sesi (JP)',
    width: 158,
    isNumber: true,
    render: ({ participant: { attendedHours, attendedPercent } }) =>
      `${attendedHours} dari ${totalHours} · ${attendedPercent ?? 0} %`,
    sortBy: ({ participant }) => participant.attendedHours,
  },
];
