import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isFromPaper, type Visit } from '#contract/visit.ts';
import { orpc } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { newUid } from '#renderer/app/uid.ts';
import styles from './board.module.css';
import type { Printing } from './usePrinting.ts';

const canRejoin = ({ ticket }: Visit) => ticket.status === 'missed' || ticket.status === 'parked';
const canChange = ({ ticket, isCancelled }: Visit) => ticket.status === 'waiting' && !isCancelled;
/** Of the day sheet, and no desk has called it: served while the power was out, or closed with its day. */
const isOnlyOnPaper = ({ ticket: { number, status, calledAt } }: Visit) =>
  isFromPaper(Number(number.split('-').at(-1))) &&
  calledAt === null &&
  (status === 'done' || status === 'missed');
/** What was done for somebody is not taken back with the rest. */
const canUndo = (visit: Visit) =>
  !visit.isCancelled &&
  (canChange(visit) || isOnlyOnPaper(visit)) &&
  !visit.ticket.needs.some(({ isServed }) => isServed);

/** The second step before a number is given up; the first button is where the first step was pressed. */
const ConfirmUndo = ({ visit, onClose }: { visit: Visit; onClose: () => void }) => {
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  useCommand({ label: 'Batal mengurungkan', keys: 'Escape', run: onClose });
  const undo = useMutation({
    ...orpc.visit.undo.mutationOptions(),
    onSuccess: () =>
      notifications.show({
        color: 'hijau',
        message: `${visit.ticket.number} ${visit.personName} diurungkan. Nomornya tidak dipakai lagi.`,
      }),
    onSettled: onClose,
  });
  return (
    <span className={styles.rowActions}>
      <Button
        ref={confirm}
        variant="default"
        size="xs"
        loading={undo.isPending}
        onClick={() => undo.mutate({ uid: visit.uid })}
      >
        Ya, urungkan {visit.ticket.number}
      </Button>
      <Button variant="subtle" size="xs" onClick={onClose}>
        Batal
      </Button>
    </span>
  );
};

/** What the desk can still do about a registration. */
export const VisitActions = ({
  visit,
  printing,
  onEdit,
}: {
  visit: Visit;
  printing: Printing;
  onEdit: (visit: Visit) => void;
}) => {
  const [isAsking, setAsking] = useState(false);
  const rejoin = useMutation(orpc.queue.rejoin.mutationOptions());
  const { ticket } = visit;
  if (isAsking && canUndo(visit)) return <ConfirmUndo visit={visit} onClose={() => setAsking(false)} />;
  const button = (label: string, run: () => void, isDisabled = false) => (
    <Button
      variant="subtle"
      size="xs"
      disabled={isDisabled}
      aria-label={`${label} ${ticket.number}`}
      onClick={run}
    >
      {label}
    </Button>
  );
  return (
    <span className={styles.rowActions}>
      {!printing.isScreenOnly &&
        button('Cetak tiket', () => void printing.reprint(ticket), visit.isCancelled)}
      {canRejoin(visit)
        ? button(
            'Antre lagi',
            () => rejoin.mutate({ uid: newUid(), ticketUid: ticket.uid }),
            rejoin.isPending,
          )
        : button('Ubah', () => onEdit(visit), !canChange(visit))}
      {(!canRejoin(visit) || canUndo(visit)) && button('Urungkan', () => setAsking(true), !canUndo(visit))}
    </span>
  );
};
