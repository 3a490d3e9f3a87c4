import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { orpc } from './client.ts';
import { newUid } from './uid.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { TicketNumber } from '#renderer/ui/Field.tsx';

/** Numbers for a consultant who is not at a desk: any desk of the field may call them, and here they lose the name. */
export const BackInField = () => {
  const { data: tickets = [] } = useQuery(orpc.queue.backInField.queryOptions());
  const transfer = useMutation(orpc.queue.transfer.mutationOptions());
  if (tickets.length === 0) return null;
  return (
    <Card
      title="Konsultannya tidak di meja"
      actions={<span className="small dim">{tickets.length} nomor</span>}
    >
      <ul className="last-list scrolls unnamed">
        {tickets.map(({ uid, number, field, forStaff }) => (
          <li key={uid} className="last-row">
            <TicketNumber number={number} color={field.color} />
            <span className="small dim">
              Untuk {forStaff?.name}; kini boleh dipanggil semua meja {field.shortName}
            </span>
            <Button
              variant="subtle"
              size="xs"
              disabled={transfer.isPending}
              aria-label={`Alihkan ${number} ke bidang`}
              onClick={() => transfer.mutate({ uid: newUid(), ticketUid: uid, fieldUid: field.uid })}
            >
              Ke bidang
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
};
