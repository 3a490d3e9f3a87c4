import { numericDate } from '#contract/dates.ts';
import type { PastRow } from '#contract/pastImport.ts';

/** What is known of somebody, and their name with what tells them from another of that name. */
export const candidateWords = (candidates: PastRow['candidates']): { label: string; note: string }[] => {
  const facts = candidates.map(({ birthDate, businessName, regionName, nikMasked }) => [
    birthDate && `lahir ${numericDate(birthDate)}`,
    businessName,
    regionName,
    nikMasked,
  ]);
  return candidates.map(({ name }, i) => {
    const others = facts.filter((_, other) => other !== i && candidates[other]!.name === name);
    const own = facts[i]!.find((fact, at) => fact && others.every((other) => other[at] !== fact));
    return {
      label: others.length > 0 && own ? `${name}, ${own}` : name,
      note: facts[i]!.filter(Boolean).join(' · '),
    };
  });
};
