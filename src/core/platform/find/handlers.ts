import { type FoundGroup, LEAST_FIND } from '#contract/find.ts';
import { api, mayCall } from '#core/platform/procedures.ts';
import type { FindQuestion, FindSource } from './source.ts';

/** Of each kind; one more is asked for to know whether there are others. */
const SHOWN = 4;
/** People whose cases are looked at. */
const PEOPLE = 8;

/** Something that is done once, for whoever asks first. */
const once = <T>(run: () => Promise<T>): (() => Promise<T>) => {
  let answer: Promise<T> | undefined;
  return () => (answer ??= run());
};

/** Looks in everything that the features bring and that the caller may see. */
export const findHandlers = (sources: readonly FindSource[]) => {
  const inOrder = sources.toSorted((a, b) => a.rank - b.rank);
  return {
    everything: api.find.everything.handler(async ({ input: { text }, context }) => {
      if (text.length < LEAST_FIND) return [];
      const { officeId } = await context.now();
      const question: FindQuestion = {
        context,
        officeId,
        text,
        words: text.split(' '),
        limit: SHOWN + 1,
        people: once(async () =>
          (await context.people.search(officeId, text, PEOPLE)).filter(({ isGuess }) => !isGuess),
        ),
      };
      const groups: FoundGroup[] = [];
      for (const { title, call, find } of inOrder) {
        if (!(await mayCall(context, call))) continue;
        const hits = await find(question);
        if (hits.length > 0) groups.push({ title, hits: hits.slice(0, SHOWN), isMore: hits.length > SHOWN });
      }
      return groups;
    }),
  };
};
