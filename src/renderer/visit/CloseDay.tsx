import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { dateText } from '#contract/dates.ts';
import { statusWords, type Ticket, type TicketStatus } from '#contract/ticket.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { closedText, useClosing } from '#renderer/app/DayClosed.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './board.module.css';

const openStatuses: readonly TicketStatus[] = ['serving', 'called', 'waiting', 'parked'];

const nameOf = ({ person, localDate }: Ticket, today: string): string =>
  localDate === today ? person.name : `${person.name}, ${dateText(localDate)}`;

/** "Budi (A-012, Sari)": who is served, under which number, by whom. */
const servedText = (ticket: Ticket): string =>
  `${ticket.person.name} (${[ticket.number, ticket.staff?.name].filter(Boolean).join(', ')})`;

/** Whoever sits with a visitor is asked first: closing ends the number and knows no outcome. */
const Running = ({ tickets }: { tickets: readonly Ticket[] }) =>
  tickets.length > 0 && (
    <Notice kind="warn">
      <b>
        {tickets.length} konsultasi masih berjalan: {tickets.map(servedText).join(', ')}.
      </b>{' '}
      Nomornya ditutup tanpa hasil; yang sudah ditulis tetap tersimpan, dan konsultannya melengkapi lembarnya
      sesudahnya di Konsultasi.
    </Notice>
  );

/** Asks before the day is closed, and says whose numbers that ends. */
export const CloseDay = ({ onClose }: { onClose: () => void }) => {
  const today = useToday();
  const zone = useZone();
  const closing = useClosing();
  const { data } = useQuery(orpc.queue.toClose.queryOptions());
  const closeDay = useMutation({
    ...orpc.queue.closeDay.mutationOptions(),
    meta: { quiet: true },
    onSuccess: ({ closed }) => {
      notifications.show({
        color: 'hijau',
        message:
          closed.length === 0
            ? 'Hari ditutup. Semua pengunjung sudah selesai.'
            : `Hari ditutup. ${closed.length} nomor ditutup dengan catatan waktu tidak akurat.`,
      });
      onClose();
    },
  });
  const open = data ?? [];
  const groups = openStatuses
    .map((status) => ({
      status,
      tickets: open.filter((ticket) => ticket.status === status),
    }))
    .filter((group) => group.tickets.length > 0);
  const openCount = open.length;
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={
        <span className="h2">
          Tutup hari {dateText(today)}
          {closing && ' sekali lagi'}?
        </span>
      }
    >
      <div className="col gap12">
        {closeDay.isError && <Notice kind="error">{errorText(closeDay.error)}</Notice>}
        {closing && <span className="dim">Hari ini sudah {closedText(closing, zone)}.</span>}
        {openCount === 0 ? (
          <span>Semua pengunjung hari ini sudah selesai. Tidak ada nomor yang ditutup paksa.</span>
        ) : (
          <span>
            <b className="b">{openCount} nomor belum selesai dan akan ditutup.</b> Kunjungannya tetap dihitung
            dalam laporan; waktunya dicatat tidak akurat, jadi tidak ikut rata-rata.
          </span>
        )}
        <Running tickets={open.filter(({ status }) => status === 'serving')} />
        <div className={styles.closeList}>
          {groups.map((group) => (
            <div key={group.status} className={styles.closeGroup}>
              <span className="label">
                {statusWords[group.status]} <span className="dim hint">{group.tickets.length} nomor</span>
              </span>
              <ul>
                {group.tickets.map((ticket) => (
                  <li key={ticket.uid} className="row s13">
                    <TicketNumber number={ticket.number} color={ticket.field.color} />
                    {nameOf(ticket, today)}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        <div className={`row ${styles.closeFoot}`}>
          <Button variant="default" size="md" data-autofocus onClick={onClose}>
            Batal
          </Button>
          <Button size="md" loading={closeDay.isPending} disabled={!data} onClick={() => closeDay.mutate({})}>
            {openCount === 0 ? 'Tutup hari' : `Tutup hari dan ${openCount} nomor`}
          </Button>
        </div>
      </div>
    </Modal>
  );
};
