import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Ticket } from '#contract/ticket.ts';
import { client, errorText } from '#renderer/app/client.ts';
import { machine } from '#renderer/app/machine.ts';

export type PrintProblem = { ticket: Ticket; message: string };

/** Prints tickets. A printer that does not answer is told in words and holds nothing up. */
export const usePrinting = () => {
  const { data: settings } = useQuery({
    queryKey: ['machine', 'settings'],
    queryFn: () => machine.settings(),
  });
  const [problem, setProblem] = useState<PrintProblem | null>(null);
  const [unprinted, setUnprinted] = useState<ReadonlySet<string>>(new Set());

  const print = useCallback(async (ticket: Ticket, isReprint: boolean): Promise<void> => {
    const result = await client.document
      .ticketPage({ ticketUid: ticket.uid, isReprint })
      .then((page) => machine.printTicket(page))
      .catch((error: unknown) => ({ ok: false as const, message: errorText(error) }));
    setProblem(result.ok ? null : { ticket, message: result.message });
    setUnprinted((all) => {
      const next = new Set(all);
      if (result.ok) next.delete(ticket.uid);
      else next.add(ticket.uid);
      return next;
    });
  }, []);

  return {
    printsTickets: settings?.printsTickets ?? true,
    problem,
    dismiss: () => setProblem(null),
    isUnprinted: (ticket: Ticket) => unprinted.has(ticket.uid),
    print: (ticket: Ticket) => print(ticket, false),
    /** Marked as a reprint, unless the paper never came out. */
    reprint: (ticket: Ticket) => print(ticket, !unprinted.has(ticket.uid)),
  };
};
export type Printing = ReturnType<typeof usePrinting>;
