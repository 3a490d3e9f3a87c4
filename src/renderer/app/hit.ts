import { numericDate } from '#contract/dates.ts';
import { type PersonHit, sexWords } from '#contract/person.ts';

/** What is compared with the KTP: "Perempuan, lahir 23/02/1990". */
export const identityText = ({ sex, birthDate }: Pick<PersonHit, 'sex' | 'birthDate'>): string =>
  birthDate ? `${sexWords[sex]}, lahir ${numericDate(birthDate)}` : sexWords[sex];

/** One line under a name in a list of choices. */
export const hitText = (hit: PersonHit): string =>
  [hit.business ?? 'Tanpa usaha', hit.district, identityText(hit), hit.matched].filter(Boolean).join(' · ');
