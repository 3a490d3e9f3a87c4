import { Button } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bookKindWords, type BookPage, type BookRow, type Copy } from '#contract/book.ts';
import { availableText } from '#contract/catalogue.ts';
import { monthName, numericDate } from '#contract/dates.ts';
import { readyText } from '#contract/loan.ts';
import { orpc } from '#renderer/app/client.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Card, CardFoot } from '#renderer/ui/Card.tsx';
import { Scrollable } from '#renderer/ui/Scrollable.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { BookDialog, LabelDialog } from './dialogs.tsx';
import styles from './library.module.css';
import { copyMessage, Due, isKept, placeText, shelfText } from './words.tsx';

const Video = ({ book }: { book: BookRow }) => {
  const { data } = useQuery(orpc.book.file.queryOptions({ input: { uid: book.uid } }));
  return (
    <>
      <span className="dim">{book.file || 'Tempat berkasnya belum didata'}</span>
      {book.file && data?.isThere === false && (
        <span className={styles.late}>Berkas ini tidak ada lagi di sana. Betulkan lewat Ubah.</span>
      )}
    </>
  );
};

const CopyLine = ({
  copy,
  book,
  isChosen,
  today,
  onChoose,
}: {
  copy: Copy;
  book: BookRow;
  isChosen: boolean;
  today: string;
  onChoose: () => void;
}) => (
  <li className={styles.line} data-on={isChosen || undefined} data-off={copy.state !== 'shelf' || undefined}>
    <span className={styles.number}>{copy.number}</span>
    <span className={`grow ${styles.wraps}`}>
      {copy.loan ? (
        <>
          {copy.loan.person.name}, <Due loan={copy.loan} today={today} />
        </>
      ) : isKept(copy, book) ? (
        `Disisihkan untuk pemesan, ${shelfText(book.shelf)}`
      ) : (
        placeText(copy, book.shelf)
      )}
    </span>
    {!isChosen && (
      <Button variant="subtle" size="xs" aria-label={`Pilih ${copy.number}`} onClick={onChoose}>
        Pilih
      </Button>
    )}
  </li>
);

/** A title with its copies, and who waits for it. */
export const BookCards = ({
  page: { book, copies, reservers },
  chosen,
  onChoose,
}: {
  page: BookPage;
  chosen: string | null;
  onChoose: (copy: Copy) => void;
}) => {
  const today = useToday();
  const [open, setOpen] = useState<'edit' | 'labels' | null>(null);
  const { officeName } = useSession();
  const cancel = useMutation(orpc.loan.cancelReservation.mutationOptions());
  const close = () => setOpen(null);
  return (
    <>
      <Card
        title="Buku"
        note={book.number}
        actions={
          <Button variant="subtle" size="xs" onClick={() => setOpen('edit')}>
            Ubah
          </Button>
        }
      >
        <div className={styles.facts}>
          <b className="b">{book.title}</b>
          <span>{[book.author, book.year].filter(Boolean).join(', ')}</span>
          <span className="dim">
            {[bookKindWords[book.kind], book.isbn ? `ISBN ${book.isbn}` : 'tanpa ISBN'].join(', ')}
          </span>
          <span className="dim">
            {[book.shelf && shelfText(book.shelf).replace('r', 'R'), `dipinjam ${book.lent} kali`]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {book.kind === 'video' && <Video book={book} />}
          <b className="b">{availableText(book)}</b>
        </div>
        {copies.length > 0 && (
          <Scrollable as="ul" className={`${styles.lines} scrolls`} aria-label="Eksemplar" takesFocus={false}>
            {copies.map((copy) => (
              <CopyLine
                key={copy.uid}
                copy={copy}
                book={book}
                isChosen={copy.uid === chosen}
                today={today}
                onChoose={() => onChoose(copy)}
              />
            ))}
          </Scrollable>
        )}
        <CardFoot>
          <Button variant="subtle" size="xs" disabled={book.copies === 0} onClick={() => setOpen('labels')}>
            Cetak label QR
          </Button>
        </CardFoot>
      </Card>
      {reservers.length > 0 && (
        <Card title="Pemesan" note={String(reservers.length)}>
          <ul className={styles.lines} aria-label="Pemesan">
            {reservers.map(({ uid, person, since, phoneMasked }, i) => (
              <li key={uid} className={styles.line}>
                <IconUser size={16} className="dim" />
                <span className="grow col">
                  <span className={`b6 ${styles.wraps}`}>{person.name}</span>
                  <span className="small dim">
                    {[`sejak ${numericDate(since)}`, phoneMasked].filter(Boolean).join(' · ')}
                  </span>
                </span>
                {i < book.kept && (
                  <Button
                    variant="subtle"
                    size="xs"
                    aria-label={`Teks kabar untuk ${person.name}`}
                    onClick={() => void copyMessage(readyText(person, book, officeName ?? 'PLUT-KUMKM'))}
                  >
                    Teks kabar
                  </Button>
                )}
                <Button
                  variant="subtle"
                  size="xs"
                  aria-label={`Batalkan pesanan ${person.name}`}
                  onClick={() => cancel.mutate({ uid })}
                >
                  Batalkan
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {open === 'edit' && <BookDialog book={book} onClose={close} />}
      {open === 'labels' && <LabelDialog book={book} onClose={close} />}
    </>
  );
};

/** The month by the guest book, and what is lent most. */
export const ReadingRoom = ({ onBook }: { onBook: (uid: string) => void }) => {
  const month = useToday().slice(0, 7);
  const { data } = useQuery(orpc.book.numbers.queryOptions({ input: { month } }));
  return (
    <Card title="Ruang baca">
      <ul className={styles.lines} aria-label="Ruang baca">
        <li className={styles.line}>
          <span className="grow">Kunjungan {monthName(Number(month.slice(5)))}</span>
          <b className="b">{data?.visits}</b>
        </li>
        {data && data.popular.length > 0 && <li className={`${styles.line} dim`}>Paling sering dipinjam</li>}
        {data?.popular.map(({ uid, title, lent }) => (
          <li key={uid} className={styles.line}>
            <Button variant="subtle" size="xs" className={styles.wraps} onClick={() => onBook(uid)}>
              {title}
            </Button>
            <span className="grow" />
            <span className="small dim">{lent} kali</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
