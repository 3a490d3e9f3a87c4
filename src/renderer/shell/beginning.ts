import { partsOfName } from '#contract/nameParts.ts';

/** A pause after which the next letter begins another name. */
const PAUSE = 1_500;

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '');

/** Whether the letters begin a name, or a later word of it, titles left out: "Hj." is nobody's name. */
const begins = (name: string, wanted: string): 'first' | 'later' | null => {
  const words = partsOfName(name);
  const at = words.findIndex((_, i) => lettersOf(words.slice(i).join('')).startsWith(wanted));
  if (at === -1) return null;
  return at === 0 ? 'first' : 'later';
};

/**
 * Letters typed one after the other are the beginning of one name, or of a word in it; after a pause, or when told to forget, the next one
 * begins anew. The same letter again and again walks the names that begin with it.
 */
export const createBeginning = () => {
  let typed = '';
  let pause: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    clearTimeout(pause);
    typed = '';
  };
  return {
    forget,
    /** Which of the names is meant by the letters typed so far; undefined when none. `at` is the one that is marked. */
    next: (letter: string, names: readonly string[], at: number): number | undefined => {
      const before = typed;
      forget();
      typed = before + letter.toLowerCase();
      pause = setTimeout(forget, PAUSE);
      const find = (wanted: string, from: number): number | undefined => {
        const inTurn = names.map((_, i) => (from + i) % names.length);
        const where = (place: 'first' | 'later') => inTurn.find((i) => begins(names[i]!, wanted) === place);
        return where('first') ?? where('later');
      };
      if (typed.length === 1) return find(typed, at + 1);
      const found = find(typed, Math.max(0, at));
      const isOneLetter = typed.split('').every((each) => each === typed[0]);
      return found ?? (isOneLetter ? find(typed[0]!, at + 1) : undefined);
    },
  };
};
