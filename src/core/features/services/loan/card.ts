import { copyNumber } from '#contract/book.ts';
import { numericDate } from '#contract/dates.ts';
import { daysLate } from '#contract/loan.ts';
import { toCopy } from '#core/features/services/book/index.ts';
import type { CardSectionSource, HistorySource } from '#core/platform/brought.ts';
import { uidText } from '#core/kernel/ids.ts';
import * as store from './store.ts';

const said = (ended: string | null, on: string): string => {
  if (ended === 'returned') return `kembali ${numericDate(on)}`;
  return ended === 'lost' ? `hilang ${numericDate(on)}` : `kembali paling lambat ${numericDate(on)}`;
};

export const loanHistory: HistorySource = async (db, personId) =>
  (await store.loansOf(db, personId)).map((row) => ({
    kind: 'library',
    kindName: 'Pustaka',
    uid: uidText(row.uid),
    at: row.created_at,
    localDate: row.lent_on,
    title: `Meminjam ${row.title}`,
    detail: `${copyNumber(row.book_number, row.number)}, ${said(row.ended, row.ended_on ?? row.due_on)}`,
    link: '/pustaka',
  }));

/** What this person has now, and what they wait for. */
export const loanSection: CardSectionSource = async (db, personId, { officeId, localDate: today }) => {
  const lent = (await store.lentCopies(db, officeId, personId)).map(toCopy);
  const reserved = await store.reservationsOf(db, personId);
  if (lent.length + reserved.length === 0) return null;
  return {
    kind: 'library',
    title: 'Pinjaman buku',
    lines: [
      ...lent.map(({ number, book, loan }) => {
        const late = daysLate(loan!, today);
        return {
          text: book.title,
          detail: `${number}, ${said(null, loan!.dueOn)}${late > 0 ? `, lewat ${late} hari` : ''}`,
          link: null,
        };
      }),
      ...reserved.map(({ book, since }) => ({
        text: book.title,
        detail: `dipesan sejak ${numericDate(since)}`,
        link: null,
      })),
    ],
  };
};
