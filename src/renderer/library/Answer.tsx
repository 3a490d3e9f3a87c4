import { Button } from '@mantine/core';
import { IconBook2, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BookPage, Copy } from '#contract/book.ts';
import { availableText } from '#contract/catalogue.ts';
import { numericDate } from '#contract/dates.ts';
import { type Borrower, mayTake, TERMS, whyNotExtended } from '#contract/loan.ts';
import { Card, CardFoot } from '#renderer/ui/Card.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import styles from './library.module.css';
import { Due, isKept, lateText, placeText, shelfText } from './words.tsx';

/** What the desk can do with what was scanned. */
export type Steps = Record<
  'lend' | 'giveBack' | 'extend' | 'lose' | 'find' | 'withdraw' | 'reserve',
  () => void
>;
type Action = { label: string; run: () => void; isDisabled?: boolean };
type Answer = { lines: ReactNode; actions?: Action[]; primary?: Action };

type Known = {
  page: BookPage | undefined;
  copy: Copy | undefined;
  borrower: Borrower | undefined;
  today: string;
};

const isWaiting = ({ page, borrower }: Known): boolean =>
  page?.reservers.some(({ person }) => person.uid === borrower?.person.uid) ?? false;
/** Of the copies on the shelf one is free, or kept for who borrows. */
const isFree = ({ page, borrower }: Known): boolean =>
  page !== undefined &&
  mayTake(
    page.reservers.map(({ person }) => person.uid),
    borrower?.person.uid,
    page.book.available + page.book.kept,
  );
const keptText = ({ book, reservers }: BookPage): string => {
  const names = reservers.slice(0, book.kept).map(({ person }) => person.name);
  return `Disimpan untuk ${names.join(', ')}, yang memesannya.`;
};
/** What is offered where nothing is free. */
const reserving = (known: Known, { reserve }: Steps): Pick<Answer, 'primary'> =>
  known.borrower && known.page?.book.lendable && !isFree(known) && !isWaiting(known)
    ? { primary: { label: `Pesankan untuk ${known.borrower.person.name}`, run: reserve } }
    : {};

const FULL = 'Sudah sebanyak yang boleh dipinjam. Terima kembali satu buku dahulu.';

const ofLent = (copy: Copy, { page, today }: Known, steps: Steps): Answer => {
  const loan = copy.loan!;
  const why = whyNotExtended(copy);
  const next = page?.reservers[page.book.kept];
  return {
    lines: (
      <>
        <span>
          Eksemplar {copy.number}, dipinjam <b className="b">{loan.person.name}</b> sejak{' '}
          {numericDate(loan.lentOn)}
        </span>
        <span>
          Kembali paling lambat <Due loan={loan} today={today} />{' '}
          <span className={styles.late}>{lateText(loan, today)}</span>
        </span>
        {why && (
          <span className="dim">
            {next && `Dipesan ${next.person.name} sejak ${numericDate(next.since)}. `}
            {why}
          </span>
        )}
      </>
    ),
    actions: [
      { label: 'Perpanjang', run: steps.extend, isDisabled: why !== null },
      { label: 'Hilang', run: steps.lose },
    ],
    primary: { label: 'Terima kembali', run: steps.giveBack },
  };
};

const ofCopy = (copy: Copy, known: Known, steps: Steps): Answer => {
  const { borrower, page } = known;
  if (copy.loan) return ofLent(copy, known, steps);
  const isHeld = page !== undefined && isKept(copy, page.book);
  const place = `Eksemplar ${copy.number}. ${isHeld ? `Disisihkan, ${shelfText(page.book.shelf)}` : placeText(copy, page?.book.shelf ?? '')}`;
  const isFull = borrower !== undefined && borrower.loans.length >= TERMS.loans;
  if (copy.state !== 'shelf')
    return {
      lines: place,
      primary: { label: copy.state === 'lost' ? 'Ditemukan' : 'Kembalikan ke rak', run: steps.find },
    };
  return {
    lines: (
      <>
        <span>{place}</span>
        {page && !isFree(known) && <span className="dim">{keptText(page)}</span>}
        {isFull && <span className={styles.late}>{FULL}</span>}
        {!borrower && <span className="dim">Pindai kartu peminjam, atau ketik namanya.</span>}
      </>
    ),
    actions: [
      { label: 'Hilang', run: steps.lose },
      { label: 'Tarik dari rak', run: steps.withdraw },
    ],
    ...(borrower && isFree(known)
      ? !isFull && { primary: { label: `Pinjamkan kepada ${borrower.person.name}`, run: steps.lend } }
      : reserving(known, steps)),
  };
};

const ofBook = ({ book }: BookPage, known: Known, steps: Steps): Answer => ({
  lines: (
    <>
      <span>{[book.author, availableText(book)].filter(Boolean).join(' · ')}</span>
      {isFree(known) && <span className="dim">Pindai labelnya, atau pilih eksemplar di kartu Buku.</span>}
      {isWaiting(known) && <span className="dim">Sudah dipesan {known.borrower?.person.name}.</span>}
    </>
  ),
  ...reserving(known, steps),
});

const answerOf = (known: Known, steps: Steps): Answer | null => {
  if (known.copy) return ofCopy(known.copy, known, steps);
  return known.page ? ofBook(known.page, known, steps) : null;
};

/** What Enter in the empty field does. */
export const primaryOf = (known: Known, steps: Steps): Action | undefined => answerOf(known, steps)?.primary;

/** Who borrows now, with what they have. */
const BorrowerLines = ({
  borrower,
  today,
  onOpen,
}: Known & { borrower: Borrower; onOpen: (copy: Copy) => void }) => (
  <ul className={styles.lines} aria-label={`Pinjaman ${borrower.person.name}`}>
    {borrower.loans.map((copy) => (
      <li key={copy.uid} className={styles.line}>
        <span className={`grow ${styles.wraps}`}>{copy.book.title}</span>
        <Due loan={copy.loan!} today={today} />
        <Button variant="subtle" size="xs" onClick={() => onOpen(copy)}>
          Buka {copy.number}
        </Button>
      </li>
    ))}
    {borrower.reservations.map(({ uid, book, since }) => (
      <li key={uid} className={styles.line}>
        <span className={`grow ${styles.wraps}`}>{book.title}</span>
        <span className="dim">dipesan {numericDate(since)}</span>
      </li>
    ))}
    {borrower.loans.length >= TERMS.loans && <li className={`${styles.line} dim`}>{FULL}</li>}
  </ul>
);

/** What was scanned, and the one thing that fits it. */
export const AnswerCard = ({
  known,
  steps,
  isBusy,
  onOpen,
}: {
  known: Known;
  steps: Steps;
  isBusy: boolean;
  onOpen: (copy: Copy) => void;
}) => {
  const { page, borrower } = known;
  const answer = answerOf(known, steps);
  return (
    <>
      {borrower && (
        <Card label="Peminjam">
          <div className={styles.answer}>
            <IconUser size={28} stroke={1.5} />
            <div className="col grow">
              <h2>{borrower.person.name}</h2>
              <span className="dim">
                Meminjam {borrower.loans.length} dari {TERMS.loans} buku
                {!answer && '. Pindai buku yang akan dipinjam.'}
              </span>
            </div>
          </div>
          {borrower.loans.length + borrower.reservations.length > 0 && (
            <BorrowerLines {...known} borrower={borrower} onOpen={onOpen} />
          )}
        </Card>
      )}
      {page && answer && (
        <Card label="Yang dipindai">
          <div className={styles.answer}>
            <IconBook2 size={28} stroke={1.5} />
            <div className="col grow">
              <h2>{page.book.title}</h2>
              {answer.lines}
            </div>
          </div>
          {(answer.actions || answer.primary) && (
            <CardFoot>
              {answer.actions?.map(({ label, run, isDisabled = false }) => (
                <Button key={label} variant="default" size="md" disabled={isDisabled || isBusy} onClick={run}>
                  {label}
                </Button>
              ))}
              <span className="grow" />
              {answer.primary && (
                <Button
                  size="md"
                  loading={isBusy}
                  onClick={answer.primary.run}
                  rightSection={<Key keys="Enter" />}
                >
                  {answer.primary.label}
                </Button>
              )}
            </CardFoot>
          )}
        </Card>
      )}
    </>
  );
};
