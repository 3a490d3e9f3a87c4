import { placeholder, type Placeholder } from '#contract/design.ts';

/** A piece of a line: text as it stands, or a placeholder; `b` is bold. Short names: they cross to the template. */
export type Run = ({ t: string } | { p: Placeholder }) & { b: boolean };

const isPlaceholder = (word: string): word is Placeholder =>
  (placeholder.options as readonly string[]).includes(word);

/** {words} that no placeholder has: they are printed as they stand. */
export const unknownWords = (text: string): string[] =>
  Array.from(text.matchAll(/\{([^{}\n]*)\}/g), ([, word]) => word!).filter((word) => !isPlaceholder(word));

const runsOf = (part: string, b: boolean): Run[] =>
  part
    .split(/(\{[a-z_]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const word = piece.slice(1, -1);
      return piece.startsWith('{') && isPlaceholder(word) ? { p: word, b } : { t: piece, b };
    });

const lineRuns = (line: string): Run[] => {
  const parts = line.split('*');
  // A star without a partner is a star.
  if (parts.length % 2 === 0) parts.push(`${parts.splice(-2, 1).join('')}*${parts.pop()}`);
  return parts.flatMap((part, i) => runsOf(part, i % 2 === 1));
};

/** The text of an element, read once: lines of runs. */
export const linesOf = (text: string): Run[][] => text.split('\n').map(lineRuns);
