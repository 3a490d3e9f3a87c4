import { NumberInput, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { z } from 'zod';
import { bookDraft, type BookRow, bookKind, type Copy, LABELS, MOST_COPIES } from '#contract/book.ts';
import { contract } from '#contract/index.ts';
import { type LoanTerms, loanTerms } from '#contract/loan.ts';
import { reason } from '#contract/text.ts';
import { bookKindWords } from '#contract/words.ts';
import { client } from '#renderer/app/client.ts';
import { useFile } from '#renderer/app/files.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './library.module.css';

const Count = ({
  label,
  value,
  most,
  error,
  onChange,
}: {
  label: string;
  value: number | null;
  most: number;
  error?: unknown;
  onChange: (count: number | null) => void;
}) => (
  <NumberInput
    label={label}
    value={value ?? ''}
    max={most}
    clampBehavior="strict"
    allowNegative={false}
    allowDecimal={false}
    thousandSeparator=""
    inputMode="numeric"
    error={error as string | undefined}
    onChange={(next) => onChange(next === '' ? null : Number(next))}
  />
);

const kinds = bookKind.options.map((value) => ({ value, label: bookKindWords[value] }));
const labels = {
  title: 'Judul',
  author: 'Pengarang',
  isbn: 'ISBN',
  year: 'Tahun terbit',
  shelf: 'Rak',
  file: 'Berkas di disk kantor',
  acquiredOn: 'Tanggal beli',
  copies: 'Eksemplar',
};
/** Made before they are sent, so that what is sent twice is there once. */
const someUids = () => Array.from({ length: MOST_COPIES }, newUid);

/** A title that is new, with its copies, or one that is changed. */
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
  const [copyUids] = useState(someUids);
  const [opened] = useState(() => ({
    uid: book?.uid ?? newUid(),
    kind: book?.kind ?? 'book',
    title: book?.title ?? '',
    author: book?.author ?? '',
    isbn: book?.isbn ?? '',
    year: book?.year ?? (null as number | null),
    shelf: book?.shelf ?? '',
    file: book?.file ?? '',
    copies: 1,
    copyUids: [],
    acquiredOn: today,
  }));
  const { form, line, dialog } = useContractForm(book ? bookDraft : inputOf(contract.book.add), opened, {
    save: ({ copies, copyUids: _, acquiredOn, ...draft }, basedOn) =>
      book
        ? client.book.change({ ...draft, basedOn })
        : client.book.add({ ...draft, acquiredOn, copyUids: copyUids.slice(0, copies) }),
    onSaved: (saved) => {
      onSaved?.(saved);
      onClose();
    },
    labels,
  });
  const { values, errors, setFieldValue } = form;
  return (
    <FormDialog title={book ? 'Ubah buku' : 'Tambah buku'} onClose={onClose} {...dialog}>
      <SegmentedControl
        aria-label="Bentuk"
        data={kinds}
        value={values.kind}
        onChange={(kind) => setFieldValue('kind', kind)}
      />
      <LineInput {...line('title')} required data-autofocus />
      <div className={styles.form}>
        <LineInput {...line('author')} />
        <LineInput {...line('isbn')} placeholder="Boleh kosong" />
        <Count
          label={labels.year}
          value={values.year}
          most={9999}
          error={errors['year']}
          onChange={(year) => setFieldValue('year', year)}
        />
        <LineInput {...line('shelf')} placeholder="Produksi 3" />
        {values.kind === 'video' && (
          <div className={styles.wide}>
            <LineInput {...line('file')} placeholder="D:\Video\kemasan.mp4" />
          </div>
        )}
        {!book && (
          <>
            <Count
              label={labels.copies}
              value={values.copies}
              most={MOST_COPIES}
              onChange={(copies) => setFieldValue('copies', copies ?? 0)}
            />
            <DateField
              kind="past"
              label={labels.acquiredOn}
              value={values.acquiredOn}
              error={errors['acquiredOn'] as string | undefined}
              onChange={(day) => setFieldValue('acquiredOn', day ?? '')}
            />
          </>
        )}
      </div>
    </FormDialog>
  );
};

/** More copies of a title. */
export const CopiesDialog = ({ book, onClose }: { book: BookRow; onClose: () => void }) => {
  const today = useToday();
  const [copyUids] = useState(someUids);
  const { form, dialog } = useContractForm(
    inputOf(contract.book.addCopies),
    { bookUid: book.uid, copyUids: [], acquiredOn: today, copies: 1 },
    {
      save: ({ bookUid, acquiredOn, copies }) =>
        client.book.addCopies({ bookUid, acquiredOn, copyUids: copyUids.slice(0, copies) }),
      onSaved: onClose,
      labels,
    },
  );
  return (
    <FormDialog
      title="Tambah eksemplar"
      size={480}
      isReady={form.values.copies > 0}
      onClose={onClose}
      {...dialog}
    >
      <p className="s13">{book.title}</p>
      <div className={styles.form}>
        <Count
          label={labels.copies}
          value={form.values.copies}
          most={MOST_COPIES}
          onChange={(copies) => form.setFieldValue('copies', copies ?? 0)}
        />
        <DateField
          kind="past"
          label={labels.acquiredOn}
          value={form.values.acquiredOn}
          error={form.errors['acquiredOn'] as string | undefined}
          onChange={(day) => form.setFieldValue('acquiredOn', day ?? '')}
        />
      </div>
    </FormDialog>
  );
};

/** Labels to stick on, from the first that is left on the sheet; of a title, or of all. */
export const LabelDialog = ({ book, onClose }: { book: BookRow | null; onClose: () => void }) => {
  const { order } = useFile();
  const { form, dialog } = useContractForm(
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
      <Count
        label="Label yang sudah terpakai di lembar pertama"
        value={form.values.used}
        most={LABELS.columns * LABELS.rows - 1}
        error={form.errors['used']}
        onChange={(used) => form.setFieldValue('used', used ?? 0)}
      />
    </FormDialog>
  );
};

/** A copy that nobody shall borrow any more; its number stays. */
export const WithdrawDialog = ({ copy, onClose }: { copy: Copy; onClose: () => void }) => {
  const { line, dialog } = useContractForm(
    z.object({ reason }),
    { reason: '' },
    {
      save: (values) => client.book.withdraw({ uid: copy.uid, ...values }),
      onSaved: onClose,
      labels: { reason: 'Alasan' },
    },
  );
  return (
    <FormDialog
      title={`Tarik ${copy.number} dari rak?`}
      size={480}
      submit="Tarik dari rak"
      failed="Belum ditarik"
      onClose={onClose}
      {...dialog}
    >
      <LineInput {...line('reason')} required data-autofocus placeholder="Halamannya lepas" />
    </FormDialog>
  );
};

/** How long and how much the office lends. */
export const TermsDialog = ({ terms, onClose }: { terms: LoanTerms; onClose: () => void }) => {
  const { form, dialog } = useContractForm(loanTerms, terms, {
    save: (values, basedOn) => client.loan.saveTerms({ ...values, basedOn }),
    onSaved: () => {
      notifications.show({
        color: 'hijau',
        message: 'Aturan pinjam disimpan. Pinjaman yang ada tidak berubah.',
      });
      onClose();
    },
    labels: termLabels,
  });
  return (
    <FormDialog title="Aturan pinjam" size={480} onClose={onClose} {...dialog}>
      {(Object.keys(termLabels) as (keyof LoanTerms)[]).map((name) => (
        <Count
          key={name}
          label={termLabels[name]}
          value={form.values[name]}
          most={name === 'days' ? 365 : 99}
          error={form.errors[name]}
          onChange={(count) => form.setFieldValue(name, count ?? Number.NaN)}
        />
      ))}
    </FormDialog>
  );
};
const termLabels = {
  days: 'Lama pinjam, hari',
  mostLoans: 'Paling banyak dipinjam sekaligus, buku',
  mostExtensions: 'Perpanjangan paling banyak, kali',
};
