import { useQuery } from '@tanstack/react-query';
import { timeText } from '#contract/dates.ts';
import type { Zone } from '#contract/office.ts';
import { type Visit, visitStatusText } from '#contract/visit.ts';
import { priorityWords } from '#contract/ticket.ts';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import styles from './board.module.css';
import type { Printing } from './usePrinting.ts';
import { VisitActions } from './VisitActions.tsx';

const LAST = 5;

/** "10.22 · Lama, lansia · Dilayani": what happened to a registration in a few words. */
export const visitFacts = (visit: Visit, zone: Zone): string => {
  const { ticket } = visit;
  const kind = visit.isNew ? 'Baru' : 'Lama';
  return [
    timeText(visit.registeredAt, zone),
    ticket.priority ? `${kind}, ${priorityWords[ticket.priority].toLowerCase()}` : kind,
    (visit.isCancelled || ticket.status !== 'waiting') && visitStatusText(visit),
  ]
    .filter(Boolean)
    .join(' · ');
};

/** The last registrations, to print, change or take back at once. */
export const LastVisits = ({
  printing,
  onEdit,
  onAll,
}: {
  printing: Printing;
  onEdit: (visit: Visit) => void;
  onAll: () => void;
}) => {
  const zone = useZone();
  const { data } = useQuery(orpc.visit.day.queryOptions({ input: { limit: LAST } }));
  const visits = data?.visits ?? [];
  return (
    <Card
      title="Pendaftaran terakhir"
      actions={
        <CommandButton
          label="Semua hari ini"
          words="buku tamu"
          keys="F10"
          variant="subtle"
          size="xs"
          run={onAll}
        />
      }
    >
      {data && visits.length === 0 ? (
        <div className={styles.nothingYet}>
          <span className="b s13">Belum ada pendaftaran hari ini</span>
          <span className="small dim">
            Lima pendaftaran terakhir muncul di sini untuk dicetak, diubah, atau diurungkan.
          </span>
        </div>
      ) : (
        <ul className="last-list scrolls">
          {visits.map((visit) => (
            <li key={visit.uid} className="last-row" data-off={visit.isCancelled || undefined}>
              <TicketNumber number={visit.ticket.number} color={visit.ticket.field.color} />
              <span className="col">
                <span className={`s13 ${styles.lastName}`}>{visit.personName}</span>
                {printing.isUnprinted(visit.ticket) ? (
                  <span className="small late">{timeText(visit.registeredAt, zone)} · belum tercetak</span>
                ) : (
                  <span className="small dim">{visitFacts(visit, zone)}</span>
                )}
              </span>
              <VisitActions visit={visit} printing={printing} onEdit={onEdit} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
