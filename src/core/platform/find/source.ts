import type { Call } from '#contract/base.ts';
import type { Found } from '#contract/find.ts';
import type { PersonHit } from '#contract/person.ts';
import type { StaffContext } from '#core/platform/context.ts';

export type FindQuestion = {
  context: StaffContext;
  officeId: number;
  /** As it was typed, and its words. */
  text: string;
  words: readonly string[];
  limit: number;
  /** The people who are called so or have this number, without guesses; looked for once, whoever asks. */
  people: () => Promise<readonly Omit<PersonHit, 'today'>[]>;
};

/**
 * What a feature has to be found by what is typed, the one that is meant first. It is asked with every key: by an index,
 * or of a table of a few thousand rows.
 */
export type FindSource = {
  /** Above what it finds. */
  title: string;
  /** Its place among the others. */
  rank: number;
  /** Whoever may make it may find this. */
  call: Call;
  find: (question: FindQuestion) => Promise<Found[]>;
};
