import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Ticket } from '#contract/ticket.ts';
import { client, errorText } from '#renderer/app/client.ts';
import { machine, sheetOf } from '#renderer/app/machine.ts';

export type PrintProblem = { ticket: Ticket; message: string };

const without = (all: ReadonlySet<string>, uid: string): ReadonlySet<string> =>
  new Set([...all].filter((each) => each !== uid));

/** Prints tickets. A printer that does not answer is told in words and holds nothing up. */
export const usePrinting = () => {
  const { data: settings } = useQuery({
    queryKey: ['machine', 'settings'],
    queryFn: () => machine.settings(),
  });
  const [problem, setProblem] = useState<PrintProblem | null>(null);
  const [unprinted, setUnprinted] = useState<ReadonlySet<string>>(new Set());
  const [untried, setUntried] = useState<ReadonlySet<string>>(new Set());
  const medium = settings?.ticketMedium ?? 'roll';

  const print = useCallback(
    async (ticket: Ticket, isReprint: boolean): Promise<void> => {
      const result = await client.document
        .ticketPage({ ticketUid: ticket.uid, isReprint, paper: sheetOf(medium) })
        .then((page) => machine.printTicket(page))
        .catch((error: unknown) => ({ ok: false as const, message: errorText(error) }));
      setProblem(result.ok ? null : { ticket, message: result.message });
      setUnprinted((all) => (result.ok ? without(all, ticket.uid) : new Set([...all, ticket.uid])));
      setUntried((all) => without(all, ticket.uid));
    },
    [medium],
  );

  return {
    /** The number is only shown here. */
    isScreenOnly: medium === 'screen',
    printsTickets: medium !== 'screen' && (settings?.printsTickets ?? true),
    problem,
    dismiss: () => setProblem(null),
    isUnprinted: (ticket: Ticket) => unprinted.has(ticket.uid),
    print: (ticket: Ticket) => print(ticket, false),
    /** Registered without a ticket, which may be wanted later. */
    leave: (ticket: Ticket) => setUntried((all) => new Set([...all, ticket.uid])),
    /** Marked as a reprint: nobody knows what a printer that failed still lets out. */
    reprint: (ticket: Ticket) => print(ticket, !untried.has(ticket.uid)),
  };
};
export type Printing = ReturnType<typeof usePrinting>;
