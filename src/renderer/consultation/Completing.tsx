import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { numericDate } from '#contract/dates.ts';
import type { Ticket } from '#contract/ticket.ts';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useLeft } from '#renderer/app/useLeft.ts';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import styles from './consultation.module.css';
import { History } from './History.tsx';
import { SheetCard } from './SheetCard.tsx';
import type { Steps } from './steps.ts';

/** Sheets whose number the end of the day closed before anybody chose an outcome; one of them may be open. */
export const useCompleting = () => {
  const { data: tickets = [] } = useQuery(orpc.queue.withoutOutcome.queryOptions());
  // The sheet saves as it is typed, so its number may leave the list while it is open.
  const { left, leave } = useLeft<Ticket>('consultation');
  const [open, setOpen] = useState(left);
  return { tickets, open, setOpen, leave };
};
type Completing = ReturnType<typeof useCompleting>;

/** What this consultant still has to write. */
export const WithoutOutcome = ({ tickets, setOpen }: Completing) =>
  tickets.length > 0 && (
    <Card title="Lembar tanpa hasil" note="Nomornya ditutup saat masih dilayani">
      <ul className={styles.queueList}>
        {tickets.map((ticket) => (
          <li key={ticket.uid} className={styles.queueRow}>
            <TicketNumber number={ticket.number} color={ticket.field.color} />
            <div className="col">
              <span className={`s13 ${styles.queueName}`}>{ticket.person.name}</span>
              <span className="small dim">
                {numericDate(ticket.localDate)} · {ticket.service.shortName}
              </span>
            </div>
            <div className={styles.queueSide}>
              <Button variant="default" size="xs" onClick={() => setOpen(ticket)}>
                Lengkapi lembar
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );

/** The sheet of a number that has ended, with what happened before beside it. */
export const CompletedSheet = ({
  ticket,
  steps,
  onLeave,
  onClose,
}: {
  ticket: Ticket;
  steps: Steps;
  onLeave: () => void;
  onClose: () => void;
}) => (
  <>
    <Card
      title={`${ticket.number} ${ticket.person.name}`}
      note={`${numericDate(ticket.localDate)}, nomornya sudah ditutup`}
      actions={<CommandButton label="Kembali" keys="Escape" variant="default" size="xs" run={onClose} />}
    >
      <p className={`${styles.queueEmpty} s13 dim`}>
        Lengkapi lembarnya dan pilih hasilnya. Waktunya tetap seperti saat ditutup.
      </p>
    </Card>
    <div className={styles.visitWork}>
      <SheetCard ticket={ticket} steps={steps} onCompleted={onClose} onLeave={onLeave} />
      <History ticket={ticket} />
    </div>
  </>
);
