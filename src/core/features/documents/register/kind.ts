import type { ListColumn } from '#contract/list.ts';
import type { Entry } from '#contract/register.ts';
import type { NumberedPapers } from './store.ts';

/** One kind of numbered papers: where they are stored, and what their register shows of them. */
export type NumberedKind<E extends Entry> = {
  /** "sertifikat", "surat" */
  what: string;
  papers: NumberedPapers<E>;
  /** Its columns, as the workbook holds them. */
  columns: Readonly<Record<'number' | 'issuedOn' | 'remark', ListColumn<E>>> &
    Readonly<Record<string, ListColumn<E>>>;
  /** On paper between the number and the day: whose it is, and what for. */
  middle: readonly [whose: ListColumn<E>, whatFor: ListColumn<E>];
};

/** A year, and the words it is narrowed by. */
export type RegisterFilter = { year: number; text: string };
