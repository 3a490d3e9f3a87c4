import { Button, CloseButton } from '@mantine/core';
import { Notice } from '#renderer/ui/Notice.tsx';
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
  const [what] = parts(problem.message);
  return (
    <Notice
      kind="warn"
      action={
        <span className="row">
          <Button variant="default" onClick={() => void printing.reprint(problem.ticket)}>
            Cetak ulang
          </Button>
          <CloseButton aria-label="Tutup pemberitahuan" onClick={printing.dismiss} />
        </span>
      }
    >
      <b>{what}</b> Nomor {problem.ticket.number} sudah tersimpan dan pelayanan jalan terus; sebutkan nomornya
      kepada pengunjung, cetak ulang tiketnya nanti.
    </Notice>
  );
};
