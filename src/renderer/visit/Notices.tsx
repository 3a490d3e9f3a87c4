import { Button, CloseButton } from '@mantine/core';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './board.module.css';
import type { Printing } from './usePrinting.ts';

/** What happened, and what is safe and to be done: the first sentence and the others. */
const parts = (sentence: string): [string, string] => {
  const [first = sentence] = /^.+?\.(?=\s|$)/.exec(sentence) ?? [];
  return [first, sentence.slice(first.length)];
};

/** Nothing was stored, nothing typed is lost. */
export const RefusalNotice = ({ sentence }: { sentence: string }) => {
  const [what, then] = parts(sentence);
  return (
    <Notice kind="error">
      <b>{what}</b>
      {then}
    </Notice>
  );
};

/** A ticket that did not come out of the printer; its number is stored all the same. */
export const PrintNotice = ({ printing }: { printing: Printing }) => {
  const { problem } = printing;
  if (!problem) return null;
  const { ticket } = problem;
  const [what] = parts(problem.message);
  return (
    <Notice
      kind="warn"
      action={
        <span className="row">
          <Button variant="default" onClick={() => void printing.reprint(ticket)}>
            Cetak tiket
          </Button>
          <CloseButton aria-label="Tutup pemberitahuan" onClick={printing.dismiss} />
        </span>
      }
    >
      <span className={styles.unprinted}>
        <TicketNumber number={ticket.number} color={ticket.field.color} size={32} />
        <span>
          <b>{what}</b> Nomor {ticket.number} sudah tersimpan; sebutkan kepada pengunjung, tiketnya dapat
          dicetak kapan saja.
        </span>
      </span>
    </Notice>
  );
};
