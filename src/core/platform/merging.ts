import type { Tx } from '#core/kernel/database.ts';

/** The values of some columns of a row. */
export type Cells = Record<string, string | number | null>;
/** The columns that a row is known by. */
export type Key = Record<string, number>;
/** One row that a merge changed; `key` as it is after the change. */
export type Change = { entity: string; key: Key; before: Cells; after: Cells };

/** The rows of one card on their way to another. */
export type Merge = {
  /** The keys of the card that goes and of the one that stays. */
  fromId: number;
  intoId: number;
  /** The business that takes over the rows of another; itself when it goes over as it is. */
  businessId: (id: number | null) => number | null;
  /** Changes a row so that the merge can be taken back. */
  change: (entity: string, key: Key, after: Cells) => void;
};

/** What a feature has to do when two cards of a person become one; rows that name the person go over by themselves. */
export type MergeSource = {
  /** Before they do: what may stand only once for a person. */
  settle?: (tx: Tx, merge: Merge) => Promise<void>;
  /** Rows that stay with a business when another one takes over what is its. */
  leaves?: (tx: Tx, fromId: number, intoId: number) => Promise<{ entity: string; ids: readonly number[] }>;
  /** After, and after the cards are parted: what is counted from the rows of a person. */
  recount?: (tx: Tx, personId: number) => Promise<void>;
};
