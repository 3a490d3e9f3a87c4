import { addDays } from '#contract/dates.ts';
import { api } from '#core/platform/procedures.ts';
import { numbersOfPeople } from '#core/features/desk/today/index.ts';
import { arrivalOf } from './rules.ts';
import { dueUpTo, expectedOn } from './store.ts';

const DAYS_AHEAD = 7;

export const followUpHandlers = {
  list: api.followUp.list.handler(async ({ context }) => {
    const { officeId, localDate } = await context.now();
    const until = addDays(localDate, DAYS_AHEAD);
    return {
      localDate,
      followUps: await dueUpTo(context.db, officeId, until, context.caller.staffId),
    };
  }),

  expected: api.followUp.expected.handler(async ({ context }) => {
    const { officeId, localDate } = await context.now();
    const all = await expectedOn(context.db, officeId, localDate);
    const people = await numbersOfPeople(
      context.db,
      localDate,
      all.map(({ person }) => person.uid),
    );
    return {
      localDate,
      expected: all
        .map(({ madeOn, madeIn, answeredBy, ...each }) => ({
          ...each,
          ...arrivalOf(
            { madeIn: madeOn === localDate ? madeIn : null, answeredBy },
            people.get(each.person.uid),
          ),
        }))
        // What was settled by telephone needs no visit.
        .filter(({ isDone, today }) => !isDone || today)
        .map(({ isDone: _, ...each }) => each),
    };
  }),
};
