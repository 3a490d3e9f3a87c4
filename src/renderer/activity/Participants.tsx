import { Button, Checkbox } from '@mantine/core';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ActivityParticipant, ActivityRow } from '#contract/activity.ts';
import { numericDate, rupiahText } from '#contract/dates.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { PersonPicker } from '#renderer/app/PersonPicker.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Empty } from '#renderer/ui/Empty.tsx';
import { type Column, LongTable } from '#renderer/ui/LongTable.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './activityPage.module.css';
import { ParticipantDialog } from './ParticipantDialog.tsx';

const moneyText = ({ expectedRp, realisedRp, realisedOn }: ActivityParticipant): string =>
  [
    expectedRp !== null && `perkiraan ${rupiahText(expectedRp)}`,
    realisedRp !== null && `terwujud ${rupiahText(realisedRp)}, ${numericDate(realisedOn!)}`,
  ]
    .filter(Boolean)
    .join(' · ');

const columnsOf = (onEdit: ((row: ActivityParticipant) => void) | null): Column<ActivityParticipant>[] => [
  {
    key: 'present',
    title: 'Hadir',
    width: 62,
    sortBy: ({ isPresent }) => (isPresent ? 0 : 1),
    render: ({ isPresent, person }) => (
      <Checkbox
        className={styles.tick}
        aria-label={`${person.name} hadir`}
        tabIndex={-1}
        checked={isPresent}
        readOnly
      />
    ),
  },
  {
    key: 'name',
    title: 'Nama',
    width: 190,
    sortBy: ({ person }) => person.name,
    render: ({ person, business }) => (
      <>
        {person.isRemoved ? (
          <span className="dim">{person.name}, kartunya dihapus</span>
        ) : (
          <Link to="/pelaku-usaha/$uid" params={{ uid: person.uid }}>
            {person.name}
          </Link>
        )}
        <div className="small dim">{business?.name ?? 'Tanpa usaha'}</div>
      </>
    ),
  },
  {
    key: 'agreement',
    title: 'Kesepakatan',
    sortBy: ({ agreement }) => agreement,
    render: (row) => (
      <>
        {row.agreement || <span className="dim">–</span>}
        <div className="small dim">{moneyText(row)}</div>
      </>
    ),
  },
  {
    key: 'edit',
    title: <span className="visually-hidden">Tindakan</span>,
    width: 84,
    render: (row) =>
      onEdit && (
        <Button
          variant="subtle"
          size="xs"
          aria-label={`Catat hasil ${row.person.name}, ${row.business?.name ?? 'tanpa usaha'}`}
          onClick={() => onEdit(row)}
        >
          Catat
        </Button>
      ),
  },
];

/** Who was invited: added by the search of the desk, ticked when they come, with what they agreed on. */
export const Participants = ({
  activity,
  participants,
}: {
  activity: ActivityRow;
  participants: readonly ActivityParticipant[];
}) => {
  const [text, setText] = useState('');
  const [edited, setEdited] = useState<ActivityParticipant | null>(null);
  const add = useMutation({
    ...orpc.activity.addParticipant.mutationOptions(),
    meta: { quiet: true },
    onSuccess: () => setText(''),
  });
  const mark = useMutation({ ...orpc.activity.mark.mutationOptions(), meta: { quiet: true } });
  const isOpen = activity.cancelledOn === null;
  const error = add.error ?? mark.error;
  const present = participants.filter(({ isPresent }) => isPresent).length;
  return (
    <Card grows title="Peserta" note={`${present} hadir dari ${participants.length} di daftar`}>
      {isOpen && (
        <div className={styles.add}>
          <PersonPicker
            aria-label="Tambah peserta: nama, NIK, HP, atau usaha"
            placeholder="Tambah peserta: nama, NIK, HP, atau usaha"
            leftSection={<IconUserPlus size={16} stroke={1.6} />}
            command="Tambah peserta"
            text={text}
            onText={(next) => {
              add.reset();
              setText(next);
            }}
            nobody="Daftarkan dahulu di Loket."
            onChoose={(personUid) => add.mutate({ uid: newUid(), activityUid: activity.uid, personUid })}
          />
          {error && (
            <Notice kind="error">
              <b>Belum tersimpan.</b> {errorText(error)}
            </Notice>
          )}
        </div>
      )}
      {participants.length > 0 ? (
        <LongTable
          label="Peserta"
          rows={participants}
          columns={columnsOf(isOpen ? setEdited : null)}
          rowKey={({ uid }) => uid}
          rowHeight={45}
          onOpen={
            isOpen ? ({ uid, isPresent }) => mark.mutate({ uids: [uid], isPresent: !isPresent }) : undefined
          }
        />
      ) : (
        <Empty Icon={IconUsers} title="Belum ada peserta" />
      )}
      {edited && <ParticipantDialog participant={edited} onClose={() => setEdited(null)} />}
    </Card>
  );
};
