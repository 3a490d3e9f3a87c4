import { Button, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { daysBetween, numericDate } from '#contract/dates.ts';
import type { PersonCard } from '#contract/person.ts';
import { orpc } from '#renderer/app/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './person.module.css';

export type FollowUp = PersonCard['followUps'][number];
const keyOf = ({ ticketUid, fieldUid }: Pick<FollowUp, 'ticketUid' | 'fieldUid'>) => ticketUid + fieldUid;

const dueText = (due: string, today: string) => {
  const late = daysBetween(due, today);
  if (late > 0) return `${numericDate(due)}, lewat ${late} hari`;
  return late === 0 ? `${numericDate(due)}, hari ini` : numericDate(due);
};

const Row = ({
  followUp,
  today,
  isBusy,
  onOpen,
  onDone,
}: {
  followUp: FollowUp;
  today: string;
  isBusy: boolean;
  onOpen: () => void;
  onDone: () => void;
}) => {
  const { due, text, field, staffName } = followUp;
  const isLate = due !== null && due < today;
  return (
    <li className={styles.next}>
      <Tile {...field} size={18} />
      <div className="grow">
        <UnstyledButton className={styles.nextText} onClick={onOpen}>
          {text || 'Kembali berkunjung'}
        </UnstyledButton>
        <div className="small">
          <span className={isLate ? 'late b6' : 'dim'}>{due ? dueText(due, today) : 'Tanpa tanggal'}</span>
          {staffName && <span className="dim"> · {staffName}</span>}
        </div>
      </div>
      <Button size="xs" variant="subtle" loading={isBusy} onClick={onDone}>
        Selesai
      </Button>
    </li>
  );
};

/** What is still to be done, the most urgent first; a step marked done can be taken back at once. */
export const FollowUps = ({
  followUps,
  today,
  onOpen,
}: {
  followUps: readonly FollowUp[];
  today: string;
  onOpen: (followUp: FollowUp) => void;
}) => {
  const [closed, setClosed] = useState<FollowUp | null>(null);
  const close = useMutation(orpc.consultation.closeFollowUp.mutationOptions());
  const mark = (followUp: FollowUp, isDone: boolean) =>
    close.mutate(
      { ticketUid: followUp.ticketUid, fieldUid: followUp.fieldUid, isDone },
      { onSuccess: () => setClosed(isDone ? followUp : null) },
    );
  if (followUps.length === 0 && !closed) return null;
  const sorted = [...followUps].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  return (
    <Card title="Tindak lanjut" note={`${followUps.length} belum selesai`}>
      {closed && (
        <Notice
          kind="done"
          action={
            <Button size="xs" variant="subtle" onClick={() => mark(closed, false)}>
              Urungkan
            </Button>
          }
        >
          <b>Ditandai selesai.</b> {closed.text}
        </Notice>
      )}
      <ul className={`${styles.nexts} scrolls`}>
        {sorted.map((followUp) => (
          <Row
            key={keyOf(followUp)}
            followUp={followUp}
            today={today}
            isBusy={close.isPending && keyOf(close.variables) === keyOf(followUp)}
            onOpen={() => onOpen(followUp)}
            onDone={() => mark(followUp, true)}
          />
        ))}
      </ul>
    </Card>
  );
};
