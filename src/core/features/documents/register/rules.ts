import { MOST_SEQUENCE } from '#contract/numbering.ts';

export type TypedSequence = { sequence: number; others: string[] };

/**
 * What may be the place in the year's series of what was typed, with the other parts of the number: "12/SK", "012",
 * "B-012/XI". Each run of digits may be it, the first one first.
 */
export const sequencesTyped = (text: string): TypedSequence[] => {
  const parts = text.match(/\d+|\p{L}+/gu) ?? [];
  return parts.flatMap((part, i) => {
    const sequence = /\d/.test(part) ? Number(part) : 0;
    if (sequence < 1 || sequence > MOST_SEQUENCE) return [];
    return [{ sequence, others: parts.filter((_, other) => other !== i) }];
  });
};
