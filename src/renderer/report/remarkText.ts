import { monthText } from '#contract/dates.ts';
import type { RemarkTexts } from '#contract/remark.ts';

/** What is typed stays as it is; what is added comes behind it as paragraphs of its own. */
export const withAdded = (typed: string, added: string): string =>
  [typed.trimEnd(), added].filter((text) => text !== '').join('\n\n');

/** Sentences as a list, without those that stand in the text already. */
export const listOf = (sentences: readonly string[], typed: string): string =>
  sentences
    .filter((sentence) => !typed.includes(sentence))
    .map((sentence) => `- ${sentence}`)
    .join('\n');

/** Nothing where the text stands already. */
export const unlessThere = (added: string, typed: string): string => (typed.includes(added) ? '' : added);

/** What the months say, each text once below the months that say it: "Juli 2026, Agustus 2026:". */
export const textOfMonths = (
  months: readonly (RemarkTexts & { month: string })[],
  part: keyof RemarkTexts,
): string => {
  const written = months.filter((each) => each[part] !== '');
  return [...Map.groupBy(written, (each) => each[part])]
    .map(([text, those]) => `${those.map(({ month }) => monthText(month)).join(', ')}:\n${text}`)
    .join('\n\n');
};
