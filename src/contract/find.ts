import { z } from 'zod';
import { procedure } from './base.ts';
import { nikGuessed } from './person.ts';
import { line, uid } from './text.ts';

/** So much of what is typed is looked for, and not before there are two letters of it. */
export const FIND_TEXT = 64;
export const LEAST_FIND = 2;

const found = z.object({
  uid,
  title: z.string(),
  /** What tells it from others of that name. */
  detail: z.string(),
  /** Where it stands, opened. */
  to: z.string(),
});
export type Found = z.infer<typeof found>;

const group = z.object({
  /** "Pelaku usaha", "Kasus" */
  title: z.string(),
  hits: z.array(found),
  /** There are others: more words find them. */
  isMore: z.boolean(),
});
export type FoundGroup = z.infer<typeof group>;

export const findContract = {
  /** The things of the office that are called so or have this number, by kind; of each kind a few. */
  everything: procedure
    .meta({ access: 'staff', reads: 'everything' })
    .errors({ NIK_GUESSED: nikGuessed })
    .input(z.strictObject({ text: line(FIND_TEXT) }))
    .output(z.array(group)),
};
