import type { Copy } from '#contract/book.ts';
import { numericDate } from '#contract/dates.ts';
import { daysLate } from '#contract/loan.ts';
import { copyStateWords } from '#contract/words.ts';
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

/** "Di rak Produksi 3", "Hilang 12/08/2026, terakhir dipinjam Budi"; of a copy that nobody has. */
export const placeText = (
  { state, stateOn, lostBy }: Pick<Copy, 'state' | 'stateOn' | 'lostBy'>,
  shelf: string,
): string =>
  [copyStateWords[state], stateOn ? numericDate(stateOn) : shelf].filter(Boolean).join(' ') +
  (lostBy ? `, terakhir dipinjam ${lostBy.name}` : '');
