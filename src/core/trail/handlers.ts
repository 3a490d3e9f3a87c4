import { addDays } from '#contract/dates.ts';
import { startOfDay } from '../kernel/clock.ts';
import type { Db } from '../kernel/database.ts';
import { api } from '../kernel/procedures.ts';
import * as store from './store.ts';
import { actionText, entityText, isKnownEntity, summarise } from './words.ts';

const LIMIT = 500;

type Entry = Awaited<ReturnType<typeof store.entries>>[number];

/** Whom or what each entry is about, as it is called today. */
const namesOf = async (db: Db, entries: readonly Entry[]): Promise<(entry: Entry) => string> => {
  const names = new Map<string, Map<string, string>>();
  for (const [kind, group] of Map.groupBy(entries, ({ entity }) => entity)) {
    const uids = group.map((entry) => entry.entity_uid);
    if (isKnownEntity(kind)) names.set(kind, await store.subjectsOf(db, kind, uids));
  }
  return ({ entity, entity_uid: uid }) => names.get(entity)?.get(Buffer.from(uid).toString('hex')) ?? '';
};

export const trailHandlers = {
  trail: api.office.trail.handler(async ({ input, context }) => {
    const { zone } = await context.now();
    const entries = await store.entries(context.db, {
      from: startOfDay(input.from, zone),
      to: startOfDay(addDays(input.to, 1), zone),
      before: input.before,
      limit: LIMIT,
    });
    const nameOf = await namesOf(context.db, entries);
    const wanted = input.text.toLowerCase();
    return entries
      .map((entry) => ({
        id: entry.id,
        at: entry.at,
        staffName: entry.staff_name,
        action: actionText(entry.action),
        entity: entityText(entry.entity, entry.action),
        subject: nameOf(entry),
        summary: summarise(entry.before, entry.after, zone),
      }))
      .filter((row) => Object.values(row).join(' ').toLowerCase().includes(wanted));
  }),
};
