/** A pause after which the next letter begins another name. */
const PAUSE = 1_500;

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '');
const withoutTitles = (name: string): string => name.replace(/^((H|Hj|Dr|Drs|Dra|Ir)\.\s*)+/i, '');

/**
 * Letters typed one after the other are the beginning of one name; after a pause, or when told to forget, the next one
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
    /** Which of the names the letters typed so far begin; undefined when none. `at` is the one that is marked. */
    next: (letter: string, names: readonly string[], at: number): number | undefined => {
      const before = typed;
      forget();
      typed = before + letter.toLowerCase();
      pause = setTimeout(forget, PAUSE);
      const find = (wanted: string, from: number): number | undefined =>
        names
          .map((_, i) => (from + i) % names.length)
          .find((i) => lettersOf(withoutTitles(names[i]!)).startsWith(wanted));
      if (typed.length === 1) return find(typed, at + 1);
      const found = find(typed, Math.max(0, at));
      const isOneLetter = typed.split('').every((each) => each === typed[0]);
      return found ?? (isOneLetter ? find(typed[0]!, at + 1) : undefined);
    },
  };
};
