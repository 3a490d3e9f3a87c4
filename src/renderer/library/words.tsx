import { notifications } from '@mantine/notifications';
import { type BookRow, type Copy, copyStateWords } from '#contract/book.ts';
import { numericDate } from '#contract/dates.ts';
import { daysLate } from '#contract/loan.ts';
import { showError } from '#renderer/app/client.ts';
import styles from './library.module.css';

export type Loan = NonNullable<Copy['loan']>;

/** "lewat 7 hari"; nothing when it is not late. */
export const lateText = (loan: Loan, today: string): string => {
  const days = daysLate(loan, today);
  return days > 0 ? `lewat ${days} hari` : '';
};

/** The day it is due, in amber once that is over. */
export const Due = ({ loan, today }: { loan: Loan; today: string }) => (
  <span className={daysLate(loan, today) > 0 ? styles.late : undefined}>{numericDate(loan.dueOn)}</span>
);

/** "rak Produksi 3", also where somebody typed "Rak Produksi 3". */
export const shelfText = (shelf: string): string => `rak ${shelf.replace(/^rak\b\s*/i, '')}`.trim();

/** Copied, to be pasted where messages are written. */
export const copyMessage = async (text: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
    notifications.show({ color: 'hijau', message: 'Teks disalin. Tempelkan di WhatsApp.' });
  } catch (problem) {
    showError(problem);
  }
};

/** All copies on the shelf are kept for who waits. */
export const isKept = (copy: Pick<Copy, 'state' | 'loan'>, book: Pick<BookRow, 'available'>): boolean =>
  copy.state === 'shelf' && copy.loan === null && book.available === 0;

/** "Di rak Produksi 3", "Hilang 12/08/2026, terakhir dipinjam Budi"; of a copy that nobody has. */
export const placeText = (
  { state, stateOn, lostBy }: Pick<Copy, 'state' | 'stateOn' | 'lostBy'>,
  shelf: string,
): string =>
  (stateOn ? `${copyStateWords[state]} ${numericDate(stateOn)}` : `Di ${shelfText(shelf)}`) +
  (lostBy ? `, terakhir dipinjam ${lostBy.name}` : '');
