import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { bookKind, bookKindWords, type BookRow, type Copy, LABELS, MOST_COPIES } from '#contract/book.ts';
import { numericDate } from '#contract/dates.ts';
import { contract } from '#contract/index.ts';
import { client } from '#renderer/app/client.ts';
import { useFile } from '#renderer/app/files.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './library.module.css';

const kinds = bookKind.options.map((value) => ({ value, label: bookKindWords[value] }));
const labels = {
  title: 'Judul',
  author: 'Pengarang',
  isbn: 'ISBN',
  year: 'Tahun terbit',
  shelf: 'Rak',
  file: 'Berkas di disk kantor',
  acquiredOn: 'Tanggal beli',
  copies: 'Eksemplar baru',
};

const schema = inputOf(contract.book.save).extend({
  copies: z.int().min(0).max(MOST_COPIES, `Paling banyak ${MOST_COPIES} eksemplar sekaligus.`).nullable(),
});

/** A title that is new, or changed, and copies that are new. */
export const BookDialog = ({
  book,
  onSaved,
  onClose,
}: {
  book: BookRow | null;
  onSaved?: (book: BookRow) => void;
  onClose: () => void;
}) => {
  const today = useToday();
  // Made before they are sent, so that what is sent twice is there once.
  const [copyUids] = useState(() => Array.from({ length: MOST_COPIES }, newUid));
  const [opened] = useState(() => ({
    uid: book?.uid ?? newUid(),
    kind: book?.kind ?? 'book',
    title: book?.title ?? '',
    author: book?.author ?? '',
    isbn: book?.isbn ?? '',
    year: book?.year ?? null,
    shelf: book?.shelf ?? '',
    file: book?.file ?? '',
    copies: book ? null : 1,
    copyUids: [],
    acquiredOn: today as string | null,
  }));
  const { form, line, field, dialog } = useContractForm(schema, opened, {
    save: ({ copies, acquiredOn, ...draft }, basedOn) =>
      client.book.save({
        ...draft,
        acquiredOn: acquiredOn ?? '',
        copyUids: copyUids.slice(0, copies ?? 0),
        basedOn,
      }),
    onSaved: (saved) => {
      onSaved?.(saved);
      onClose();
    },
    labels,
  });
  return (
    <FormDialog title={book ? 'Ubah buku' : 'Tambah buku'} onClose={onClose} {...dialog}>
      <SegmentedControl
        aria-label="Bentuk"
        data={kinds}
        value={form.values.kind}
        onChange={(kind) => form.setFieldValue('kind', kind)}
      />
      <LineInput {...line('title')} required data-autofocus />
      <div className={styles.form}>
        <LineInput {...line('author')} />
        <LineInput {...line('isbn')} placeholder="Boleh kosong" />
        <NumberField label={labels.year} kind="year" {...field('year')} />
        <LineInput {...line('shelf')} placeholder="Produksi 3" />
        {form.values.kind === 'video' && (
          <div className={styles.wide}>
            <LineInput {...line('file')} placeholder="D:\Video\kemasan.mp4" />
          </div>
        )}
        <NumberField label={labels.copies} {...field('copies')} />
        <DateField kind="past" label={labels.acquiredOn} {...field('acquiredOn')} />
      </div>
    </FormDialog>
  );
};

/** Labels to stick on, from the first that is left on the sheet; of a title, or of all. */
export const LabelDialog = ({ book, onClose }: { book: BookRow | null; onClose: () => void }) => {
  const { order } = useFile();
  const { form, field, dialog } = useContractForm(
    inputOf(contract.book.labelsPdf),
    { bookUid: book?.uid ?? null, used: 0 },
    {
      save: (values) => client.book.labelsPdf(values),
      onSaved: (file) => {
        order({ name: 'labels', to: 'print', make: () => Promise.resolve(file) });
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title="Cetak label QR"
      size={480}
      submit="Cetak label"
      failed="Belum dicetak"
      isReady
      onClose={onClose}
      {...dialog}
    >
      <p className="s13">
        {book ? `Semua eksemplar “${book.title}”.` : 'Semua eksemplar di katalog.'} Lembar A4 berisi{' '}
        {LABELS.columns * LABELS.rows} label, 95 × 38 mm.
      </p>
      <NumberField
        label="Label yang sudah terpakai di lembar pertama"
        {...field('used')}
        onChange={(used) => form.setFieldValue('used', used ?? 0)}
      />
    </FormDialog>
  );
};

/** The second step before a copy is lost: with a loan its borrower is named. */
export const LoseDialog = ({
  copy: { uid, number, book, loan },
  onDone,
  onClose,
}: {
  copy: Copy;
  onDone: () => void;
  onClose: () => void;
}) => {
  const { dialog } = useContractForm(
    inputOf(contract.loan.setState),
    { uid, state: 'lost' as const, loanUid: loan?.uid ?? null },
    { save: client.loan.setState, onSaved: onDone },
  );
  return (
    <FormDialog
      title="Tandai hilang?"
      size={480}
      submit="Tandai hilang"
      failed="Belum ditandai hilang"
      isReady
      onClose={onClose}
      {...dialog}
    >
      <div className="ask">
        <p>
          <b className="b">{book.title}</b>, eksemplar {number}
          {loan && (
            <>
              , dipinjam <b className="b">{loan.person.name}</b> sejak {numericDate(loan.lentOn)}
            </>
          )}
          .
        </p>
        <p className="dim">
          {loan
            ? 'Pinjamannya berakhir sebagai hilang, dan nama peminjamnya tetap tercatat. Bila ditemukan, buku itu tercatat kembali hari itu juga.'
            : 'Eksemplar ini tidak dapat dipinjam sampai ditemukan.'}
        </p>
      </div>
    </FormDialog>
  );
};
