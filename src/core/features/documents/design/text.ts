import { type DesignElement, placeholder, type Placeholder, sharedPlaceholders } from '#contract/design.ts';

/** A piece of a line: text as it stands, or a placeholder; `b` is bold. Short names: they cross to the template. */
export type Run = ({ t: string } | { p: Placeholder }) & { b: boolean };

type Words = readonly Placeholder[];
const isOneOf = (words: Words, word: string): word is Placeholder =>
  (words as readonly string[]).includes(word);

const wordsIn = (text: string): string[] => Array.from(text.matchAll(/\{([^{}\n]*)\}/g), ([, word]) => word!);

/** The text of an element and the placeholders that have a value there; null for an element without text. */
export const textOf = (element: DesignElement): { text: string; words: Words } | null => {
  if (element.kind === 'text') return { text: element.text, words: placeholder.options };
  // It is set once for all certificates of a batch, so it cannot name one person.
  return element.kind === 'signature' ? { text: element.opening, words: sharedPlaceholders } : null;
};

/** {words} without a value: they are printed as they stand. */
export const unknownWords = (text: string, words: Words = placeholder.options): string[] =>
  wordsIn(text).filter((word) => !isOneOf(words, word));

const runsOf = (part: string, b: boolean, words: Words): Run[] =>
  part
    .split(/(\{[a-z_]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const word = piece.slice(1, -1);
      return piece.startsWith('{') && isOneOf(words, word) ? { p: word, b } : { t: piece, b };
    });

const lineRuns = (line: string, words: Words): Run[] => {
  const parts = line.split('*');
  // A star without a partner is a star.
  if (parts.length % 2 === 0) parts.push(`${parts.splice(-2, 1).join('')}*${parts.pop()}`);
  return parts.flatMap((part, i) => runsOf(part, i % 2 === 1, words));
};

/** The text of an element, read once: lines of runs. */
export const linesOf = (text: string, words: Words = placeholder.options): Run[][] =>
  text.split('\n').map((line) => lineRuns(line, words));
