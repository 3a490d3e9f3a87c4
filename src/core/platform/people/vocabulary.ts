import { distance } from './distance.ts';
import { LEAST_FOLDED } from './search.ts';

/** The letters of a word as bits. Letters outside a to z share some, which only lets more words through. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
};

const countBits = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/** All words of the index, for finding what a mistyped word may have meant. */
export const createVocabulary = (words: Iterable<string>) => {
  const byLength = new Map<number, Map<string, number>>();
  const add = (word: string) => {
    const bucket = byLength.get(word.length) ?? new Map<string, number>();
    byLength.set(word.length, bucket.set(word, lettersOf(word)));
  };
  for (const word of words) add(word);
  return {
    add,
    /** Words one slip away (two from eight letters on), nearest first, at most `count`. */
    near: (word: string, count = 12): string[] => {
      if (word.length < LEAST_FOLDED) return []; // one slip away from two letters is everything
      const limit = word.length >= 8 ? 2 : 1;
      const letters = lettersOf(word);
      const found: { word: string; away: number }[] = [];
      for (let length = word.length - limit; length <= word.length + limit; length++)
        byLength.get(length)?.forEach((otherLetters, other) => {
          // A slip puts at most one letter in the place of one other; this spares nearly all comparisons.
          if (countBits(letters ^ otherLetters) > 2 * limit) return;
          // And it leaves the first or the last letter alone.
          if (other[0] !== word[0] && other.at(-1) !== word.at(-1)) return;
          const away = distance(word, other, limit);
          if (away <= limit) found.push({ word: other, away });
        });
      return found
        .sort((a, b) => a.away - b.away)
        .slice(0, count)
        .map((entry) => entry.word);
    },
  };
};
export type Vocabulary = ReturnType<typeof createVocabulary>;
