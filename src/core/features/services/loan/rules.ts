import { isIsbnLike, isbnOf } from '#contract/isbn.ts';
import { addDays } from '#contract/dates.ts';
import { TERMS } from '#contract/loan.ts';

/** Counted in days of the calendar: an office that is closed on the last one takes the book back later, and late. */
export const dueOn = (from: string): string => addDays(from, TERMS.days);

/** From its day or, where that is over, from today. */
export const extendedTo = (due: string, today: string): string => dueOn(due > today ? due : today);

/** A clock that ran ahead when the book was lent has no day for its return: it is the day it was lent. */
export const endOf = (lentOn: string, today: string): string => (today < lentOn ? lentOn : today);

/** What stands in the scan field where it is no copy: an ISBN with its check digit, right or wrong, or something else. */
export const readIsbn = (text: string): { isbn: string } | 'wrong' | null => {
  const isbn = isbnOf(text);
  if (isbn) return { isbn };
  return isIsbnLike(text) ? 'wrong' : null;
};
