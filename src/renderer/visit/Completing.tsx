import type { Ticket } from '#contract/ticket.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import styles from './visitForm.module.css';

/** Whose number is being completed, above the search that finds the visitor. */
export const Completing = ({ ticket, onCancel }: { ticket: Ticket; onCancel: () => void }) => (
  <section className={`card ${styles.completing}`} aria-label={`Melengkapi nomor ${ticket.number}`}>
    <TicketNumber number={ticket.number} color={ticket.field.color} size={24} />
    <span className="col grow">
      <h2 className="h2">Melengkapi nomor {ticket.number}</h2>
      <span className="s13 dim">
        Cari orangnya atau tulis sebagai pengunjung baru. Bidang {ticket.field.shortName}, nomor, dan waktunya
        tetap.
      </span>
    </span>
    <CommandButton label="Batal melengkapi" variant="default" run={onCancel} />
  </section>
);
