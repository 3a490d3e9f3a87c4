import { addDays } from '#contract/dates.ts';
import { api } from '../platform/procedures.ts';
import { dueUpTo } from './store.ts';

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
};
