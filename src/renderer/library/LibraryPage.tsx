import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Copy, CopyState } from '#contract/book.ts';
import { numberText, numericDate } from '#contract/dates.ts';
import { readyText } from '#contract/loan.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useBack } from '#renderer/app/formClient.ts';
import { Page } from '#renderer/app/Page.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { AnswerCard, primaryOf, type Steps } from './Answer.tsx';
import { BookCards, ReadingRoom } from './BookCard.tsx';
import { BookDialog, LoseDialog } from './dialogs.tsx';
import styles from './library.module.css';
import { Loans } from './Loans.tsx';
import { type Found, ScanField } from './ScanField.tsx';
import { copyMessage, shelfText } from './words.tsx';

type Chosen = { bookUid: string | null; copyUid: string | null; personUid: string | null };
const nothing: Chosen = { bookUid: null, copyUid: null, personUid: null };

/** What has just been done, or why nothing was found. */
type Said = {
  kind: 'done' | 'warn';
  text: string;
  /** What is sent to whoever it is kept for. */
  message?: string | undefined;
};

/** What was chosen by scans, read anew whenever something changes. */
const useChosen = ({ bookUid, copyUid, personUid }: Chosen) => {
  const today = useToday();
  const { data: page } = useQuery({
    ...orpc.book.get.queryOptions({ input: { uid: bookUid ?? '' } }),
    enabled: bookUid !== null,
  });
  const { data: borrower } = useQuery({
    ...orpc.loan.ofPerson.queryOptions({ input: { personUid: personUid ?? '' } }),
    enabled: personUid !== null,
  });
  const copy = page?.copies.find(({ uid }) => uid === copyUid);
  return { page: bookUid ? page : undefined, copy, borrower: personUid ? borrower : undefined, today };
};

/** The office's library: one field for scans, what fits the scan, and every copy that is with somebody. */
export const LibraryPage = (start: { personUid: string | null; bookUid: string | null }) => {
  const navigate = useNavigate();
  const goBack = useBack();
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>({ ...nothing, ...start });
  const [said, setSaid] = useState<Said | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [losing, setLosing] = useState<{ copy: Copy; text: string } | null>(null);
  const { officeName } = useSession();
  const known = useChosen(chosen);
  const { page, copy, borrower } = known;
  const { data: numbers } = useQuery(
    orpc.book.numbers.queryOptions({ input: { month: known.today.slice(0, 7) } }),
  );

  const choose = (next: Partial<Chosen>) => {
    setSaid(null);
    setChosen((before) => ({ ...before, ...next }));
  };
  const openCopy = ({ uid, book }: Copy) => {
    choose({ bookUid: book.uid, copyUid: uid });
    field.current?.focus();
  };
  const onFound = (found: Found) => {
    if (found.kind === 'copy') choose({ bookUid: found.bookUid, copyUid: found.copyUid });
    if (found.kind === 'book') choose({ bookUid: found.bookUid, copyUid: null });
    if (found.kind === 'person') choose({ personUid: found.personUid });
    if (found.kind === 'unknown') setSaid({ kind: 'warn', text: found.message });
  };

  const done = (text: string) => {
    setSaid({ kind: 'done', text });
    // Who borrows stays, for the next book; the copy is done with, so that a second Enter does nothing to it.
    setChosen(({ personUid }) => ({ ...nothing, personUid }));
    field.current?.focus();
  };
  const { mutate, isPending } = useMutation({
    mutationFn: (step: () => Promise<string>) => step(),
    onSuccess: done,
  });
  const state = (to: CopyState, words: () => string) => () =>
    mutate(
      async () => {
        const seen = { uid: copy!.uid, loanUid: copy!.loan?.uid ?? null };
        return `${(await client.loan.setState({ ...seen, state: to })).number} ${words()}`;
      },
      to === 'shelf' ? telling() : undefined,
    );
  /** For whom a copy that is back is kept: the first of those for whom none is kept yet. */
  const nextOne = () => page!.reservers[page!.book.kept];
  const telling = () => {
    const next = nextOne();
    const message = next && readyText(next.person, page!.book, officeName ?? 'PLUT-KUMKM');
    return { onSuccess: () => setSaid((before) => before && { ...before, message }) };
  };
  const back = () => {
    const next = nextOne();
    return next
      ? `kembali. Simpan untuk ${next.person.name}, yang memesannya.`
      : `kembali ke ${shelfText(page!.book.shelf)}`;
  };
  /** The last copy is gone: whoever waits would wait forever. */
  const left = () =>
    page!.book.lendable === 1 && page!.reservers.length > 0
      ? ` Tidak ada eksemplar lagi untuk ${page!.reservers.length} pemesan: kabari mereka, lalu batalkan pesanannya.`
      : '';
  const steps: Steps = {
    lend: () =>
      mutate(async () => {
        const { number, loan } = await client.loan.lend({
          uid: newUid(),
          copyUid: copy!.uid,
          personUid: borrower!.person.uid,
        });
        return `${number} dipinjam ${loan!.person.name}, kembali paling lambat ${numericDate(loan!.dueOn)}.`;
      }),
    giveBack: () =>
      mutate(async () => {
        const { number } = await client.loan.giveBack({ uid: copy!.loan!.uid });
        return `${number} ${back()}`;
      }, telling()),
    extend: () =>
      mutate(async () => {
        const { uid, dueOn } = copy!.loan!;
        const { number, loan } = await client.loan.extend({ uid, dueOn });
        return loan
          ? `${number} diperpanjang sampai ${numericDate(loan.dueOn)}.`
          : `${number} sudah kembali.`;
      }),
    lose: () =>
      setLosing({
        copy: copy!,
        text: `${copy!.number} tercatat hilang. Bila ditemukan, pindai lagi.${left()}`,
      }),
    find: state('shelf', back),
    withdraw: state('withdrawn', () => `ditarik dari rak. Nomornya tidak dipakai lagi.${left()}`),
    reserve: () =>
      mutate(async () => {
        await client.loan.reserve({
          uid: newUid(),
          bookUid: page!.book.uid,
          personUid: borrower!.person.uid,
        });
        return `${page!.book.title} dipesan untuk ${borrower!.person.name}.`;
      }),
  };
  return (
    <Page
      title="Pustaka"
      note={numbers && `${numberText(numbers.copies)} eksemplar, ${numberText(numbers.lent)} dipinjam`}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate({ to: '/pustaka/katalog' })}>
            Katalog
          </Button>
          <Button variant="default" onClick={() => void navigate({ to: '/pustaka/hitung' })}>
            Hitung isi rak
          </Button>
          <CommandButton variant="default" label="Tambah buku" keys="F9" run={() => setAdding(true)} />
        </>
      }
    >
      <div className={styles.root}>
        <div className={styles.column}>
          <ScanField
            field={field}
            onFound={onFound}
            onEnter={() => !isPending && primaryOf(known, steps)?.run()}
            onEscape={() => {
              const isEmpty = !said && !chosen.bookUid && !chosen.personUid;
              if (isEmpty && start.personUid) goBack(() => {});
              setSaid(null);
              setChosen(nothing);
            }}
          />
          {said && (
            <Notice
              kind={said.kind}
              action={
                said.message && (
                  <Button size="xs" variant="default" onClick={() => void copyMessage(said.message!)}>
                    Teks kabar
                  </Button>
                )
              }
            >
              {said.text}
            </Notice>
          )}
          <AnswerCard known={known} steps={steps} isBusy={isPending} onOpen={openCopy} />
          <Loans onOpen={openCopy} />
        </div>
        <div className={styles.column}>
          {page && <BookCards page={page} chosen={chosen.copyUid} onChoose={openCopy} />}
          <ReadingRoom onBook={(bookUid) => choose({ bookUid, copyUid: null })} />
        </div>
      </div>
      {losing && (
        <LoseDialog
          copy={losing.copy}
          onDone={() => {
            setLosing(null);
            done(losing.text);
          }}
          onClose={() => setLosing(null)}
        />
      )}
      {isAdding && (
        <BookDialog
          book={null}
          onSaved={({ uid }) => choose({ bookUid: uid, copyUid: null })}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  );
};
