import { NIK_TAIL } from './search.ts';

/** As many different NIKs of one birthday and district, or ends of one year of birth, as are answered in a day. */
export const MOST_ALIKE = 5;
/** From this one on each is written into the trail, whether it was somebody's or not. */
const NOTED_FROM = 3;

/**
 * Counts what is asked about NIKs in a day. Whoever knows a birthday and a district needs only the serial, and serials
 * are low: a desk asks for one or two such NIKs, who guesses asks for many.
 */
export const createNikQuestions = () => {
  let day = '';
  const asked = new Map<string, Set<string>>();
  const told = new Set<string>();
  const admit = (localDate: string, digits: string) => {
    if (day !== localDate) {
      asked.clear();
      told.clear();
    }
    day = localDate;
    // All but the serial: of a whole NIK the district and birthday, of an end the year.
    const group = `${digits.length === NIK_TAIL ? 'end' : 'whole'} ${digits.slice(0, -4)}`;
    const alike = asked.get(group) ?? new Set();
    asked.set(group, alike);
    const isTooMany = !alike.has(digits) && alike.size >= MOST_ALIKE;
    if (!isTooMany) alike.add(digits);
    return { isTooMany, isNoted: alike.size >= NOTED_FROM };
  };
  return {
    /** Whether this NIK may be compared with the stored ones. */
    admit: (localDate: string, digits: string): boolean => !admit(localDate, digits).isTooMany,
    /** The same, for somebody who reads the answer; a window that refetches asks nothing new. */
    ask: (localDate: string, staffId: number | null, digits: string) => {
      const question = admit(localDate, digits);
      const key = `${staffId} ${digits}`;
      const isNew = !told.has(key);
      told.add(key);
      return { ...question, isNew };
    },
  };
};
