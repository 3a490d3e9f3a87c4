import { numberPhrases } from './clips.ts';

const thousands = ['', 'ribu', 'juta', 'miliar', 'triliun'] as const;

/** A sum as a letter writes it out behind its figures: "lima puluh juta rupiah"; of whole rupiah. */
export const amountWords = (rupiah: number): string => {
  const words: string[] = [];
  let rest = rupiah;
  for (const name of thousands) {
    const group = rest % 1000;
    if (group === 1 && name === 'ribu') words.unshift('seribu');
    else if (group > 0) words.unshift(...numberPhrases(group), ...(name === '' ? [] : [name]));
    rest = Math.floor(rest / 1000);
  }
  return [...(words.length > 0 ? words : numberPhrases(0)), 'rupiah'].join(' ');
};
