/** As many different NIKs of one birthday and district as are answered in a day. */
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
  const count = (localDate: string, digits: string) => {
    if (day !== localDate) {
      asked.clear();
      told.clear();
    }
    day = localDate;
    const group = digits.slice(0, -4); // all but the serial
    const alike = asked.get(group) ?? new Set();
    asked.set(group, alike);
    const isTooMany = !alike.has(digits) && alike.size >= MOST_ALIKE;
    if (!isTooMany) alike.add(digits);
    return { isTooMany, isNoted: alike.size >= NOTED_FROM };
  };
  return {
    /**
     * For somebody who reads the answer, or learns it from a form that is refused. `isNew` and `named` are what this
     * member of staff was not told before: a window that refetches asks nothing new.
     */
    ask: (localDate: string, staffId: number | null, digits: string, owners: readonly string[] = []) => {
      const { isTooMany, isNoted } = count(localDate, digits);
      const isNewTo = (key: string) => {
        const isNew = !told.has(key);
        told.add(key);
        return isNew;
      };
      const isNew = isNewTo(`${staffId} ${digits}`);
      const named = isTooMany ? [] : owners.filter((uid) => isNewTo(`${staffId} ${digits} ${uid}`));
      return { isTooMany, isNoted, isNew, named };
    },
  };
};
