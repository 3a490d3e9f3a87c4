import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { timeText } from '#contract/dates.ts';
import { type Ticket, ticketStatusText } from '#contract/ticket.ts';
import { useZone } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { TicketNumber } from '#renderer/ui/Field.tsx';

/** Numbers drawn at the kiosk whose visitor is still to be written down. */
export const Unnamed = ({ tickets }: { tickets: readonly Ticket[] }) => {
  const navigate = useNavigate();
  const zone = useZone();
  if (tickets.length === 0) return null;
  return (
    <Card title="Nomor tanpa data" actions={<span className="small dim">{tickets.length} nomor</span>}>
      <ul className="last-list scrolls unnamed">
        {tickets.map((ticket) => (
          <li key={ticket.uid} className="last-row">
            <TicketNumber number={ticket.number} color={ticket.field.color} />
            <span className="small dim">
              {ticket.field.shortName} · {timeText(ticket.issuedAt, zone)}
              {ticket.status !== 'waiting' && ` · ${ticketStatusText(ticket)}`}
            </span>
            <Button
              variant="subtle"
              size="xs"
              aria-label={`Lengkapi ${ticket.number}`}
              onClick={() => void navigate({ to: '/loket', search: { tiket: ticket.uid } })}
            >
              Lengkapi
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
};
